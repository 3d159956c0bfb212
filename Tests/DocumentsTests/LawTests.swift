import Diagnostics
import Documents
import Foundation
import Testing

/// What must hold of whatever somebody writes.
@Suite struct LawTests {
  static let json = [
    #"{"id":"p1","platforms":["x","bluesky"],"language":"en","text":"Canada \u00e9t\u00e9 \uD83D\uDE00 👨‍👩‍👧\n","n":-1.5e-3,"t":true,"f":false,"z":null,"e":[],"o":{}}"#,
    #"[[[]],{"a":{"b":{"c":[1,2,{"d":"\\\"\/"}]}}},"",0,"ᐃᓄᒃᑎᑐᑦ مرحبا"]"#,
    "\u{FEFF} [ 1 , 2 ]\r\n",
    #"{"a":1,"a":2} "#,
  ]
  static let yaml = [
    "platforms: [x, 'it''s']\ntext: |\n  One\n   two\n\n  three 👨‍👩‍👧\nnote: >-\n  a\n  b\n\n   c\n",
    "a: \"\\u00e9 \\x41\\\n   b\n\n   c\"\nb: one\n  two\n\n  three\n? k\n: - - 1\n  - {x: y, z: [1, 2]}\n",
    "---\n- &a 1\n- *a\n- !t 2\n- <<: {b: 1}\n- [a]: 1\n...\n",
    "\u{FEFF}# c\r\na: |2+\r\n   é\r\n\r\nb: ᐃᓄᒃᑎᑐᑦ مرحبا\u{85}c: 1\u{2028}",
  ]

  @Test func `any bytes are read or refused, in places that are in the file`() {
    var random = Seeded(20_261_124)
    for round in 0..<10_000 {
      let corpus = round.isMultiple(of: 2) ? LawTests.json : LawTests.yaml
      let bytes = mutated(Array(corpus.randomElement(using: &random)!.utf8), &random)
      for reading in [Reading(json: bytes), Reading(yaml: bytes)] {
        if let misplaced = reading.misplaced { Issue.record("\(misplaced): \(String(decoding: bytes, as: UTF8.self))") }
        // Only a value behind an anchor or a tag may stand for its source as a whole.
        if !reading.codes.contains("not-plain-yaml"), let coarse = reading.coarse.first {
          Issue.record("\(coarse) is not followed through \(String(decoding: bytes, as: UTF8.self))")
        }
        if reading.node == nil, bytes.contains(where: { $0 > 0x20 }) {
          #expect(!reading.codes.isEmpty || isComment(bytes), "\(String(decoding: bytes, as: UTF8.self))")
        }
      }
    }
  }

  /// Some bytes changed, taken out, put in or moved; now and then all of them by chance.
  func mutated(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
    if Int.random(in: 0..<20, using: &random) == 0 {
      return (0..<Int.random(in: 0..<40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    let likely =
      Array("\"'\\{}[]:,-|>&*!#?%@`~\n\r\t 0u19.eE+".utf8) + [0x85, 0xC2, 0xE2, 0x80, 0xA8, 0xED, 0xA0, 0xFF, 0]
    var bytes = bytes
    for _ in 0..<Int.random(in: 0..<6, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[at] = likely.randomElement(using: &random)!
      case 1: bytes.insert(likely.randomElement(using: &random)!, at: at)
      case 2: bytes.remove(at: at)
      case 3: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 0..<30, using: &random)))
      default: bytes.insert(contentsOf: bytes[..<at].suffix(Int.random(in: 0..<30, using: &random)), at: at)
      }
    }
    return bytes
  }

  /// Whether nothing is written, as YAML has it.
  private func isComment(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).allSatisfy {
      let line = $0.trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: "\u{FEFF}")))
      return line.isEmpty || ["#", "---", "...", "%"].contains(where: line.hasPrefix) || line == "|" || line == ">"
    }
  }

  @Test func `JSON is what Foundation takes it for`() throws {
    var random = Seeded(7)
    var read = 0
    for _ in 0..<5_000 {
      let bytes = mutated(Array(LawTests.json.randomElement(using: &random)!.utf8), &random)
      let reading = Reading(json: bytes)
      let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      guard let node = reading.node, reading.codes.isEmpty else { continue }
      read += 1
      let text = String(decoding: bytes, as: UTF8.self)
      let other = try #require(theirs, "only we read \(text)")
      #expect(isSame(node, other), "\(text)")
    }
    #expect(read > 500)
  }

  @Test func `what Foundation refuses is refused, and what it takes is taken`() {
    var random = Seeded(8)
    for _ in 0..<5_000 {
      let bytes = mutated(Array(LawTests.json.randomElement(using: &random)!.utf8), &random)
      let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      guard theirs != nil, !bytes.contains(0) else { continue }  // Foundation reads NUL bytes as UTF-16.
      let reading = Reading(json: bytes)
      // Foundation lets some commas pass that nothing follows.
      if !reading.english.contains("Nothing stands behind this comma") {
        #expect(reading.node != nil, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  private func isSame(_ node: Node, _ other: Any) -> Bool {
    switch node.content {
    case .sequence(let nodes):
      guard let others = other as? [Any] else { return false }
      return nodes.count == others.count && zip(nodes, others).allSatisfy { isSame($0, $1) }
    case .mapping(let members):
      guard let others = other as? [String: Any] else { return false }
      return members.count == others.count
        && members.allSatisfy { member in others[member.key.string].map { isSame(member.value, $0) } ?? false }
    case .scalar(let scalar):
      let text = scalar.text.string
      if scalar.style == .quoted { return (other as? String).map { Array($0.utf8) == scalar.text.utf8 } ?? false }
      if text == "null" { return other is NSNull }
      return (other as? NSNumber)?.doubleValue == (text == "true" ? 1 : text == "false" ? 0 : Double(text))
    }
  }

  @Test func `YAML that is written from a tree reads back as that tree`() {
    var random = Seeded(99)
    for _ in 0..<1_500 {
      var writer = YAMLSample()
      let shape = writer.write(depth: 0, indent: 0, &random)
      let reading = Reading(yaml: writer.text)
      #expect(reading.node?.shape == shape, "\(writer.text)")
      #expect(reading.codes == [], "\(writer.text)")
      #expect(reading.misplaced == nil, "\(writer.text)")
      #expect(reading.coarse == [], "\(writer.text)")
    }
  }
}
