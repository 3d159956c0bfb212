import Diagnostics
import Documents
import Foundation
import Posts
import Testing
import TextAnalysis

/// The cases of twitter-text, held against the library: what `postlint inspect` says comes from the same tokens.
@Suite(.enabled(if: Conformance.isHere, "POSTLINT_CONFORMANCE names no folder")) struct `twitter-text’s own cases` {
  private static func sections(_ name: String) throws -> Node {
    let bytes = [UInt8](try Conformance.file("twitter-text/conformance/\(name).yml"))
    var notes = Notes(file: SourceFile(path: name, bytes: bytes))
    let root = YAMLReader.read(notes.file, notes: &notes)
    #expect(notes.diagnostics.isEmpty)
    return try #require(root?["tests"])
  }

  private static func cases(_ section: String, of name: String = "extract") throws -> [Node] {
    try #require(try sections(name)[section]?.sequence)
  }

  private static func text(of one: Node) throws -> String { try #require(one["text"]?.scalar).text.string }

  static let kinds: [(section: String, kind: any KeyPath<Tokens, [ByteRange]> & Sendable, count: Int)] = [
    ("mentions", \.mentions, 23), ("hashtags", \.hashtags, 65), ("hashtags_from_astral", \.hashtags, 3),
    ("urls", \.links, 91), ("urls_with_directional_markers", \.links, 2), ("tco_urls_with_params", \.links, 5),
    ("cashtags", \.cashtags, 8),
  ]

  @Test(arguments: kinds)
  func `what is extracted`(section: String, kind: any KeyPath<Tokens, [ByteRange]> & Sendable, count: Int) throws {
    let cases = try Self.cases(section)
    #expect(cases.count == count)
    for one in cases {
      let text = try Self.text(of: one)
      let expected = (one["expected"]?.sequence ?? []).map { ($0["url"] ?? $0).scalar?.text.string ?? "" }
      let found = found(kind, in: text, .x).map { kind == \.links ? $0 : String($0.dropFirst()) }
      #expect(found == expected, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("mentions_with_indices", \.mentions, 3), ("urls_with_indices", \.links, 10),
      ("hashtags_with_indices", \.hashtags, 8), ("cashtags_with_indices", \.cashtags, 2),
    ] as [(String, any KeyPath<Tokens, [ByteRange]> & Sendable, Int)])
  func `where it stands, in code points`(
    section: String, kind: any KeyPath<Tokens, [ByteRange]> & Sendable, count: Int
  ) throws {
    let cases = try Self.cases(section)
    #expect(cases.count == count)
    for one in cases {
      let text = try Self.text(of: one)
      let utf8 = Array(text.utf8)
      let expected = (one["expected"]?.sequence ?? []).map { item in
        item["indices"]?.sequence?.compactMap { $0.scalar.flatMap { Int($0.text.string) } }
      }
      let found = tokens(text, .x)[keyPath: kind].map { range in
        [range.start, range.end].map { String(decoding: utf8[..<$0], as: UTF8.self).unicodeScalars.count }
      }
      #expect(found == expected, "\(text)")
    }
  }

  @Test func `what X weighs, and whether it takes it`() throws {
    let x = Platform(
      name: "x", title: Bilingual("X", fr: "X"), family: .x,
      limits: [
        Platform.Limit(
          of: .text, max: 280, unit: .weighted, source: "https://docs.x.com",
          checked: try #require(Day("2026-08-22")), confidence: .official)
      ])
    let cases = try Self.cases("WeightedTweetsWithDiscountedEmojiCounterTest", of: "validate")
    #expect(cases.count == 22)
    for one in cases {
      let utf8 = Array(try Self.text(of: one).utf8)
      let tokens = Tokens(of: utf8.span, family: .x, suffixes: .shipped)
      let measurement = Measurement(of: utf8.span, tokens: tokens, on: x)
      let measured = try #require(measurement)
      let expected = try #require(one["expected"])
      #expect(String(measured.length) == expected["weightedLength"]?.scalar?.text.string)
      #expect(String(measured.fits) == expected["valid"]?.scalar?.text.string)
    }
  }
}
