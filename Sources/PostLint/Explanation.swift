internal import Diagnostics
internal import Documents
internal import Posts
package import Reports
internal import Rules

/// `postlint explain`: a rule’s page, or a diagnostic’s.
package struct Explanation: Sendable {
  package var name: String
  package var packs: [String]
  /// A file of posts: then it is told why the rule fires on each, or does not.
  package var posts: String?
  package var style = ReportStyle()

  package init(of name: String, packs: [String]) {
    self.name = name
    self.packs = packs
  }

  package func run(in workplace: Workplace, _ output: inout some TextOutput) throws -> ExitStatus {
    let language = workplace.language
    if let code = DiagnosticCode.all.first(where: { $0.name == name }) {
      output.write(
        Array("\(code.name)\n\n\(code.explanation[language].wrapped(to: style.width).joined(separator: "\n"))\n".utf8))
      return .clean
    }
    var diagnostics = workplace.diagnostics
    let found = try workplace.shelf.packs(
      packs.isEmpty ? workplace.configuration.packs : packs, diagnostics: &diagnostics)
    let ruleset = Ruleset(reading: found.sources, isTraced: posts != nil, diagnostics: &diagnostics)
    guard let rule = ruleset.rules.first(where: { $0.id == name }) else {
      let names = ruleset.rules.map(\.id) + DiagnosticCode.all.map(\.name)
      // What stands behind the last slash is what people remember.
      let last = names.filter { $0.hasSuffix("/" + name) }
      throw Unusable(
        Diagnostic(
          .unknownRule,
          Bilingual(
            "Neither a rule nor a diagnostic is called `\(name)`.",
            fr: "Ni règle ni diagnostic ne s’appelle « \(name) »."),
          path: name,
          help: last.first.map { Bilingual("Did you mean `\($0)`?", fr: "Vouliez-vous dire « \($0) »?") }
            ?? didYouMean(name, among: names)
            ?? Bilingual(
              "`postlint rules list` shows the rules. One of your own pack needs `--pack` and its folder.",
              fr:
                "« postlint rules list » montre les règles. Pour celle de votre module, ajoutez « --pack » et son dossier."
            )))
    }
    if let posts { return explain(rule, on: posts, ruleset, found.sources, workplace, &output) }
    output.write(Array(page(of: rule, on: workplace.day, language).utf8))
    return .clean
  }

  private func explain(
    _ rule: Rule, on path: String, _ ruleset: Ruleset, _ sources: [PackSource], _ workplace: Workplace,
    _ output: inout some TextOutput
  ) -> ExitStatus {
    var diagnostics: [Diagnostic] = []
    let inputs = PostInput.inputs([path], as: nil, standardInputName: nil, diagnostics: &diagnostics)
    var reader = PieceReader(inputs)
    var count = 0
    guard var explained = ExplainedPost(rule.id, in: ruleset, sources, day: workplace.day) else { return .unable }
    while let read = reader.next() {
      switch read {
      case .failure(let diagnostic): diagnostics.append(diagnostic)
      case .piece(let piece):
        let posts = piece.format.posts(
          in: piece.file,
          options: ReadingOptions(columns: workplace.configuration.columns, firstIndex: piece.firstIndex))
        diagnostics += posts.diagnostics
        for post in posts.posts {
          output.write((count > 0 ? "\n" : "") + explained.page(of: post, workplace.language))
          count += 1
        }
      }
    }
    output.write(explained.pairs(workplace.language))
    if count == 0, diagnostics.isEmpty { diagnostics.append(.noPost(in: [path])) }
    output.complain(onScreen(diagnostics, language: workplace.language, style: style))
    return diagnostics.contains { $0.severity == .error } ? .unable : .clean
  }

  private func page(of rule: Rule, on day: Day, _ language: Language) -> String {
    let words = Words(language: language)
    let description = rule.description
    var page = "\(rule.id)\n\(description.title[language])\n\n"
    page += "\(words.severity)  \(rule.standing[language])"
    page += (rule.period(on: day).map { ", \($0[language])" } ?? "") + "\n\n"
    if let help = description.help {
      // Wherever the author broke the lines, they break anew for this screen.
      let flowing = help[language].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      page += flowing.wrapped(to: style.width).joined(separator: "\n") + "\n\n"
    }
    for cite in description.cites {
      let lead = cite.covers == .whole ? words.rests : words.supports
      var line = "\(lead) \(cite.clause), \(cite.instrumentTitle[language])"
      if !cite.clauseTitle[language].isEmpty { line += " (\(cite.clauseTitle[language]))" }
      page += line.wrapped(to: style.width).joined(separator: "\n") + "\n"
      if let url = cite.url { page += "  \(url[language])\n" }
    }
    if !description.cites.isEmpty { page += "\n" }
    for (title, expectation) in words.examples {
      let examples = rule.examples.filter { $0.expectation == expectation }
      if examples.isEmpty { continue }
      page += title + "\n"
      for example in examples { page += example.shown(language) }
      page += "\n"
    }
    return page
  }

  private struct Words {
    let severity: String
    let rests: String
    let supports: String
    let examples: [(String, Example.Expectation)]

    init(language: Language) {
      switch language {
      case .english:
        severity = "Severity"
        rests = "Rests on clause"
        supports = "Supports clause"
        examples = [
          ("Flagged", .flagged), ("Passes", .passes), ("Known gaps: not flagged yet", .knownMissed),
          ("Known gaps: flagged in vain", .knownNoisy),
        ]
      case .french:
        severity = "Gravité"
        rests = "Repose sur la disposition"
        supports = "Appuie la disposition"
        examples = [
          ("Signalé", .flagged), ("Accepté", .passes), ("Lacunes connues : pas encore signalé", .knownMissed),
          ("Lacunes connues : signalé à tort", .knownNoisy),
        ]
      }
    }
  }
}

extension Example {
  /// As it stands in the rule’s file, marks included; of several posts each by itself, below what they are.
  fileprivate func shown(_ language: Language) -> String {
    if others.isEmpty { return lines(range).map { "  \($0)\n" }.joined() }
    let posts = ([record] + others).flatMap { post in
      lines(post.range).enumerated().map { $0 == 0 ? "    - \($1)\n" : "      \($1)\n" }
    }
    return (language == .english ? "  Posts of one campaign:\n" : "  Messages d’une même campagne :\n") + posts.joined()
  }

  private func lines(_ range: ByteRange) -> [Substring] {
    String(decoding: file.bytes[range.indices], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: true).map { $0.drop { $0 == " " } }
  }
}
