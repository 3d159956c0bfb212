import Foundation
import Posts
import Testing
import TextAnalysis

@Suite struct `Emoji` {
  @Test(
    arguments: [
      "⟦👩‍⚕️⟧⟦🇨🇦⟧ ⟦1️⃣⟧ ⟦👋🏽⟧", "⟦🏴󠁧󠁢󠁥󠁮󠁧󠁿⟧⟦🏳️‍⚧️⟧", "1 # * © ™ ⟦©️⟧", "☎︎ ⟦☎⟧ ⟦☎️⟧", "⟦👨‍👩‍👧‍👦⟧⟦🍕⟧⟦🏽⟧", "été ᓄᓇᕗᑦ שלום 日本", "⟦😀⟧‍ x",
      "⟦🇨🇦⟧⟦🇫⟧", "",
    ] as [MarkedTokens])
  func `a sequence is one emoji`(post: MarkedTokens) {
    #expect(found(\.emoji, in: post.text, .x) == post.expected)
  }

  @Test(.enabled(if: Conformance.isHere, "POSTLINT_CONFORMANCE names no folder"))
  func `every fully qualified emoji is one`() throws {
    let lines = String(decoding: try Conformance.file("unicode/ucd-15.0/emoji-test.txt"), as: UTF8.self).split(
      separator: "\n")
    var number = 0
    for line in lines where line.contains("; fully-qualified") {
      let scalars = line.prefix { $0 != ";" }.split(separator: " ").compactMap { UInt32($0, radix: 16) }
      let emoji = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
      #expect(found(\.emoji, in: emoji, .x) == [emoji])
      #expect(found(\.emoji, in: "a\(emoji)b \(emoji)\(emoji)", .mastodon) == [emoji, emoji, emoji])
      number += 1
    }
    #expect(number > 3000)
  }
}
