import Diagnostics
import Foundation
import Testing

@testable import TextAnalysis

@Suite struct DetectedLanguageTests {
  @Test(arguments: [
    "Find out if you need to file your taxes this year.", "Get your flu shot today!", "Thank you for your service 🍁",
    "The census is coming: be ready #Census2026 https://recensement.gc.ca/les/donnees/sont/ici",
    "Are you looking for a job?",
    "READ ALL ABOUT THE NEW BENEFIT", "A wildfire near Jasper has been contained.",
  ])
  func `English is told`(text: String) { #expect(detectedLanguage(of: text.utf8.span) == .english) }

  @Test(arguments: [
    "Renseignez-vous sur le recensement", "Faites-vous vacciner contre la grippe dès aujourd’hui !",
    "Merci de votre service 🍁",
    "C’est l’été à Québec", "Le recensement arrive : soyez prêts #Census2026 https://census.gc.ca/this/is/the/data",
    "LISEZ TOUT SUR LA NOUVELLE PRESTATION", "Cherchez-vous un emploi d\u{2019}été?",
  ])
  func `French is told`(text: String) { #expect(detectedLanguage(of: text.utf8.span) == .french) }

  @Test(arguments: [
    "", "OK 👍", "2027", "#Canada @GovCanHealth https://canada.ca/en", "ᐃᓄᒃᑎᑐᑦ ᐅᖃᐅᓯᖅ ᐊᑐᕐᓗᒍ",
    "Descubra cómo presentar su declaración de la renta este año.",
    "Informieren Sie sich über die Volkszählung in diesem Jahr.",
    "Scopri come presentare la dichiarazione dei redditi quest’anno.",
    "Ontdek hoe u dit jaar uw belastingaangifte kunt doen.", "Saiba como fazer a sua declaração este ano.",
    "Sprawdź, jak złożyć deklarację.",
    "هذا نص عربي قصير", "Это короткий русский текст", "这是中文", "Alamin kung paano mag-file ng buwis ngayong taon.",
    "Jasper", "xkcd qwrt zzz", "Utilize our map.",
  ])
  func `what is neither is unknown`(text: String) { #expect(detectedLanguage(of: text.utf8.span) == nil) }

  @Test(arguments: [
    "The office is closed today.\n\n|Le bureau est fermé aujourd’hui.",
    "The office is closed. It opens on Monday. |Le bureau est fermé. Il ouvre lundi.",
    "Le bureau est fermé aujourd’hui | The office is closed today",
    "(Le français suit.) |The office is closed today. OK!\n|Le bureau est fermé aujourd’hui. OK!",
    "👍\nThe office is closed today.\n#Tag",
  ])
  func `a post in both languages is told apart`(marked: String) {
    let text = Array(
      marked.replacingOccurrences(of: " | ", with: "¦").replacingOccurrences(of: "|", with: "").replacingOccurrences(
        of: "¦", with: " | "
      ).utf8)
    let spans = languageSpans(in: text.span).map { String(decoding: text[$0.range.indices], as: UTF8.self) }
    let expected = marked.split(separator: "|").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    #expect(spans.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } == expected)
  }

  @Test func `any bytes have spans in order, inside the text`() {
    var random = SplitMix(state: 5)
    for round in 0..<1000 {
      let pieces = hardPieces + ["The office is closed today. ", "Le bureau est fermé. ", " / "]
      let bytes = round % 2 == 0 ? Array(random.text(of: pieces, upTo: 12).utf8) : random.bytes(upTo: 30)
      var last = 0
      for span in languageSpans(in: bytes.span) {
        #expect(span.range.start >= last && span.range.end <= bytes.count && !span.range.isEmpty)
        last = span.range.end
      }
    }
  }

  /// Short official texts in both languages. Measured: 1,138 of 1,162 right, 5 wrong, the rest unknown.
  @Test func `short official texts are hardly ever taken for the other language`() throws {
    guard let suite = try conformance("readability-language/langid-gc/samples.json") else { return }
    var right: [Int: Int] = [:]
    var wrong: [Int: Int] = [:]
    var unknown: [Int: Int] = [:]
    for sample in suite["samples"] as? [[String: Any]] ?? []
    where sample["suspect"] as? Bool == false && sample["weak"] as? Bool == false {
      guard let text = sample["text"] as? String else { continue }
      let length = text.count < 40 ? 0 : text.count < 80 ? 40 : text.count < 140 ? 80 : 140
      switch detectedLanguage(of: text.utf8.span)?.rawValue {
      case nil: unknown[length, default: 0] += 1
      case sample["lang"] as? String: right[length, default: 0] += 1
      default: wrong[length, default: 0] += 1
      }
    }
    for length in [0, 40, 80, 140] {
      print(
        "language from \(length): \(right[length] ?? 0) right, \(wrong[length] ?? 0) wrong, \(unknown[length] ?? 0) unknown"
      )
    }
    // Of those from so many characters on: hundredths that are right at least, and wrong at most.
    for (length, leastRight, mostWrong) in [(0, 80.0, 1.0), (40, 95, 1), (80, 97, 1), (140, 99, 0.5)] {
      let all = Double((right[length] ?? 0) + (wrong[length] ?? 0) + (unknown[length] ?? 0))
      #expect(100 * Double(right[length] ?? 0) >= leastRight * all, "from \(length) characters")
      #expect(100 * Double(wrong[length] ?? 0) <= mostWrong * all, "from \(length) characters")
    }
    let all = [right, wrong, unknown].map { $0.values.reduce(0, +) }
    #expect(Double(all[0]) > 0.97 * Double(all.reduce(0, +)))
    #expect(Double(all[1]) < 0.01 * Double(all.reduce(0, +)))
  }
}
