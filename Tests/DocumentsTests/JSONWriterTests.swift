import Documents
import Foundation
import Testing

@Suite struct JSONWriterTests {
  /// Texts of every length round eight bytes, with what has to be escaped at every place: another reader reads them back.
  @Test(arguments: 0..<40)
  func `a text is read back as it was written`(length: Int) throws {
    var random = Seeded(UInt64(length))
    let signs: [Character] = ["a", "Z", " ", "\"", "\\", "\n", "\u{1}", "\u{1F}", "\u{7F}", "é", "“", "🍁"]
    for place in 0...length {
      for sign in signs {
        var text = String(repeating: "x", count: length)
        text.insert(sign, at: text.index(text.startIndex, offsetBy: place))
        try expectReadBack(text)
      }
    }
    for _ in 0..<200 {
      try expectReadBack(String((0..<length).map { _ in signs.randomElement(using: &random) ?? "a" }))
    }
  }

  private func expectReadBack(_ text: String) throws {
    var json = JSONWriter()
    json.array([text, text])
    #expect(try JSONDecoder().decode([String].self, from: Data(json.bytes)) == [text, text])
  }

  @Test(arguments: [0, 7, 10, 99, 100, 101, 999, 1000, 12_345, -1, -999, Int.max, Int.min])
  func `a number is written with its digits`(number: Int) {
    var json = JSONWriter()
    json.member("number", number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == "\"number\":\(number)")
  }
}
