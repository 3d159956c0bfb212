package import Diagnostics
package import Documents
internal import Engine
internal import Rules

/// How findings and the rest of a run are written in JSON, version 1: scripts hold on to these names.
extension JSONWriter {
  mutating func writeMembers(of run: Run) {
    member("schema", "postlint/report/v1")
    member("tool") { json in
      json.object {
        $0.member("name", "postlint")
        $0.member("version", run.toolVersion)
      }
    }
    member("day", run.day)
    member("packs") { json in json.array(run.packs) { $0.write($1) } }
  }

  mutating func write(_ pack: Run.Pack) {
    object {
      $0.member("name", pack.name)
      $0.member("version", pack.version)
      $0.member("digest", pack.digest)
    }
  }

  mutating func write(_ finding: Finding, in language: Language) {
    write(finding, RuleJSON(of: finding, in: language))
  }

  /// With what all findings of a rule have in common written already. Keys are written as they are: they come by the million.
  mutating func write(_ finding: Finding, _ rule: RuleJSON) {
    object { json in
      json.verbatim(rule.beginning)
      json.verbatim(#","outcome":"#)
      json.value(finding.outcome.rawValue)
      json.verbatim(#","post":"#)
      json.value(finding.post)
      json.verbatim(#","platform":"#)
      if let platform = finding.platform { json.value(platform) } else { json.null() }
      json.verbatim(#","part":"#)
      json.value(finding.part)
      json.verbatim(#","path":"#)
      json.value(finding.place.path)
      json.verbatim(#","line":"#)
      json.value(finding.place.start.line)
      json.verbatim(#","column":"#)
      json.value(finding.place.start.column)
      json.verbatim(#","endLine":"#)
      json.value(finding.place.end.line)
      json.verbatim(#","endColumn":"#)
      json.value(finding.place.end.column)
      json.verbatim(#","range":"#)
      if let range = finding.range { json.write(range) } else { json.null() }
      json.verbatim(#","evidence":"#)
      json.value(finding.evidence)
      json.verbatim(#","message":{"en":"#)
      json.value(finding.message.english)
      json.verbatim(#","fr":"#)
      json.value(finding.message.french)
      json.close("}")
      json.verbatim(rule.cites)
      json.verbatim(#","fixes":"#)
      json.array(finding.fixes) { $0.write($1) }
      json.verbatim(#","related":"#)
      json.array(finding.related) { json, related in
        json.object {
          $0.member("message", related.message)
          $0.writeMembers(of: related.place)
        }
      }
      json.verbatim(#","standing":"#)
      json.value(finding.standing.rawValue)
      json.verbatim(#","fingerprint":"#)
      json.value(finding.fingerprint)
    }
  }

  mutating func writeMembers(of place: Place) {
    member("path", place.path)
    member("line", place.start.line)
    member("column", place.start.column)
    member("endLine", place.end.line)
    member("endColumn", place.end.column)
  }

  mutating func write(_ range: TextRange) {
    object { json in
      json.verbatim(#""utf8":"#)
      json.write(range.utf8)
      json.verbatim(#","utf16":"#)
      json.write(range.utf16)
      json.verbatim(#","scalar":"#)
      json.write(range.scalar)
      json.verbatim(#","grapheme":"#)
      json.write(range.grapheme)
    }
  }

  mutating func write(_ citation: Citation, in language: Language) {
    object {
      $0.member("instrument", citation.instrument)
      $0.member("clause", citation.clause)
      $0.member("covers", citation.covers.rawValue)
      $0.member("url", citation.url?[language])
    }
  }

  mutating func write(_ fix: Fix) {
    object { json in
      json.member("safety", fix.safety.rawValue)
      json.member("edits") { json in
        json.array(fix.edits) { json, edit in
          json.object {
            $0.member("utf8", edit.utf8)
            $0.member("text", edit.text)
          }
        }
      }
    }
  }

  package mutating func write(_ diagnostic: Diagnostic, in language: Language) {
    object {
      $0.member("code", diagnostic.code.name)
      $0.member("severity", diagnostic.severity.rawValue)
      $0.member("path", diagnostic.path)
      $0.member("line", diagnostic.place?.start.line)
      $0.member("column", diagnostic.place?.start.column)
      $0.member("message", diagnostic.message[language])
      $0.member("help", diagnostic.help?[language])
    }
  }

  mutating func write(_ summary: Summary) {
    object {
      $0.member("error", summary.error)
      $0.member("warning", summary.warning)
      $0.member("advice", summary.advice)
      $0.member("review", summary.review)
      $0.member("notChecked", summary.notChecked)
      $0.member("waived", summary.waived)
      $0.member("known", summary.known)
    }
  }

  mutating func member(_ key: String, _ text: String?) {
    self.key(key)
    if let text { value(text) } else { null() }
  }

  mutating func member(_ key: String, _ number: Int?) {
    self.key(key)
    if let number { value(number) } else { null() }
  }

  mutating func member(_ key: String, _ text: Bilingual) {
    member(key) { json in
      json.object {
        $0.member("en", text.english)
        $0.member("fr", text.french)
      }
    }
  }

  mutating func member(_ key: String, _ range: Range<Int>) {
    self.key(key)
    write(range)
  }

  private mutating func write(_ range: Range<Int>) {
    open("[")
    value(range.lowerBound)
    value(range.upperBound)
    close("]")
  }
}
