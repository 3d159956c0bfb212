internal import Diagnostics

// What is said about YAML that postlint does not read, though libyaml does.

extension Notes {
  mutating func addProperty(of event: YAMLEvent, bytes: [UInt8]) {
    var end = event.range.start
    while end < event.range.end, bytes[end] > 0x20 { end += 1 }
    let isAnchor = event.range.start < bytes.count && bytes[event.range.start] == UInt8(ascii: "&")
    add(
      .notPlainYAML,
      isAnchor
        ? Bilingual("Anchors (`&`) are not read.", fr: "Les ancres (« & ») ne sont pas lues.")
        : Bilingual("Tags (`!`) are not read.", fr: "Les étiquettes (« ! ») ne sont pas lues."),
      at: ByteRange(event.range.start, end),
      help: isAnchor
        ? Bilingual(
          "Remove it, and write the value out where it is wanted again. A text that begins with & needs quotation marks.",
          fr:
            "Supprimez-la, et réécrivez la valeur là où elle revient. Un texte qui commence par & se met entre guillemets."
        )
        : Bilingual(
          "Remove it. A text that begins with ! needs quotation marks.",
          fr: "Supprimez-la. Un texte qui commence par ! se met entre guillemets."))
  }

  mutating func addAlias(at range: ByteRange) {
    add(
      .notPlainYAML, Bilingual("Aliases (`*`) are not read.", fr: "Les alias (« * ») ne sont pas lus."), at: range,
      help: Bilingual(
        "Write the value out here. A text that begins with * needs quotation marks.",
        fr: "Écrivez ici la valeur au long. Un texte qui commence par * se met entre guillemets."))
  }

  mutating func addMergeKey(at range: ByteRange) {
    add(
      .notPlainYAML, Bilingual("Merged mappings (`<<`) are not read.", fr: "Les fusions (« << ») ne sont pas lues."),
      at: range, help: Bilingual("Write the keys out here.", fr: "Écrivez ici les clés au long."))
  }

  mutating func addComplexKey(at range: ByteRange) {
    add(
      .notPlainYAML,
      Bilingual("A list or a mapping cannot be a key.", fr: "Une liste ou un groupe de clés ne peut pas être une clé."),
      at: range,
      help: Bilingual(
        "Write a word as the key. A text that begins with [ or { needs quotation marks.",
        fr: "Écrivez un mot comme clé. Un texte qui commence par [ ou { se met entre guillemets."))
  }

  mutating func addSecondDocument(at range: ByteRange) {
    add(
      .notPlainYAML,
      Bilingual(
        "A second document begins here; only the first is read.",
        fr: "Un second document commence ici; seul le premier est lu."),
      at: range,
      help: Bilingual(
        "Put it into a file of its own, or write a list. In a text, `---` needs quotation marks or an indented block.",
        fr:
          "Mettez-le dans son propre fichier, ou écrivez une liste. Dans un texte, « --- » demande des guillemets ou un bloc en retrait."
      ))
  }
}
