internal import Diagnostics

// What is said about text that is no JSON. The byte at `offset`, where reading stopped, tells most often what happened.

extension JSONParser {
  enum Expected {
    case value, key, colon, nothingMore
    case commaOr(Character, opened: Int)
  }

  func complaint(expecting expected: Expected, _ text: Span<UInt8>, _ notes: inout Notes) -> Rejected {
    guard offset < end else { return endComplaint(expected, &notes) }
    let rest = bytes[offset..<end]
    let word = text.word(at: offset, before: end)
    switch text[offset] {
    case UInt8(ascii: "'"): return quoteComplaint("'", 1, &notes)
    case 0xE2 where rest.starts(with: "“".utf8) || rest.starts(with: "”".utf8): return quoteComplaint("“ ”", 3, &notes)
    case 0xC2 where rest.starts(with: "«".utf8): return quoteComplaint("« »", 2, &notes)
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return commentComplaint(&notes)
    default: break
    }
    switch expected {
    case .value: return valueComplaint(word, text, &notes)
    case .key: return keyComplaint(word, text, &notes)
    case .colon:
      return reject(
        Bilingual(
          "A colon belongs between a key and its value.", fr: "Il faut un deux-points entre une clé et sa valeur."),
        help: Bilingual("Put `:` here.", fr: "Mettez « : » ici."), &notes)
    case .commaOr(let bracket, let opened): return separatorComplaint(bracket, opened, text, &notes)
    case .nothingMore:
      return reject(
        Bilingual("There is more text behind the value.", fr: "Il y a encore du texte après la valeur."),
        help: Bilingual(
          "Remove it. Several values in one file stand in a list `[…]`, or one a line in a `.jsonl` file.",
          fr:
            "Supprimez-le. Plusieurs valeurs se mettent dans une liste « […] », ou une par ligne dans un fichier « .jsonl »."
        ),
        &notes)
    }
  }

  private func endComplaint(_ expected: Expected, _ notes: inout Notes) -> Rejected {
    var help = Bilingual("Perhaps a part of it was cut off.", fr: "Une partie a peut-être été coupée.")
    var labels: [(Bilingual, ByteRange)] = []
    if case .commaOr(let bracket, let opened) = expected {
      help = Bilingual("Close it with `\(bracket)`.", fr: "Fermez avec « \(bracket) ».")
      labels = [(Bilingual("It is opened here.", fr: "C’est ouvert ici."), ByteRange(opened, opened + 1))]
    }
    notes.add(
      .invalidJSON, Bilingual("The text ends in the middle.", fr: "Le texte se termine au milieu."),
      at: ByteRange(end, end), help: help, labels: labels)
    return Rejected()
  }

  private func quoteComplaint(_ marks: String, _ count: Int, _ notes: inout Notes) -> Rejected {
    notes.reject(
      .invalidJSON,
      Bilingual(
        "JSON writes keys and texts in straight double quotation marks, not in \(marks).",
        fr: "En JSON, clés et textes sont entre guillemets droits doubles, non entre \(marks)."),
      at: ByteRange(offset, offset + count),
      help: Bilingual("Write \" on both sides.", fr: "Écrivez \" des deux côtés."))
  }

  private func commentComplaint(_ notes: inout Notes) -> Rejected {
    var stop = offset
    while stop < end, stop - offset < 80, bytes[stop] != 0x0A, bytes[stop] != 0x0D { stop += 1 }
    while stop < end, bytes[stop].continuesCharacter { stop += 1 }
    return notes.reject(
      .invalidJSON, Bilingual("JSON has no comments.", fr: "Le JSON n’a pas de commentaires."),
      at: ByteRange(offset, stop),
      help: Bilingual("Remove it, or write the file as YAML.", fr: "Supprimez-le, ou écrivez le fichier en YAML."))
  }

  private func valueComplaint(_ word: ByteRange, _ text: Span<UInt8>, _ notes: inout Notes) -> Rejected {
    switch text[offset] {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      if let comma = precedingComma(text) { return commaComplaint(comma, &notes) }
    case UInt8(ascii: "+"), UInt8(ascii: "."): return numberComplaint(ByteRange(offset, offset + 1), text, &notes)
    default: break
    }
    if word.isEmpty {
      return reject(
        Bilingual("A value is missing here.", fr: "Il manque ici une valeur."),
        help: Bilingual(
          "Write a text in double quotation marks, a number, `true`, `false`, `null`, a list or an object.",
          fr:
            "Écrivez un texte entre guillemets droits, un nombre, « true », « false », « null », une liste ou un objet."
        ),
        &notes)
    }
    let written = SourceText(utf8: Array(bytes[word.indices]), map: OffsetMap(verbatim: word)).shown
    let remedy: Bilingual =
      switch written.lowercased() {
      case "nan", "infinity", "inf", "none", "nil", "undefined", "null":
        Bilingual("Write `null`, or leave the key out.", fr: "Écrivez « null », ou omettez la clé.")
      case "true", "yes": Bilingual("Write `true`.", fr: "Écrivez « true ».")
      case "false", "no": Bilingual("Write `false`.", fr: "Écrivez « false ».")
      default:
        Bilingual("Put a text in double quotation marks.", fr: "Mettez un texte entre guillemets droits doubles.")
      }
    return notes.reject(
      .invalidJSON, Bilingual("`\(written)` is no JSON value.", fr: "« \(written) » n’est pas une valeur JSON."),
      at: word, help: remedy)
  }

  private func keyComplaint(_ word: ByteRange, _ text: Span<UInt8>, _ notes: inout Notes) -> Rejected {
    if text[offset] == UInt8(ascii: "}") || text[offset] == UInt8(ascii: ","), let comma = precedingComma(text) {
      return commaComplaint(comma, &notes)
    }
    return notes.reject(
      .invalidJSON,
      Bilingual(
        "A key in double quotation marks belongs here.", fr: "Il faut ici une clé entre guillemets droits doubles."),
      at: word.isEmpty ? character : word,
      help: Bilingual("Write it as \"key\": value.", fr: "Écrivez : \"clé\": valeur."))
  }

  private func commaComplaint(_ comma: Int, _ notes: inout Notes) -> Rejected {
    notes.reject(
      .invalidJSON, Bilingual("Nothing stands behind this comma.", fr: "Rien ne suit cette virgule."),
      at: ByteRange(comma, comma + 1),
      help: Bilingual(
        "Remove it: there is no comma after the last item.",
        fr: "Supprimez-la : le dernier élément n’est pas suivi d’une virgule."))
  }

  private func separatorComplaint(
    _ bracket: Character, _ opened: Int, _ text: Span<UInt8>, _ notes: inout Notes
  ) -> Rejected {
    var help = Bilingual("Put a comma between items.", fr: "Mettez une virgule entre les éléments.")
    if text[offset] == UInt8(ascii: "]") || text[offset] == UInt8(ascii: "}") {
      help = Bilingual("Close it with `\(bracket)`.", fr: "Fermez avec « \(bracket) ».")
    }
    notes.add(
      .invalidJSON,
      Bilingual("A comma or `\(bracket)` is missing here.", fr: "Il manque ici une virgule ou « \(bracket) »."),
      at: character, help: help,
      labels: [(Bilingual("It is opened here.", fr: "C’est ouvert ici."), ByteRange(opened, opened + 1))])
    return Rejected()
  }

  func numberComplaint(_ range: ByteRange, _ text: Span<UInt8>, _ notes: inout Notes) -> Rejected {
    notes.reject(
      .invalidJSON, Bilingual("JSON does not write numbers this way.", fr: "Le JSON n’écrit pas les nombres ainsi."),
      at: range,
      help: Bilingual(
        "Write digits without a zero before them, and on both sides of a point: `7`, `0.5`. A text of digits is `\"007\"`.",
        fr: """
          Écrivez des chiffres sans zéro devant, et des deux côtés d’un point : « 7 », « 0.5 ». Un texte fait de chiffres \
          s’écrit « \"007\" ».
          """))
  }

  func unclosedString(from opening: Int, to stop: Int, _ notes: inout Notes) -> Rejected {
    notes.reject(
      .invalidJSON, Bilingual("This text is not closed.", fr: "Ce texte n’est pas fermé."),
      at: ByteRange(opening, stop),
      help: Bilingual("Put \" behind its last character.", fr: "Mettez \" après son dernier caractère."))
  }

  func lineBreakComplaint(in opening: Int, at stop: Int, _ text: Span<UInt8>, _ notes: inout Notes) -> Rejected {
    notes.reject(
      .invalidJSON,
      Bilingual("This text is not closed where its line ends.", fr: "Ce texte n’est pas fermé à la fin de sa ligne."),
      at: ByteRange(opening, stop),
      help: Bilingual(
        "Put \" behind its last character; a line break inside a text is written \\n.",
        fr: "Mettez \" après son dernier caractère; un saut de ligne dans un texte s’écrit \\n."))
  }

  func controlComplaint(at place: Int, _ text: Span<UInt8>, _ notes: inout Notes) -> Rejected {
    let escape = text[place] == 0x09 ? "\\t" : hexadecimal(UInt32(text[place]), digits: 4, prefix: "\\u")
    return notes.reject(
      .invalidJSON,
      Bilingual(
        "A control character (a tab, for one) cannot stand in a text as it is.",
        fr: "Un caractère de commande (une tabulation, par exemple) ne peut pas figurer tel quel dans un texte."),
      at: ByteRange(place, place + 1),
      help: Bilingual("Remove it, or write it as \(escape).", fr: "Supprimez-le, ou écrivez-le \(escape)."))
  }

  func escapeComplaint(at place: Int, _ text: Span<UInt8>, _ notes: inout Notes) -> Rejected {
    var stop = min(place + 2, end)
    while stop < end, bytes[stop].continuesCharacter { stop += 1 }
    return notes.reject(
      .invalidJSON,
      Bilingual(
        "This backslash begins nothing that JSON knows.", fr: "Cette barre oblique inverse n’a pas de sens en JSON."),
      at: ByteRange(place, stop),
      help: Bilingual(
        "Write a backslash as \\\\, and a character by number as \\u and four digits: \\u00e9.",
        fr: "Écrivez une barre oblique inverse \\\\, et un caractère par numéro avec \\u et quatre chiffres : \\u00e9.")
    )
  }

  func addLoneSurrogate(_ range: ByteRange, _ notes: inout Notes) {
    notes.add(
      .invalidJSON,
      Bilingual(
        "This is one half of a character without the other.", fr: "C’est une moitié de caractère sans l’autre."),
      at: range,
      help: Bilingual(
        "The text was probably cut inside an emoji. Write the character itself, or both halves.",
        fr: "Le texte a sans doute été coupé au milieu d’un émoji. Écrivez le caractère lui-même, ou ses deux moitiés.")
    )
  }

  private func reject(_ message: Bilingual, help: Bilingual, _ notes: inout Notes) -> Rejected {
    notes.reject(.invalidJSON, message, at: character, help: help)
  }

  /// The character at `offset`.
  private var character: ByteRange {
    var stop = min(offset + 1, end)
    while stop < end, bytes[stop].continuesCharacter { stop += 1 }
    return ByteRange(min(offset, stop), stop)
  }

  /// The comma right before `offset`, white space aside.
  private func precedingComma(_ text: Span<UInt8>) -> Int? {
    var at = offset - 1
    while at >= 0, text[at] <= 0x20 { at -= 1 }
    return at >= 0 && text[at] == UInt8(ascii: ",") ? at : nil
  }
}
