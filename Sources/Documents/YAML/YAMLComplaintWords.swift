internal import Diagnostics

// The words for each thing that goes wrong in YAML.

extension YAMLComplaint {
  func control(at place: Int) -> Words {
    let range = character(at: place)
    let scalar = String(decoding: bytes[range.indices], as: UTF8.self).unicodeScalars.first?.value ?? 0
    let code = hexadecimal(scalar, digits: 4, prefix: "U+")
    let escape =
      scalar > 0xFF
      ? hexadecimal(scalar, digits: 4, prefix: "\\u") : hexadecimal(scalar, digits: 2, prefix: "\\x")
    return Words(
      message: Bilingual(
        "The control character \(code) cannot stand in YAML.",
        fr: "Le caractère de commande \(code) ne peut pas figurer dans du YAML."),
      help: Bilingual(
        "Remove it. Where it is meant, write \(escape) in double quotation marks.",
        fr: "Supprimez-le. S’il est voulu, écrivez \(escape) entre guillemets droits doubles."),
      range: range)
  }

  func tab(at place: Int) -> Words {
    Words(
      message: Bilingual(
        "This line is indented with a tab; YAML takes spaces.",
        fr: "Cette ligne est en retrait par une tabulation; le YAML veut des espaces."),
      help: Bilingual("Replace the tab with spaces.", fr: "Remplacez la tabulation par des espaces."),
      range: character(at: place))
  }

  func reserved(at place: Int) -> Words {
    let mark = String(decoding: bytes[character(at: place).indices], as: UTF8.self)
    return Words(
      message: Bilingual(
        "A text cannot begin with `\(mark)` unless it stands in quotation marks.",
        fr: "Un texte ne peut commencer par « \(mark) » que s’il est entre guillemets droits."),
      help: Bilingual("Put quotation marks around the text.", fr: "Mettez le texte entre guillemets droits."),
      range: restOfLine(at: place))
  }

  func colon(at place: Int) -> Words {
    Words(
      message: Bilingual(
        "This colon would begin a value, but a value has begun already.",
        fr: "Ce deux-points annoncerait une valeur, mais une valeur a déjà commencé."),
      help: Bilingual(
        "Put a text that holds `: ` in quotation marks. If a key is meant, give it a line of its own, indented like its neighbours.",
        fr: """
          Mettez entre guillemets droits un texte qui contient « : ». S’il s’agit d’une clé, donnez-lui sa propre ligne, \
          avec le même retrait que ses voisines.
          """),
      range: character(at: place))
  }

  func colonInBraces(at place: Int) -> Words {
    Words(
      message: Bilingual(
        "This colon would begin a value, but a value has begun already.",
        fr: "Ce deux-points annoncerait une valeur, mais une valeur a déjà commencé."),
      help: Bilingual(
        "Put a text that holds `: ` or a comma inside { } or [ ] in quotation marks.",
        fr: "Entre { } ou [ ], mettez entre guillemets droits un texte qui contient « : » ou une virgule."),
      range: character(at: place))
  }

  func afterBrace(at place: Int) -> Words {
    Words(
      message: Bilingual(
        "There is more text behind a closed bracket.", fr: "Il y a encore du texte après un crochet fermé."),
      help: Bilingual(
        "A text that begins with { or [ needs quotation marks: \"{match} …\".",
        fr: "Un texte qui commence par { ou [ se met entre guillemets droits : \"{match} …\"."),
      range: restOfLine(at: place))
  }

  func lineWithoutColon(at place: Int) -> Words {
    Words(
      message: Bilingual(
        "A key stands here without a colon and a value.", fr: "Une clé figure ici sans deux-points ni valeur."),
      help: Bilingual(
        "Write `key: value`. If the line belongs to the text above, indent it further.",
        fr: "Écrivez « clé: valeur ». Si la ligne fait partie du texte qui précède, augmentez son retrait."),
      range: restOfLine(at: place))
  }

  func openQuote(at place: Int) -> Words {
    Words(
      message: Bilingual("This quotation mark is not closed.", fr: "Ce guillemet n’est pas fermé."),
      help: Bilingual(
        "Close it. Inside '…' an apostrophe is doubled; inside \"…\" a quotation mark is written \\\".",
        fr: "Fermez-le. Entre '…', une apostrophe est doublée; entre \"…\", un guillemet s’écrit \\\"."),
      range: character(at: place))
  }

  func afterQuote(at place: Int) -> Words {
    Words(
      message: Bilingual(
        "There is more text behind a closed quotation mark.", fr: "Il y a encore du texte après un guillemet fermé."),
      help: Bilingual(
        "Put the whole text in quotation marks. Inside '…' an apostrophe is doubled; inside \"…\" a quotation mark is written \\\".",
        fr: """
          Mettez tout le texte entre guillemets droits. Entre '…', une apostrophe est doublée; entre "…", un guillemet \
          s’écrit \\".
          """),
      range: restOfLine(at: place))
  }

  func openBracket(at opened: Int, stoppedAt place: Int) -> Words {
    let closing = byte(at: opened) == UInt8(ascii: "{") ? "}" : "]"
    return Words(
      message: Bilingual(
        "What this bracket opens is not closed, or a comma is missing in it.",
        fr: "Ce que ce crochet ouvre n’est pas fermé, ou il y manque une virgule."),
      help: Bilingual(
        "Close it with `\(closing)`. A text that begins with [ or { needs quotation marks.",
        fr: "Fermez avec « \(closing) ». Un texte qui commence par [ ou { se met entre guillemets droits."),
      range: character(at: opened))
  }

  func escape(at place: Int) -> Words {
    // libyaml points at the backslash, or at the digits behind it.
    let start = byte(at: place) != UInt8(ascii: "\\") && byte(at: place - 2) == UInt8(ascii: "\\") ? place - 2 : place
    var end = character(at: start + 1).end
    while end < text.end, end - start < 10, byte(at: end)?.hexadecimalDigit != nil { end += 1 }
    let isSurrogate = failure.problem == "found invalid Unicode character escape code"
    return Words(
      message: isSurrogate
        ? Bilingual("This escape stands for no character.", fr: "Cet échappement ne désigne aucun caractère.")
        : Bilingual(
          "This backslash begins nothing that YAML knows.", fr: "Cette barre oblique inverse n’a pas de sens en YAML."),
      help: isSurrogate
        ? Bilingual(
          "Write the character itself. JSON’s two halves \\ud83d\\ude00 are \\U0001F600 in YAML.",
          fr: "Écrivez le caractère lui-même. Les deux moitiés \\ud83d\\ude00 du JSON s’écrivent \\U0001F600 en YAML.")
        : Bilingual(
          "Write it \\\\, or put the text in single quotation marks, where a backslash is a backslash.",
          fr: "Écrivez-la \\\\, ou mettez le texte entre apostrophes droites, où elle reste ce qu’elle est."),
      range: ByteRange(min(start, end), end))
  }

  func blockHeader(at place: Int) -> Words {
    Words(
      message: Bilingual(
        "Behind `|` or `>` nothing else stands on the line.",
        fr: "Après « | » ou « > », rien d’autre ne figure sur la ligne."),
      help: Bilingual(
        "Begin the text on the next line, indented, or put it in quotation marks.",
        fr: "Commencez le texte à la ligne suivante, en retrait, ou mettez-le entre guillemets droits."),
      range: restOfLine(at: place))
  }

  func missingValue(at place: Int) -> Words {
    Words(
      message: Bilingual("A value is missing here.", fr: "Il manque ici une valeur."),
      help: Bilingual(
        "Write one, or remove the comma or bracket. A text that begins with `,` `]` or `}` needs quotation marks.",
        fr:
          "Écrivez-en une, ou supprimez la virgule ou le crochet. Un texte qui commence par « , », « ] » ou « } » se met entre guillemets."
      ),
      range: character(at: place))
  }

  func dash(at place: Int) -> Words {
    Words(
      message: Bilingual("A list cannot begin here.", fr: "Une liste ne peut pas commencer ici."),
      help: Bilingual(
        "Begin it on a line of its own. A text that begins with `- ` needs quotation marks.",
        fr: "Commencez-la sur sa propre ligne. Un texte qui commence par « - » se met entre guillemets droits."),
      range: restOfLine(at: place))
  }

  func indentation(at place: Int) -> Words {
    Words(
      message: Bilingual(
        "This line does not go on where the lines above leave off.",
        fr: "Cette ligne n’est pas la suite de celles qui la précèdent."),
      help: Bilingual(
        "Indent it like its neighbours: keys of one mapping, and dashes of one list, stand under one another.",
        fr:
          "Donnez-lui le retrait de ses voisines : les clés d’un même groupe, et les tirets d’une même liste, sont alignés."
      ),
      range: restOfLine(at: place))
  }

  func anything(at place: Int) -> Words {
    Words(
      message: Bilingual("This cannot be read as YAML.", fr: "Ceci ne peut pas être lu comme du YAML."),
      help: Bilingual(
        "If it is a text, put quotation marks around it.", fr: "Si c’est un texte, mettez-le entre guillemets droits."),
      range: restOfLine(at: place))
  }
}
