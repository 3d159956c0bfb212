internal import Diagnostics
internal import Engine
internal import Rules

extension Finding {
  /// What to do, and what the rule rests on, a line each: for reports that show one text a finding.
  func guidance(in language: Language) -> [String] {
    var lines = labelledSuggestions.map { $0[language] }
    for related in related { lines.append("\(related.message[language]) (\(related.place.name))") }
    for citation in cites {
      let address = citation.url.map { " \($0[language])" } ?? ""
      lines.append("\(rule) \(citation.claim[language]).\(address)")
    }
    return lines
  }
}

extension Diagnostic {
  /// What to do and what else to look at, a line each.
  func guidance(in language: Language) -> [String] {
    labels.map { "\($0.message[language]) (\($0.place.name))" } + (help.map { [$0[language]] } ?? [])
  }

  /// The file that it is about, or else the tool: reports that need a file have one.
  var file: String { place?.path ?? path ?? "postlint" }

  var name: String { place?.name ?? path ?? "postlint" }
}
