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

  /// With what all findings of a rule have in common written already. They come by the million: most of one is written in one go.
  mutating func write(_ finding: Finding, _ rule: RuleJSON) {
    open("{")
    verbatim(rule.beginning)
    let texts =
      JSONRoom.most(for: finding.post) + JSONRoom.most(for: finding.platform ?? "") + JSONRoom.most(for: finding.part)
      + JSONRoom.most(for: finding.place.path) + JSONRoom.most(for: finding.evidence)
      + JSONRoom.most(for: finding.message.english) + JSONRoom.most(for: finding.message.french)
    write(upTo: 400 + 12 * JSONRoom.mostForNumber + texts + rule.cites.count) { room in
      room.verbatim(#""outcome":"#)
      room.value(finding.outcome.rawValue)
      room.verbatim(#","post":"#)
      room.value(finding.post)
      room.verbatim(#","platform":"#)
      if let platform = finding.platform { room.value(platform) } else { room.verbatim("null") }
      room.verbatim(#","part":"#)
      room.value(finding.part)
      room.verbatim(#","path":"#)
      room.value(finding.place.path)
      room.verbatim(#","line":"#)
      room.value(finding.place.start.line)
      room.verbatim(#","column":"#)
      room.value(finding.place.start.column)
      room.verbatim(#","endLine":"#)
      room.value(finding.place.end.line)
      room.verbatim(#","endColumn":"#)
      room.value(finding.place.end.column)
      room.verbatim(#","range":"#)
      if let range = finding.range { room.write(range) } else { room.verbatim("null") }
      room.verbatim(#","evidence":"#)
      room.value(finding.evidence)
      room.verbatim(#","message":{"en":"#)
      room.value(finding.message.english)
      room.verbatim(#","fr":"#)
      room.value(finding.message.french)
      room.verbatim("},")
      room.verbatim(rule.cites)
      room.verbatim(#","fixes":"#)
    }
    goOn()
    if finding.fixes.isEmpty { verbatim("[]") } else { array(finding.fixes) { $0.write($1) } }
    verbatim(#","related":"#)
    if finding.related.isEmpty {
      verbatim("[]")
    } else {
      array(finding.related) { json, related in
        json.object {
          $0.member("message", related.message)
          $0.writeMembers(of: related.place)
        }
      }
    }
    verbatim(",")
    write(upTo: 120) { room in
      room.verbatim(#""standing":"#)
      room.value(finding.standing.rawValue)
      room.verbatim(#","fingerprint":"#)
      room.value(hexadecimal: finding.fingerprint.value)
      room.verbatim("}")
    }
  }

  mutating func writeMembers(of place: Place) {
    member("path", place.path)
    member("line", place.start.line)
    member("column", place.start.column)
    member("endLine", place.end.line)
    member("endColumn", place.end.column)
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

extension JSONRoom {
  fileprivate mutating func write(_ range: TextRange) {
    verbatim(#"{"utf8":"#)
    write(range.utf8)
    verbatim(#","utf16":"#)
    write(range.utf16)
    verbatim(#","scalar":"#)
    write(range.scalar)
    verbatim(#","grapheme":"#)
    write(range.grapheme)
    verbatim("}")
  }

  private mutating func write(_ range: Range<Int>) {
    byte(UInt8(ascii: "["))
    value(range.lowerBound)
    byte(UInt8(ascii: ","))
    value(range.upperBound)
    byte(UInt8(ascii: "]"))
  }
}
