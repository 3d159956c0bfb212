import Diagnostics
import Foundation
import Testing

@testable import TextAnalysis

@Suite struct ReadabilityTests {
  @Test(arguments: [
    ("creative", Language.english, 3), ("every", .english, 3), ("eating", .english, 2), ("life", .english, 1),
    ("table", .english, 2),
    ("called", .english, 1),
    ("wanted", .english, 2), ("day’s", .english, 1), ("well-balanced", .english, 3), ("didn't", .english, 2),
    ("the", .english, 1),
    ("2027", .english, 1), ("movement", .english, 2), ("biology", .english, 4), ("", .english, 1), ("ᐃᓄᒃ", .english, 1),
    ("RÉSUMÉ", .english, 3),
    ("cyclothymique", .french, 5), ("menacées", .french, 3), ("qualité", .french, 3), ("voyage", .french, 3),
    ("mangea", .french, 2),
    ("l’été", .french, 2), ("théâtre", .french, 3), ("œuvre", .french, 2), ("ÉLÉMENT", .french, 3),
    ("rendez-vous", .french, 3),
    ("publié", .french, 3), ("guerre", .french, 2), ("Noël", .french, 2), ("aujourd’hui", .french, 3),
  ])
  func `syllables are told from letters`(word: String, language: Language, count: Int) {
    #expect(syllables(in: word.utf8.span, language: language) == count)
  }

  @Test func `a short text has no score, and no text no lengths`() {
    let short = Readability("Read this now.".utf8.span, language: .english)
    #expect(short.readingEase == nil && short.grade == nil && short.words == 3 && short.wordsPerSentence == 3)
    let none = Readability("👍 …".utf8.span, language: .french)
    #expect(none.wordsPerSentence == nil && none.lettersPerWord == nil && none.uncheckedReadingEase == nil)
  }

  @Test func `plain words are easier than heavy ones, in both languages`() throws {
    let plain = String(repeating: "We help you find work. You can call us now. ", count: 4)
    let heavy = String(
      repeating:
        "The implementation of interdepartmental accountability mechanisms necessitates considerable organizational collaboration. ",
      count: 4)
    let simple = String(repeating: "Nous vous aidons. Vous pouvez nous appeler. Le bureau est là. ", count: 4)
    let lourd = String(
      repeating:
        "La mise en œuvre de mécanismes interministériels de responsabilisation nécessite une collaboration organisationnelle considérable. ",
      count: 4)
    let easy = try #require(Readability(plain.utf8.span, language: .english).readingEase)
    #expect(easy > 90)
    #expect(try #require(Readability(heavy.utf8.span, language: .english).readingEase) < 10)
    #expect(try #require(Readability(heavy.utf8.span, language: .english).grade) > 16)
    #expect(try #require(Readability(simple.utf8.span, language: .french).readingEase) > 80)
    #expect(try #require(Readability(lourd.utf8.span, language: .french).readingEase) < 20)
    #expect(Readability(simple.utf8.span, language: .french).grade == nil)
  }

  /// Measured on its English texts: reading ease within 1.8, grade within 0.6.
  @Test func `scores agree with another program's`() throws {
    guard let suite = try conformance("readability-language/textstat/textstat_vectors.json"),
      let texts = suite["texts"] as? [String: String]
    else { return }
    for vector in suite["vectors"] as? [[String: Any]] ?? [] {
      guard let test = vector["test"] as? String, test == "flesch_reading_ease" || test == "flesch_kincaid_grade",
        let args = vector["args"] as? [String: Any], let expected = args["expected"] as? Double,
        args["lang"] as? String == "en_US"
      else { continue }
      let name = (args["text"] as? [String: String])?["$text"]
      guard let text = name.flatMap({ texts[$0] }) ?? args["text"] as? String, !text.isEmpty else { continue }
      let readability = Readability(text.utf8.span, language: .english)
      let score = try #require(
        test == "flesch_reading_ease" ? readability.uncheckedReadingEase : readability.uncheckedGrade)
      print("\(test) of \(name ?? text): \(expected) there, \(score) here")
      #expect(abs(score - expected) < (test == "flesch_reading_ease" ? 2 : 0.7))
    }
  }

  @Test(arguments: [Language.english, .french])
  func `syllables agree with dictionaries`(language: Language) throws {
    guard
      let suite = try conformance("readability-language/plume-text-metrics/syllables_\(language.rawValue)_sample.json")
    else { return }
    var right = 0
    var (counted, expected, all) = (0, 0, 0)
    for entry in suite["words"] as? [[Any]] ?? [] {
      guard let word = entry.first as? String, let count = entry.last as? Int else { continue }
      let own = syllables(in: word.utf8.span, language: language)
      right += own == count ? 1 : 0
      (counted, expected, all) = (counted + own, expected + count, all + 1)
    }
    print("syllables \(language): \(right) of \(all) right, \(counted) counted for \(expected)")
    #expect(right * 100 > 88 * all)
    #expect(abs(counted - expected) * 100 < 4 * expected)
  }
}
