import Diagnostics
import Foundation
import Posts
import Testing
import TextAnalysis

/// A text in which ⟦ ⟧ stand around what should be found.
struct MarkedTokens: ExpressibleByStringLiteral, CustomTestStringConvertible, Sendable {
  let testDescription: String
  var text = ""
  var expected: [String] = []

  init(stringLiteral value: String) {
    testDescription = value
    // By scalars: a mark and a skin tone or a joiner behind it would be one character.
    var rest = value.unicodeScalars[...]
    while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
      let found = String(rest[rest.index(after: open)..<close])
      text += String(rest[..<open]) + found
      expected.append(found)
      rest = rest[rest.index(after: close)...]
    }
    text += String(rest)
  }
}

extension PublicSuffixes {
  /// The register that the packs come with.
  static let shipped = PublicSuffixes(
    register: bytes(of: packs.appendingPathComponent("platforms/registers/public-suffixes.txt")))

  static let packs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("rules")

  private static func bytes(of file: URL) -> [UInt8] { (try? Data(contentsOf: file)).map { [UInt8]($0) } ?? [] }
}

func tokens(_ text: String, _ family: TokenFamily) -> Tokens {
  let utf8 = Array(text.utf8)
  return Tokens(of: utf8.span, family: family, suffixes: .shipped)
}

func found(_ kind: KeyPath<Tokens, [ByteRange]>, in text: String, _ family: TokenFamily) -> [String] {
  let utf8 = Array(text.utf8)
  return tokens(text, family)[keyPath: kind].map { String(decoding: utf8[$0.indices], as: UTF8.self) }
}

func length(_ text: String, _ unit: LengthUnit, _ family: TokenFamily) -> Int {
  let utf8 = Array(text.utf8)
  return Tokens(of: utf8.span, family: family, suffixes: .shipped).length(of: utf8.span, in: unit)
}

/// What platforms and Unicode publish, where the machine has it.
enum Conformance {
  static let folder = ProcessInfo.processInfo.environment["POSTLINT_CONFORMANCE"].map { URL(fileURLWithPath: $0) }
  static var isHere: Bool { folder != nil }

  static func file(_ path: String) throws -> Data {
    try Data(contentsOf: folder.unwrapped("POSTLINT_CONFORMANCE is not set").appendingPathComponent(path))
  }
}

struct Missing: Error { let what: String }

extension Optional {
  func unwrapped(_ what: String) throws -> Wrapped {
    guard let self else { throw Missing(what: what) }
    return self
  }
}

/// Numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
