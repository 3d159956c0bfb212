import Diagnostics
import Documents
import Testing

@testable import Posts

/// Where a phrase of a post should be found in the file.
struct MarkedPhrase: CustomTestStringConvertible, Sendable {
  let name: String
  let phrase: String
  let start: (line: Int, column: Int)
  let end: (line: Int, column: Int)

  init(_ name: String, _ phrase: String, _ line: Int, _ column: Int, to end: Int, endLine: Int? = nil) {
    self.name = name
    self.phrase = phrase
    start = (line, column)
    self.end = (endLine ?? line, end)
  }

  var testDescription: String { "\(name): \(phrase)" }
}

/// As the French calendar’s owners would map their headings.
let frenchColumns = [
  "Nom": "id", "plateformes ": "platforms", "Langue": "language", "Message en français": "text", "Publicité": "paid",
]

struct FixtureTests {
  @Test(arguments: [
    MarkedPhrase("text/flu-en.txt", "flu shot", 1, 36, to: 44),
    MarkedPhrase("text/flu-en.txt", "#FluSeason", 4, 1, to: 11),
    MarkedPhrase("markdown/wildfire-fr.md", "fenêtres", 11, 60, to: 68),
    MarkedPhrase("markdown/wildfire-fr.md", "« très mauvais »", 8, 59, to: 75),
    MarkedPhrase("yaml/flu-2026.yml", "free flu shot", 13, 17, to: 30),
    MarkedPhrase("yaml/flu-2026.yml", "'flu shot'", 17, 45, to: 57),
    MarkedPhrase("yaml/flu-2026.yml", "arrivée. Prenez", 25, 34, to: 13, endLine: 26),
    MarkedPhrase("yaml/flu-2026.yml", "dès aujourd’hui", 26, 26, to: 41),
    MarkedPhrase("yaml/flu-2026.yml", "d’une", 30, 33, to: 43),
    MarkedPhrase("yaml/flu-2026.yml", "Merci !", 36, 25, to: 32),
    MarkedPhrase("yaml/flu-2026.yml", "jusqu’à 20 h", 39, 37, to: 49),
    MarkedPhrase("json/passport.json", "🛂 and", 9, 59, to: 75),
    MarkedPhrase("json/passport.json", "\"secure\"", 9, 76, to: 86),
    MarkedPhrase("json/passport.json", "https://www.canada.ca/passeport", 24, 8, to: 39),
    MarkedPhrase("json-lines/day.jsonl", "Postpone", 1, 103, to: 111),
    MarkedPhrase("json-lines/day.jsonl", "verglaçante", 3, 92, to: 108),
    MarkedPhrase("json-lines/day.jsonl", "ᐃᖃᓗᐃᑦ", 4, 63, to: 68),
    MarkedPhrase("csv/calendar.csv", "\"home\"", 3, 20, to: 28),
    MarkedPhrase("csv/calendar.csv", "#CanadaDay", 4, 1, to: 11),
    MarkedPhrase("csv/calendar.csv", "#FêteDuCanada", 7, 1, to: 14),
    MarkedPhrase("csv/calendar.csv", "Ottawa", 7, 73, to: 79),
    MarkedPhrase("csv/calendrier.csv", "janvier; plus", 2, 45, to: 58),
    MarkedPhrase("csv/calendrier.csv", "« Emplois GC »", 2, 119, to: 133),
    MarkedPhrase("tsv/calendar.tsv", "“Daily”", 2, 73, to: 80),
    MarkedPhrase("tsv/calendar.tsv", "https://www.statcan.gc.ca/data", 2, 114, to: 144),
    MarkedPhrase("hootsuite/bulk.csv", "\"bulletin\"", 2, 66, to: 78),
    MarkedPhrase("hootsuite/bulk.csv", "https://www.canada.ca/avalanche-fr", 2, 97, to: 131),
  ])
  func `a phrase of a post is found where it stands in the file`(marked: MarkedPhrase) throws {
    let isHootsuite = marked.name.hasPrefix("hootsuite")
    let fixture = try Fixture(marked.name, as: isHootsuite ? .hootsuite : nil, columns: frenchColumns)
    #expect(fixture.read.complaints == [])
    let phrase = Array(marked.phrase.utf8)
    let texts = fixture.read.posts.flatMap(\.texts)
    let (text, start) = try #require(
      texts.lazy.compactMap { text in text.firstIndex(of: phrase).map { (text, $0) } }.first)
    let place = fixture.file.place(of: text.map.original(of: ByteRange(start, start + phrase.count)))
    #expect((place.start.line, place.start.column) == marked.start)
    #expect((place.end.line, place.end.column) == marked.end)
  }

  @Test(arguments: [
    ("text/latin-1.txt", ["invalid-utf8 1:20"], []),
    ("markdown/two-texts.md", ["duplicate-key 4:1"], []),
    (
      "yaml/faulty.yml",
      [
        "unknown-key 2:1", "invalid-value 5:15", "invalid-value 9:16", "wrong-type 11:11", "unknown-value 15:20",
        "missing-key 19:5",
      ], ["tax-thanks"]
    ),
    ("json/trailing-comma.json", ["invalid-json 4:40"], []),
    (
      "json-lines/faulty.jsonl", ["invalid-json 2:66", "invalid-utf8 3:51", "wrong-type 4:1", "unknown-key 5:62"],
      ["a", "d", "e"]
    ),
    (
      "csv/faulty.csv",
      [
        "unknown-column 1:4", "invalid-csv 3:47", "unknown-value 4:31", "invalid-csv 5:22", "invalid-csv 6:36",
        "invalid-csv 7:14",
      ], ["tulip-en"]
    ),
    ("csv/heading-only.csv", [], []),
    ("tsv/faulty.tsv", ["duplicate-key 1:9", "unknown-column 1:14"], ["a"]),
    ("hootsuite/ambiguous.csv", ["invalid-value 1:1"], ["hootsuite/ambiguous.csv#2"]),
  ])
  func `every mistake of a file is told at once, and hides no other post`(
    name: String, complaints: [String], ids: [String]
  ) throws {
    let fixture = try Fixture(name, as: name.hasPrefix("hootsuite") ? .hootsuite : nil)
    #expect(fixture.read.complaints == complaints)
    #expect(fixture.read.posts.map(\.id) == ids)
  }
}

extension Post {
  /// All that somebody wrote in it for people to read.
  var texts: [SourceText] {
    [text] + [title, repostOf].compactMap { $0 } + thread + links
      + media.flatMap { [$0.alt, $0.text, $0.captions, $0.transcript].compactMap { $0 } }
  }
}

extension SourceText {
  func firstIndex(of phrase: [UInt8]) -> Int? {
    guard utf8.count >= phrase.count else { return nil }
    return (0...(utf8.count - phrase.count)).first { utf8[$0...].starts(with: phrase) }
  }
}
