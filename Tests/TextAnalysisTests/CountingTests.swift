import Diagnostics
import Foundation
import Posts
import Testing
import TextAnalysis

@Suite struct `Counting` {
  @Test(
    arguments: [
      ("Hi http://test.co", 26), ("canada.ca", 23), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("👨‍👩‍👧‍👦", 2), ("1⃣", 2),
      ("H🐱☺👨‍👩‍👧‍👦", 7), ("", 0),
      ("—“”’", 4), ("\u{1100}\u{1161}\u{11A8}", 2), ("\u{212B}\u{2126}", 2), ("ệ\u{323}", 3), ("e\u{302}\u{323}", 2),
      ("©", 1), ("©️", 2), ("ᓄᓇ", 4),
      ("é https://canada.ca/é 👍 é", 30),
    ])
  func `X weighs composed characters`(text: String, weight: Int) {
    #expect(length(text, .weighted, .x) == weight)
  }

  @Test(
    arguments: [
      ("@alice@a.social hi", 9), ("see https://canada.ca/a/long/path", 27), ("canada.ca", 9), ("👨‍👩‍👧‍👦é", 2),
      ("@a@b.ca https://c.ca", 26), ("", 0),
    ])
  func `Mastodon shortens links and remote mentions`(text: String, characters: Int) {
    #expect(length(text, .mastodon, .mastodon) == characters)
  }

  @Test(arguments: [("hi 👍", 7), ("é", 1), ("👨‍👩‍👧", 18), ("", 0)])
  func `Threads counts the bytes of emoji`(text: String, characters: Int) {
    #expect(length(text, .threads, .meta) == characters)
  }

  @Test(arguments: ["", "plain", "é 👨‍👩‍👧‍👦", "e\u{301}\r\n", "ᓄᓇᕗᑦ שלום", "नमस्ते 🇨🇦"])
  func `plain units are those of the text`(text: String) {
    #expect(length(text, .graphemes, .x) == text.count)
    #expect(length(text, .scalars, .x) == text.unicodeScalars.count)
    #expect(length(text, .utf16, .x) == text.utf16.count)
    #expect(length(text, .bytes, .x) == text.utf8.count)
  }

  /// Against Foundation’s composition.
  @Test func `composed and decomposed texts weigh the same`() {
    var generator = SeededGenerator(state: 9)
    let letters =
      (0x41...0x17F).map { UInt32($0) } + [0x1100, 0x1161, 0x11A8, 0xAC00, 0x5D0, 0x915, 0x9C7, 0x9BE, 0x1B05, 0x1B35]
    let marks: [UInt32] = [0x300, 0x301, 0x302, 0x308, 0x30C, 0x323, 0x327, 0x328, 0x331, 0x5BC, 0x93C, 0x345, 0x338]
    for _ in 0..<4000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let pool = Bool.random(using: &generator) ? letters : marks
        if let scalar = pool.randomElement(using: &generator).flatMap(Unicode.Scalar.init) { scalars.append(scalar) }
      }
      let text = String(scalars)
      let composed = text.precomposedStringWithCanonicalMapping
      let expected = composed.unicodeScalars.reduce(0) { $0 + ($1.value <= 0x10FF ? 1 : 2) }
      #expect(length(text, .weighted, .x) == expected, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  private static let x = Platform(
    name: "x", title: Bilingual(both: "X"), family: .x,
    limits: [limit(.text, 280, .weighted), limit(.hashtags, 3, .items)])
  private static let bluesky = Platform(
    name: "bluesky", title: Bilingual(both: "Bluesky"), family: .bluesky,
    limits: [limit(.text, 300, .graphemes), limit(.text, 3000, .bytes)])

  private static func limit(_ measure: Platform.Measure, _ max: Int, _ unit: LengthUnit) -> Platform.Limit {
    guard let day = Day("2026-08-22") else { preconditionFailure("a day of the calendar") }
    return Platform.Limit(
      of: measure, max: max, unit: unit, source: "https://example.org", checked: day, confidence: .official)
  }

  @Test(
    arguments: [
      (x, "hello", 5, true), (x, String(repeating: "a", count: 280), 280, true),
      (x, String(repeating: "a", count: 281), 281, false),
      (x, "a\u{FFFE}", 3, false), (bluesky, String(repeating: "👨‍👩‍👧‍👦", count: 120), 120, true),
      (bluesky, String(repeating: "👨‍👩‍👧‍👦", count: 121), 121, false),
    ])
  func `a text fits or does not`(platform: Platform, text: String, length: Int, fits: Bool) throws {
    let utf8 = Array(text.utf8)
    let tokens = Tokens(of: utf8.span, family: platform.family, suffixes: .shipped)
    let measured = try Measurement(of: utf8.span, tokens: tokens, on: platform).unwrapped("a limit")
    #expect(measured.length == length)
    #expect(measured.fits == fits)
    #expect(Measurement(of: utf8.span, tokens: tokens, as: .hashtags, on: platform) == nil)
  }
}
