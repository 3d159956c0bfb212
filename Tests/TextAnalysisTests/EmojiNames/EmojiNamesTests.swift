import Diagnostics
import Foundation
import Testing

@testable import TextAnalysis

@Suite struct EmojiNamesTests {
  private let names: EmojiNames
  private let lines: [Substring]

  init() throws {
    let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../").standardized
    let register = try Data(contentsOf: root.appendingPathComponent("rules/platforms/registers/emoji-names.tsv"))
    names = EmojiNames(Array(register))
    lines = String(decoding: register, as: UTF8.self).split(separator: "\n").filter { $0.contains("\t") }
  }

  @Test(arguments: [
    ("👩‍⚕️", "woman health worker", "professionnelle de la santé"), ("🇨🇦", "flag: Canada", "drapeau\u{A0}: Canada"),
    ("1️⃣", "keycap: 1", "dessus de touche\u{A0}: 1"), ("❤️", "red heart", "cœur rouge"), ("❤", "red heart", "cœur rouge"),
    ("👍🏽", "thumbs up: medium skin tone", "pouce vers le haut\u{A0}: peau légèrement mate"),
    ("🏽", "medium skin tone", "peau légèrement mate"),
  ])
  func `an emoji has its name in both languages`(emoji: String, english: String, french: String) {
    #expect(names.name(of: emoji.utf8.span, in: .english) == english)
    #expect(names.name(of: emoji.utf8.span, in: .french) == french)
  }

  @Test(arguments: ["", "a", "ᐃ", "👩‍", "\u{10FFFF}", "#"])
  func `what is no emoji has no name`(text: String) { #expect(names.name(of: text.utf8.span, in: .english) == nil) }

  @Test func `every line of the register is found`() {
    for line in lines {
      let fields = line.split(separator: "\t").map(String.init)
      #expect(names.name(of: fields[0].utf8.span, in: .english) == fields[1])
      #expect(names.name(of: fields[0].utf8.span, in: .french) == fields[2])
    }
    #expect(lines.count > 2000)
  }

  @Test(arguments: ["", "\n", "x", "# about\n\n", "\n\n\n", "# about\n\nbroken line\n", "\na\tb\tc"])
  func `a broken register has no names`(register: String) {
    #expect(EmojiNames(Array(register.utf8)).name(of: "👍".utf8.span, in: .french) == nil)
  }
}
