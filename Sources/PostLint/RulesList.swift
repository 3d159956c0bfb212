internal import Diagnostics
internal import Documents
internal import Reports
internal import Rules

/// `postlint rules list`: the rules that are there, by pack.
package struct RulesList: Sendable {
  package var packs: [String]
  package var writesJSON = false

  package init(packs: [String]) { self.packs = packs }

  package func run(in workplace: Workplace, _ output: inout some TextOutput) throws -> ExitStatus {
    var diagnostics = workplace.diagnostics
    let wanted = packs.isEmpty ? workplace.configuration.packs : packs
    let found = try workplace.shelf.packs(wanted, diagnostics: &diagnostics)
    let ruleset = Ruleset(reading: found.sources, diagnostics: &diagnostics)
    let asked = ruleset.packs.filter { found.asked.contains($0.folder) }
    let text = writesJSON ? json(asked, workplace.language) : page(asked, workplace)
    output.write(Array(text.utf8))
    output.complain(onScreen(diagnostics, language: workplace.language, style: ReportStyle()))
    return diagnostics.contains { $0.severity == .error } ? .unable : .clean
  }

  private func page(_ packs: [RulePack], _ workplace: Workplace) -> String {
    let language = workplace.language
    var page = ""
    for pack in packs {
      page += "\(pack.name) \(pack.version)  \(pack.title[language])\n"
      let width = pack.rules.map(\.id.count).max() ?? 0
      let standings = pack.rules.map { $0.standing[language].count }.max() ?? 0
      for rule in pack.rules {
        let standing = rule.standing[language].padded(to: standings)
        page += "  \(rule.id.padded(to: width))  \(standing)  \(rule.description.title[language])"
        page += (rule.period(on: workplace.day).map { " (\($0[language]))" } ?? "") + "\n"
      }
      page += "\n"
    }
    return page
  }

  private func json(_ packs: [RulePack], _ language: Language) -> String {
    var json = JSONWriter()
    json.array(packs.flatMap(\.rules)) { json, rule in
      json.object { json in
        json.member("rule", rule.id)
        json.member("severity", rule.description.severity.rawValue)
        json.member("status", rule.status.rawValue)
        json.member("title") {
          $0.object { json in
            json.member("en", rule.description.title.english)
            json.member("fr", rule.description.title.french)
          }
        }
        json.member("cites") {
          $0.array(rule.description.cites) { json, cite in
            json.object { json in
              json.member("instrument", cite.instrument)
              json.member("clause", cite.clause)
              json.member("covers", cite.covers.rawValue)
            }
          }
        }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
