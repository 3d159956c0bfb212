internal import Diagnostics
internal import Documents

// The ways in which the values of a post are written, beside those that every document has.

extension Grammar<SourceText> {
  /// A text that gets published. The line break that ends a YAML block is not part of it.
  static let prose = Grammar(schema: Grammar<SourceText>.text.schema) { (node, notes) throws(Rejected) in
    let text = try Grammar<SourceText>.text.read(node, &notes)
    guard node.scalar?.style == .block, text.utf8.last == UInt8(ascii: "\n") else { return text }
    return SourceText(utf8: Array(text.utf8.dropLast()), map: text.map)
  }
}

extension Grammar<Moment> {
  /// `2026-11-30T09:00:00-05:00`.
  static let moment = Grammar(schema: .matching(Moment.pattern)) { (node, notes) throws(Rejected) in
    let written = try Grammar<String>.string.read(node, &notes)
    if let moment = Moment(written) { return moment }
    throw notes.reject(
      .invalidValue,
      Bilingual(
        "`\(written.shortened)` is not a date and time that can be read without doubt.",
        fr: "« \(written.shortened) » n’est pas une date et une heure qui se lisent sans équivoque."),
      at: node.range,
      help: Bilingual(
        "Write it as in `2026-11-30 09:00`: year, month, day, time; or `2026-11-30T09:00:00-05:00`, with how far from UTC.",
        fr:
          "Écrivez-la comme dans « 2026-11-30 09:00 » : année, mois, jour, heure; ou « 2026-11-30T09:00:00-05:00 », avec le décalage par rapport à UTC."
      ))
  }
}

extension Grammar<String> {
  /// A language: `en`, `fr-CA`.
  static let language = Grammar(schema: .string) { (node, notes) throws(Rejected) in
    let written = try Grammar<String>.string.read(node, &notes)
    // What nearly every post says.
    if written == "en" || written == "fr" { return written }
    if let tag = LanguageTag(written) { return tag.text }
    throw notes.reject(
      .invalidValue,
      Bilingual(
        "`\(written.shortened)` is not a language tag.", fr: "« \(written.shortened) » n’est pas un code de langue."),
      at: node.range,
      help: LanguageTag.meant(by: written).map {
        Bilingual("Did you mean `\($0)`?", fr: "Vouliez-vous dire « \($0) »?")
      }
        ?? Bilingual(
          "Write `en`, `fr`, or another tag of BCP 47; `mul` for a post in two languages.",
          fr: "Écrivez « en », « fr » ou un autre code de BCP 47; « mul » pour un message en deux langues."))
  }

  /// A handle by itself, or `{handle: …, kind: …}` with whatever else is recorded.
  static let account = Grammar(schema: .either([.scalar, .dictionary(of: .anything)])) {
    (node, notes) throws(Rejected) in
    guard node.mapping != nil else { return try Grammar<String>.string.read(node, &notes) }
    return try node.only(accountKeys, &notes).settings(KeyList(accountKeys), &notes) { settings throws(Rejected) in
      _ = try settings(accountKind)
      return try settings(handle)
    }
  }

  private static let handle = Key("handle", .string, Bilingual("the name of the account", fr: "le nom du compte"))
  private static let accountKind = Key(
    optional: "kind", .string, Bilingual("what kind of account it is", fr: "le genre de compte"))
  static let accountKeys: [any AnyKey] = [handle, accountKind]
}

extension Grammar<[String]> {
  /// What `.list(of: .string)` reads, for the lists that every post has: written out, it takes a quarter of the time.
  static let strings = Grammar(schema: Grammar<[String]>.list(of: .string).schema) { (node, notes) throws(Rejected) in
    guard case .sequence(let nodes) = node.content else { return [try Grammar<String>.string.read(node, &notes)] }
    var strings: [String] = []
    strings.reserveCapacity(nodes.count)
    var rejected: Rejected?
    for node in nodes {
      do throws(Rejected) { strings.append(try Grammar<String>.string.read(node, &notes)) } catch { rejected = error }
    }
    if let rejected { throw rejected }
    return strings
  }
}

extension Grammar<Node> {
  /// Any keys and values, unread.
  static let mapping = Grammar(schema: .dictionary(of: .anything)) { (node, notes) throws(Rejected) in
    _ = try node.members(&notes)
    return node
  }
}

extension Node {
  /// The keys and values that stand here; anything else is rejected.
  func members(_ notes: inout Notes) throws(Rejected) -> [Member] {
    if let mapping { return mapping }
    throw notes.reject(
      .wrongType, Bilingual("Keys and values belong here.", fr: "Il faut ici des clés et des valeurs."), at: range)
  }

  /// What is written behind these keys alone, where others may stand too.
  func only(_ keys: [any AnyKey], _ notes: inout Notes) throws(Rejected) -> Node {
    let members = try members(&notes)
    return Node(
      range: range,
      content: .mapping(
        members.filter { member in keys.contains { member.key.reads($0.name) } }))
  }
}

extension String {
  /// As much of it as fits in a message.
  var shortened: String { utf8.count <= 60 ? self : String(unicodeScalars.prefix(40)) + "…" }
}
