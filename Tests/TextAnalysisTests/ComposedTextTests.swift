import Diagnostics
import Testing
import TextAnalysis

/// Accents on their letters, and the way there and back.
struct ComposedTextTests {
  static let texts = [
    "e\u{301}tat", "un e\u{301}te\u{301} a\u{300} Que\u{301}bec", "a\u{323}\u{302}", "e\u{301}\u{301}\u{301}",
    "\u{301}e\u{301}",
    "👩‍⚕️ e\u{301}", "x\u{336}y\u{336} e\u{301}",
  ]

  @Test(arguments: texts)
  func `each letter leads back to itself and its accents`(text: String) throws {
    let composed = try #require(ComposedText(Array(text.utf8)))
    #expect(String(decoding: composed.utf8, as: UTF8.self) == text)
    #expect(composed.utf8.count < text.utf8.count)
    // Canonically equivalent texts have the same characters, so they can be walked side by side.
    var offset = 0
    var original = 0
    for (whole, apart) in zip(String(decoding: composed.utf8, as: UTF8.self), text) {
      let here = ByteRange(offset, offset + whole.utf8.count)
      let there = ByteRange(original, original + apart.utf8.count)
      #expect(composed.original(of: here) == there)
      #expect(composed.composed(of: there) == here)
      offset = here.end
      original = there.end
    }
  }

  @Test(arguments: ["état", "plain", "", "x\u{336}y\u{336}", "👩‍⚕️"])
  func `what is composed stays as it is`(text: String) {
    #expect(ComposedText(Array(text.utf8))?.utf8 == nil)
  }
}
