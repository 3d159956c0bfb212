/// What can be wrong with a YAML, JSON or CSV file before anybody asks what it means.
extension DiagnosticCode {
  static let ofDocuments: [DiagnosticCode] = [
    invalidUTF8, invalidYAML, invalidJSON, invalidCSV, duplicateKey, notPlainYAML, nestedTooDeep, tooLarge, unknownKey,
    missingKey, wrongType, invalidValue, unknownValue,
  ]

  package static let invalidUTF8 = DiagnosticCode(
    "invalid-utf8",
    """
    The file has bytes that are not UTF-8. It was probably saved in an older encoding, such as Windows-1252. Open it in \
    the program that made it and save it again as “UTF-8” (in Excel: “CSV UTF-8”).
    """,
    fr: """
      Le fichier contient des octets qui ne sont pas en UTF-8. Il a sans doute été enregistré dans un ancien encodage, \
      comme Windows-1252. Ouvrez-le dans le programme d’origine et enregistrez-le de nouveau en « UTF-8 » (dans Excel : \
      « CSV UTF-8 »).
      """)
  package static let invalidYAML = DiagnosticCode(
    "invalid-yaml",
    """
    The file is not YAML from the marked place on. Most often a line is indented by other than its neighbours, a tab \
    stands where spaces should, a text with “: ” or “#” in it has no quotation marks, or a quotation mark is not closed.
    """,
    fr: """
      À partir de l’endroit indiqué, le fichier n’est pas du YAML. Le plus souvent, une ligne n’a pas le même retrait que \
      ses voisines, une tabulation remplace des espaces, un texte qui contient « : » ou « # » n’est pas entre guillemets, \
      ou un guillemet n’est pas fermé.
      """)
  package static let invalidJSON = DiagnosticCode(
    "invalid-json",
    """
    The text is not JSON from the marked place on. Names and texts stand in double quotation marks, items are separated \
    by commas, and there is no comma after the last one.
    """,
    fr: """
      À partir de l’endroit indiqué, le texte n’est pas du JSON. Les noms et les textes sont entre guillemets droits, les \
      éléments sont séparés par des virgules, et le dernier n’en a pas.
      """)
  package static let invalidCSV = DiagnosticCode(
    "invalid-csv",
    """
    A row cannot be read. A cell that holds a comma, a line break or a quotation mark stands in double quotation marks, \
    and a quotation mark inside it is doubled. Every row has as many cells as the heading.
    """,
    fr: """
      Une ligne ne peut pas être lue. Une cellule qui contient une virgule, un saut de ligne ou un guillemet est entre \
      guillemets droits, et un guillemet à l’intérieur est doublé. Chaque ligne a autant de cellules que l’en-tête.
      """)
  package static let duplicateKey = DiagnosticCode(
    "duplicate-key",
    "The same key stands twice in one mapping, so one of the two values would be lost. Remove one, or rename it.",
    fr: """
      La même clé figure deux fois au même endroit; l’une des deux valeurs serait perdue. Supprimez-en une, ou \
      renommez-la.
      """)
  package static let notPlainYAML = DiagnosticCode(
    "not-plain-yaml",
    """
    Anchors (&name), aliases (*name), tags (!name) and several documents in one file are not read: what a file says \
    should be seen where it is said. Write the value out. A text that begins with & * or ! needs quotation marks.
    """,
    fr: """
      Les ancres (&nom), les alias (*nom), les étiquettes (!nom) et plusieurs documents dans un même fichier ne sont pas \
      lus : ce que dit un fichier doit se voir là où il le dit. Écrivez la valeur au long. Un texte qui commence par &, * \
      ou ! se met entre guillemets.
      """)
  package static let nestedTooDeep = DiagnosticCode(
    "nested-too-deep",
    "Lists and mappings stand inside one another more than 64 deep. Nothing that postlint reads needs that.",
    fr: """
      Des listes ou des groupes de clés sont imbriqués sur plus de 64 niveaux. Rien de ce que lit postlint ne l’exige.
      """)
  package static let tooLarge = DiagnosticCode(
    "too-large",
    """
    The file is larger than postlint reads as a whole. Split it, or write posts as JSON Lines (.jsonl), which are read \
    one by one at any size.
    """,
    fr: """
      Le fichier est plus gros que ce que postlint lit d’un bloc. Divisez-le, ou écrivez les messages en JSON Lines \
      (.jsonl), qui se lisent un à un, quelle que soit la taille.
      """)
  package static let unknownKey = DiagnosticCode(
    "unknown-key",
    """
    This key means nothing here. It may be misspelled, or belong elsewhere. In a post, what a department records for \
    itself stands under `fields:`.
    """,
    fr: """
      Cette clé n’a pas de sens ici. Elle est peut-être mal écrite, ou à sa place ailleurs. Dans un message, ce qu’un \
      ministère consigne pour lui-même se met sous « fields: ».
      """)
  package static let missingKey = DiagnosticCode(
    "missing-key", "A key that is needed is not there. Add it.", fr: "Une clé nécessaire manque. Ajoutez-la.")
  package static let wrongType = DiagnosticCode(
    "wrong-type",
    "The value is of another kind than the key takes: a list where one value is wanted, a text where a number is.",
    fr: """
      La valeur n’est pas du genre attendu : une liste au lieu d’une seule valeur, un texte au lieu d’un nombre.
      """)
  package static let invalidValue = DiagnosticCode(
    "invalid-value", "The value is of the right kind but cannot be meant. The message says what is possible.",
    fr: "La valeur est du bon genre, mais n’est pas possible. Le message dit ce qui l’est.")
  package static let unknownValue = DiagnosticCode(
    "unknown-value", "The key takes one of a few words, and this is none of them. The message lists them.",
    fr: "La clé accepte quelques mots précis, et celui-ci n’en est pas. Le message les énumère.")
}
