import Diagnostics
import Documents
import Testing

@testable import Posts

/// SplitMix64: the same numbers in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

struct FuzzTests {
  /// What the formats are made of, so that chance gets far into them.
  private static let pieces: [String] = [
    "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "---\n", "- ", "{", "}", "[", "]", ":", ": ", "|\n",
    ">-\n  ", "#",
    "id", "text", "text: ", "language", "platforms", "media", "media.alt", "media.2.alt", "posts:\n", "campaign: ",
    "fields.x",
    "paid", "oui", "en", "fr", "x", "\\u00e9", "\\ud83d", "\\n", "é", "👩‍⚕️", "ᐃᓄᒃ", "שלום", "\u{FEFF}", "\0", "null", "~",
    "true",
    "\"text\": \"a\"", "{\"text\": \"a\"}\n", "24/11/2026 09:00", "2026-11-30", "scheduled", "alt", "a", "b", "  ",
    "answers.",
  ]

  @Test(arguments: PostFormat.all.map(\.name))
  func `whatever a file holds, it is read, and every place lies in it`(name: String) throws {
    let format = try #require(PostFormat.named(name))
    var random = Seeded(state: 20_261_124)
    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<30, using: &random) {
        bytes += Array((FuzzTests.pieces.randomElement(using: &random) ?? "").utf8)
        if Int.random(in: 0..<60, using: &random) == 0 { bytes.append(UInt8.random(in: 0...255, using: &random)) }
      }
      check(read(bytes, as: format), bytes)
    }
  }

  @Test(arguments: [
    "text/flu-en.txt", "markdown/wildfire-fr.md", "yaml/flu-2026.yml", "yaml/faulty.yml", "json/passport.json",
    "json-lines/day.jsonl", "csv/calendar.csv", "csv/faulty.csv", "tsv/calendar.tsv",
  ])
  func `a good file with a few bytes changed is read, and every place lies in it`(name: String) throws {
    let original = try Fixture(name).file.bytes
    let format = try #require(PostFormat.of(path: name))
    var random = Seeded(state: 42)
    for _ in 0..<400 {
      var bytes = original
      for _ in 0..<Int.random(in: 1..<5, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(contentsOf: Array((FuzzTests.pieces.randomElement(using: &random) ?? "").utf8), at: index)
        default: bytes.removeSubrange(index..<min(bytes.count, index + 8))
        }
        if bytes.isEmpty { bytes = original }
      }
      check(read(bytes, as: format), bytes)
    }
  }

  private func check(_ read: ReadPosts, _ bytes: [UInt8]) {
    let file = ByteRange(0, bytes.count)
    for post in read.posts {
      #expect(file.contains(post.record.range))
      for text in post.texts {
        #expect(String(validating: text.utf8, as: UTF8.self) != nil)
        #expect(file.contains(text.map.original(of: ByteRange(0, text.utf8.count))))
        for index in text.utf8.indices {
          let original = text.map.original(of: ByteRange(index, index + 1))
          #expect(file.contains(original) && !original.isEmpty)
        }
      }
    }
    for diagnostic in read.diagnostics {
      #expect(diagnostic.place.map { file.contains($0.range) } == true)
      #expect(!diagnostic.message.english.isEmpty && !diagnostic.message.french.isEmpty)
    }
  }

  @Test func `what is written as CSV is read as it was`() {
    var random = Seeded(state: 7)
    let alphabet = ["a", "é", "\"", ",", ";", "\n", " ", "👩‍⚕️", "|", "'"]
    for round in 0..<500 {
      let separator = [",", ";", "\t"][round % 3]
      let texts = (0..<Int.random(in: 1..<8, using: &random)).map { _ in
        "a"
          + (0..<Int.random(in: 0..<12, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }
          .joined()
      }
      let rows = texts.map { "\"\($0.map { $0 == "\"" ? "\"\"" : String($0) }.joined())\"\(separator)en" }
      let end = round % 2 == 0 ? "\n" : "\r\n"
      let table = ["text\(separator)language"] + rows
      let posts = read(table.joined(separator: end), as: .csv)
      #expect(posts.complaints == [])
      #expect(posts.posts.map(\.text.string) == texts)
    }
  }
}
