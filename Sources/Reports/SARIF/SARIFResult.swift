internal import Diagnostics
internal import Documents
internal import Engine

/// Findings and diagnostics as SARIF writes them.
extension JSONWriter {
  mutating func writeResult(_ finding: Finding, rule: Int?, identity: String, in language: Language) {
    object { json in
      json.member("ruleId", finding.rule)
      if let rule { json.member("ruleIndex", rule) }
      json.member("kind", finding.outcome.sarifKind)
      // What did not fail has no level; the rule’s own says how much it would matter.
      json.member("level", finding.outcome == .fail ? finding.severity.sarifLevel : "none")
      json.writeMessage(finding.message[language])
      json.member("locations") { $0.array([finding.place]) { $0.writeLocation($1) } }
      json.member("partialFingerprints") { json in
        json.object {
          $0.member("postlint/v1", finding.fingerprint.description)
          $0.member("primaryLocationLineHash", identity)
        }
      }
      json.member("baselineState", finding.standing == .known ? "unchanged" : "new")
      json.member("suppressions") { json in
        json.array(finding.standing == .waived ? ["external"] : []) { json, kind in
          json.object {
            $0.member("kind", kind)
            $0.member("status", "accepted")
          }
        }
      }
      if !finding.related.isEmpty { json.writeRelated(finding.related, in: language) }
      json.writeFixes(of: finding, in: language)
      json.member("properties") { $0.writeProperties(of: finding) }
    }
  }

  mutating func writeNotification(_ diagnostic: Diagnostic, in language: Language) {
    object { json in
      json.member("descriptor") { json in json.object { $0.member("id", diagnostic.code.name) } }
      json.member("level", diagnostic.severity.sarifLevel)
      let help = diagnostic.help.map { " " + $0[language] } ?? ""
      json.writeMessage(diagnostic.message[language] + help)
      if let place = diagnostic.place {
        json.member("locations") { $0.array([place]) { $0.writeLocation($1) } }
      } else if let path = diagnostic.path {
        json.member("locations") { $0.array([path]) { $0.writeLocation(ofFile: $1) } }
      }
    }
  }

  private mutating func writeRelated(_ related: [Finding.Related], in language: Language) {
    member("relatedLocations") { json in
      json.array(related.enumerated()) { json, item in
        json.object {
          $0.member("id", item.offset + 1)
          $0.writeMessage(item.element.message[language])
          $0.member("physicalLocation") { $0.writePhysicalLocation(item.element.place) }
        }
      }
    }
  }

  private mutating func writeFixes(of finding: Finding, in language: Language) {
    let fixes = zip(finding.fixes, finding.suggestions).filter { $0.0.isVerbatim }
    if fixes.isEmpty { return }
    member("fixes") { json in
      json.array(fixes) { json, item in
        json.object { json in
          json.member("description") { $0.writeMessageObject(item.1[language]) }
          json.member("artifactChanges") { $0.array(item.0.editsByFile) { $0.writeChange($1) } }
          json.member("properties") { json in json.object { $0.member("safety", item.0.safety.rawValue) } }
        }
      }
    }
  }

  private mutating func writeChange(_ edits: [Fix.Edit]) {
    object { json in
      json.member("artifactLocation") { $0.writeArtifact(edits[0].place.path) }
      json.member("replacements") { json in
        json.array(edits) { json, edit in
          json.object { json in
            json.member("deletedRegion") { $0.writeRegion(edit.place) }
            json.member("insertedContent") { json in json.object { $0.member("text", edit.text) } }
          }
        }
      }
    }
  }

  private mutating func writeProperties(of finding: Finding) {
    object { json in
      json.member("post", finding.post)
      if let platform = finding.platform { json.member("platform", platform) }
      json.member("part", finding.part)
      json.member("evidence", finding.evidence)
      json.member("message", finding.message)
    }
  }

  private mutating func writeMessage(_ text: String) { member("message") { $0.writeMessageObject(text) } }

  /// Braces in a message are placeholders in SARIF unless they are doubled.
  private mutating func writeMessageObject(_ text: String) {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar == "{" || scalar == "}" { escaped.unicodeScalars.append(scalar) }
      escaped.unicodeScalars.append(scalar)
    }
    object { $0.member("text", escaped.isEmpty ? " " : escaped) }
  }

  private mutating func writeLocation(_ place: Place) {
    object { $0.member("physicalLocation") { $0.writePhysicalLocation(place) } }
  }

  private mutating func writeLocation(ofFile path: String) {
    object { json in
      json.member("physicalLocation") { json in
        json.object { $0.member("artifactLocation") { $0.writeArtifact(path) } }
      }
    }
  }

  private mutating func writePhysicalLocation(_ place: Place) {
    object {
      $0.member("artifactLocation") { $0.writeArtifact(place.path) }
      $0.member("region") { $0.writeRegion(place) }
    }
  }

  private mutating func writeArtifact(_ path: String) {
    object { $0.member("uri", PathReference.uri(of: path)) }
  }

  private mutating func writeRegion(_ place: Place) {
    object {
      $0.member("startLine", place.start.line)
      $0.member("startColumn", place.start.column)
      $0.member("endLine", place.end.line)
      $0.member("endColumn", place.end.column)
      $0.member("byteOffset", place.range.start)
      $0.member("byteLength", place.range.count)
    }
  }
}

extension Finding.Outcome {
  fileprivate var sarifKind: String {
    switch self {
    case .fail: "fail"
    case .review: "review"
    case .notChecked: "open"
    }
  }
}
