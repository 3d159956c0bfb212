internal import Diagnostics
internal import Documents
package import Reports
internal import Rules

/// `postlint rules coverage`: instrument by instrument, clause by clause, what rules see, which ones, and why not.
package struct RulesCoverage: Sendable {
  package enum Format: String, CaseIterable, Sendable { case text, json, html }

  package var packs: [String]
  package var format = Format.text
  package var style = ReportStyle()

  package init(packs: [String]) { self.packs = packs }

  package func run(in workplace: Workplace, _ output: inout some TextOutput) throws -> ExitStatus {
    let packs = try WorkshopPacks(self.packs, in: workplace)
    let coverage = packs.asked.flatMap { pack in
      pack.instruments.map { ClauseCoverage($0, rules: packs.ruleset.rules, on: workplace.day) }
    }
    switch format {
    case .text: output.write(page(coverage, workplace.language))
    case .json: output.write(json(coverage))
    case .html:
      var page = coverage.page(workplace.language)
      page.isAlone = true
      output.write(page.html)
    }
    output.complain(onScreen(packs.diagnostics, language: workplace.language, style: style))
    return packs.isReadable ? .clean : .unable
  }

  private func page(_ coverage: [ClauseCoverage], _ language: Language) -> String {
    var page = ""
    for each in coverage {
      page += "\(each.instrument.id)  \(each.instrument.title[language]) (\(each.instrument.version))\n"
      let width = each.clauses.map(\.clause.number.count).max() ?? 0
      let stateWidth = ClauseCoverage.State.allCases.map(\.word[language].count).max() ?? 0
      for entry in each.clauses {
        page +=
          "  \(entry.clause.number.padded(to: width))  \(entry.state.word[language].padded(to: stateWidth))  \(entry.clause.title[language])\n"
        let indent = String(repeating: " ", count: width + stateWidth + 6)
        for rule in entry.rules { page += indent + rule.id + "\n" }
        if let remark = entry.remark {
          for line in remark[language].wrapped(to: max(40, style.width - indent.count)) { page += indent + line + "\n" }
        }
      }
      page += "  \([each].sentence[language])\n\n"
    }
    return coverage.count == 1 ? String(page.dropLast()) : page + coverage.sentence[language] + "\n"
  }

  private func json(_ coverage: [ClauseCoverage]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "postlint/rules-coverage/v1")
      json.member("instruments") { $0.array(coverage) { $0.write($1) } }
      json.member("summary") { json in
        json.object { json in
          for state in ClauseCoverage.State.allCases {
            json.member(state.rawValue, coverage.reduce(0) { $0 + $1.count(of: state) })
          }
        }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ coverage: ClauseCoverage) {
    object { json in
      json.member("instrument", coverage.instrument.id)
      json.member("title", both: coverage.instrument.title)
      json.member("version", coverage.instrument.version)
      if let url = coverage.instrument.url { json.member("url", both: url) }
      json.member("clauses") { $0.array(coverage.clauses) { $0.write($1) } }
    }
  }

  fileprivate mutating func write(_ entry: ClauseCoverage.Entry) {
    object { json in
      json.member("clause", entry.clause.number)
      json.member("title", both: entry.clause.title)
      json.member("covered", entry.state.rawValue)
      if let force = entry.clause.force { json.member("force", force.rawValue) }
      json.member("rules") { json in
        json.array(entry.rules) { json, rule in
          json.object {
            $0.member("rule", rule.id)
            $0.member("covers", rule.covers.rawValue)
          }
        }
      }
      if let remark = entry.remark { json.member("why", both: remark) }
    }
  }

  fileprivate mutating func member(_ key: String, both text: Bilingual) {
    member(key) { json in
      json.object {
        $0.member("en", text.english)
        $0.member("fr", text.french)
      }
    }
  }
}
