internal import Diagnostics
internal import Documents
internal import Engine
internal import Rules

/// The tool, its packs and its rules as SARIF describes them.
extension JSONWriter {
  mutating func writeDriver(of run: Run) {
    object { json in
      json.member("name", "postlint")
      json.member("semanticVersion", run.toolVersion)
      json.member("version", run.toolVersion)
      json.member("language", run.language.sarif)
      json.member("rules") { $0.array(run.rules) { $0.writeRule($1, in: run.language) } }
    }
  }

  mutating func writeExtension(_ pack: Run.Pack) {
    object { json in
      json.member("name", pack.name)
      json.member("version", pack.version)
      json.member("properties") { json in json.object { $0.member("digest", pack.digest) } }
    }
  }

  private mutating func writeRule(_ rule: RuleDescription, in language: Language) {
    let help = SARIFHelp(of: rule, in: language)
    object { json in
      json.member("id", rule.id)
      json.member("shortDescription") { $0.writeMessageString(rule.title[language]) }
      json.member("fullDescription") {
        $0.writeMessageString(help.guidance.limited(to: SARIFHelp.longestDescription))
      }
      json.member("help") { $0.writeMessageString(help.text, markdown: help.markdown) }
      if let address = rule.cites.address(in: language), address.isWebAddress { json.member("helpUri", address) }
      json.member("defaultConfiguration") { json in
        json.object { $0.member("level", rule.severity.sarifLevel) }
      }
      json.member("messageStrings") { json in
        json.object {
          for each in Language.allCases {
            $0.key(each.rawValue)
            $0.writeMessageString(rule.title[each])
          }
        }
      }
      json.member("properties") { json in
        json.object { json in json.member("tags") { $0.array(help.tags) } }
      }
    }
  }

  private mutating func writeMessageString(_ text: String, markdown: String? = nil) {
    object {
      $0.member("text", text.isEmpty ? " " : text)
      if let markdown { $0.member("markdown", markdown) }
    }
  }
}

extension Language {
  /// As SARIF names a language: with a country.
  var sarif: String { rawValue + "-CA" }
}

extension Severity {
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }
}
