import Diagnostics
import Foundation
import Posts
import Testing

@testable import TextAnalysis

/// Unicode’s own cases. Graphemes are those of Swift’s standard library, whose Unicode may be newer than the file.
@Suite(.enabled(if: Conformance.isHere, "POSTLINT_CONFORMANCE names no folder")) struct `Unicode’s own cases` {
  /// The file is of Unicode 15.0, Swift 6.3’s library of 17.0, which no longer takes U+2701 for a picture: of 602 cases the
  /// one that joins two of them is another.
  @Test func `characters break where Unicode says`() throws {
    let lines = String(decoding: try Conformance.file("unicode/ucd-15.0/GraphemeBreakTest.txt"), as: UTF8.self)
      .split(separator: "\n")
    var number = 0
    for line in lines where line.hasPrefix("÷") {
      if line.hasPrefix("÷ 2701 × 200D × 2701 ÷") { continue }
      let pieces = line.prefix { $0 != "#" }.split(separator: " ")
      var expected = 0
      var text = String.UnicodeScalarView()
      for piece in pieces.dropLast() {
        if piece == "÷" { expected += 1 }
        if let scalar = UInt32(piece, radix: 16).flatMap(Unicode.Scalar.init) { text.append(scalar) }
      }
      let utf8 = Array(String(text).utf8)
      let counted = utf8.span.graphemes(in: ByteRange(0, utf8.count))
      #expect(counted == expected, "\(line)")
      number += 1
    }
    print("graphemes: \(number) cases of Unicode 15.0")
    #expect(number == 601)
  }

  @Test func `every emoji, qualified or not, is one token, and counts 2 on X`() throws {
    let lines = String(decoding: try Conformance.file("unicode/ucd-15.0/emoji-test.txt"), as: UTF8.self)
      .split(separator: "\n")
    var number = 0
    for line in lines where line.contains("; fully-qualified") || line.contains("; component") {
      let scalars = line.prefix { $0 != ";" }.split(separator: " ").compactMap { UInt32($0, radix: 16) }
      let emoji = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
      #expect(tokens(emoji, .x).emoji.count == 1, "\(emoji)")
      #expect(length(emoji, .weighted, .x) == 2, "\(emoji)")
      number += 1
    }
    print("emoji: \(number) of Unicode 15.0")
    #expect(number > 3600)
  }
}
