internal import Diagnostics
internal import Documents
internal import Engine
package import Posts
internal import Rules

/// `postlint waive`: writes a waiver behind those that a file holds.
package struct WaiverRequest: Sendable {
  package var rule: String
  package var posts: [String]
  package var reason: String
  package var requestedBy: String
  package var approvedBy: String
  package var from: Day?
  package var until: Day
  package var path: String
  package var packs: [String] = []

  package init(
    rule: String, posts: [String], reason: String, requestedBy: String, approvedBy: String, from: Day?, until: Day,
    path: String
  ) {
    self.rule = rule
    self.posts = posts
    self.reason = reason
    self.requestedBy = requestedBy
    self.approvedBy = approvedBy
    self.from = from
    self.until = until
    self.path = path
  }

  package func run(in workplace: Workplace, _ output: inout some TextOutput) throws -> ExitStatus {
    try checkRule(in: workplace)
    guard until >= workplace.day else {
      throw Unusable(
        Diagnostic(
          .expiredWaiver,
          Bilingual(
            "The waiver would end on \(until), before today.",
            fr: "La dérogation prendrait fin le \(until), avant aujourd’hui."),
          path: "--until", help: Bilingual("Give it a later last day.", fr: "Donnez-lui un dernier jour ultérieur.")))
    }
    var bytes = Files.kind(of: path) == .file ? try Files.read(path) : Array("waivers:\n".utf8)
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    bytes += entry.utf8
    // What is written must be readable, together with what was there.
    var notes = Notes(file: SourceFile(path: path, bytes: bytes))
    guard let node = YAMLReader.read(notes.file, notes: &notes),
      (try? Grammar<[Waiver]>.file.read(node, &notes)) != nil,
      notes.diagnostics.isEmpty
    else {
      throw Unusable(
        notes.diagnostics.first
          ?? Diagnostic(
            .usage, Bilingual("The waiver could not be written.", fr: "La dérogation n’a pas pu être écrite."),
            path: path))
    }
    try Files.write(bytes, to: path)
    switch workplace.language {
    case .english: output.write("\(path): \(rule) is waived for \(posts.joined(separator: ", ")) until \(until).\n")
    case .french:
      output.write(
        "\(path) : \(rule) fait l’objet d’une dérogation pour \(posts.joined(separator: ", ")) jusqu’au \(until).\n")
    }
    return .clean
  }

  /// A waiver of a rule that is not there would permit nothing, and nobody would know.
  private func checkRule(in workplace: Workplace) throws {
    var diagnostics: [Diagnostic] = []
    let rules = try workplace.rules(packs, RuleChoice(previews: true), diagnostics: &diagnostics).1.map(\.id)
    guard !rules.contains(where: { isMeant($0, by: rule) }) else { return }
    throw Unusable(
      Diagnostic(
        .unknownRule,
        Bilingual("No loaded rule is called `\(rule)`.", fr: "Aucune règle chargée ne s’appelle « \(rule) »."),
        path: "--rule",
        help: didYouMean(rule, among: rules)
          ?? Bilingual("`postlint rules list` shows their names.", fr: "« postlint rules list » montre leurs noms.")))
  }

  /// As it stands in the file, each text in quotation marks.
  private var entry: String {
    var entry = "  - rule: \(rule.quoted)\n    posts: [\(posts.map(\.quoted).joined(separator: ", "))]\n"
    entry +=
      "    reason: \(reason.quoted)\n    requested-by: \(requestedBy.quoted)\n    approved-by: \(approvedBy.quoted)\n"
    if let from { entry += "    from: \(from)\n" }
    return entry + "    until: \(until)\n"
  }
}

extension String {
  /// As YAML and JSON both write a text in quotation marks.
  fileprivate var quoted: String {
    var json = JSONWriter()
    json.value(self)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
