import Diagnostics
import Engine
import Posts
import Testing
import Trials

/// `pair:` the two languages of a message.
struct PairTests {
  private func told(_ pair: String, _ posts: String, _ more: String = "", files: [String: String] = [:]) throws
    -> [String]
  {
    let trial = try Trial(
      "pair: \(pair)\nmessage: {en: '{difference}', fr: '{difference}'}\n\(more)", files: files)
    return try trial.findings(in: posts, as: "yaml").map { "\($0.post): \($0.message.english)" }
  }

  private func pair(_ english: String, _ french: String) -> String {
    "campaign: c\nposts:\n- {id: a-en, language: en, \(english)}\n- {id: a-fr, language: fr, \(french)}\n"
  }

  // MARK: Who belongs together

  static let both = "{require: both}"

  @Test(arguments: [
    ("- {id: a-en, language: en, text: A}\n- {id: a-fr, language: fr, text: A}", []),
    ("- {id: a-en, language: en, text: A}", ["a-en: there is no French version"]),
    ("- {id: a-fr, language: fr, text: A}", ["a-fr: there is no English version"]),
    (
      "- {id: a-en, language: en, text: A}\n- {id: b-fr, language: fr, text: A}",
      ["a-en: there is no French version", "b-fr: there is no English version"]
    ),
    ("- {id: 1, language: en, text: A}\n- {id: 2, language: fr, text: A}", []),
    ("- {id: 1, language: en, text: A}\n- {id: b-fr, language: fr, text: A}", []),
    (
      "- {id: 1, language: en, text: A}\n- {id: 2, language: en, text: A}\n- {id: 3, language: fr, text: A}",
      ["2: there is no French version"]
    ),
    (
      "- {id: 1, language: en, text: A, scheduled: 2026-11-01}\n- {id: 2, language: en, text: A, scheduled: 2026-11-02}\n"
        + "- {id: 3, language: fr, text: A, scheduled: 2026-11-02}", ["1: there is no French version"]
    ),
    (
      "- {id: 1, language: en, text: A, scheduled: 2026-11-01}\n- {id: 2, language: fr, text: A, scheduled: 2026-11-02}",
      []
    ),
    (
      "- {id: a_EN.x, language: en, text: A}\n- {id: a_en.json, language: en, text: A}\n- {id: a_fr.json, language: fr, text: A}",
      ["a_EN.x: there is no French version"]
    ),
    ("- {id: a, language: iu, text: A}", []), ("- {id: a, text: OK}", []),
    (
      "- {id: a-en, language: en, platforms: [x, facebook], text: A}\n- {id: a-fr, language: fr, platforms: [x], text: A}",
      ["a-en: there is no French version"]
    ),
    (
      "- {id: a-en, language: en, platforms: [x, facebook], text: A}\n- {id: a-fr, language: fr, platforms: [x], text: A}\n"
        + "- {id: b, language: fr, platforms: [facebook], text: A}", []
    ),
    ("- {id: a, language: mul, text: \"The office is closed today.\\n\\nLe bureau est fermé aujourd’hui.\"}", []),
    (
      "- {id: a, language: mul, text: \"Our offices are closed today, and they will open again tomorrow morning.\"}",
      ["a: there is no French version"]
    ),
  ])
  func `both languages of a message are looked for`(posts: String, expected: [String]) throws {
    #expect(try told(Self.both, "campaign: c\nposts:\n\(posts)\n") == expected)
  }

  @Test func `a post without a campaign is not compared`() throws {
    #expect(try told(Self.both, "{id: a-en, language: en, text: A}").isEmpty)
  }

  @Test func `campaigns are kept apart`() throws {
    let posts = "- {id: a-en, campaign: one, language: en, text: A}\n- {id: a-fr, campaign: two, language: fr, text: A}"
    #expect(try told(Self.both, posts).count == 2)
  }

  @Test func `a rule that does not apply to a post still sees it as the other language`() throws {
    let posts = pair("text: A, paid: true", "text: A")
    #expect(try told(Self.both, posts, "when: {paid: true}").isEmpty)
    #expect(try told("{same: [paid]}", posts, "when: {paid: true}").isEmpty)
    #expect(try told("{same: [paid]}", posts).count == 1)
    #expect(
      try told(Self.both, "campaign: c\nposts: [{id: a-en, language: en, text: news}]", "except: {words: [news]}")
        .isEmpty)
  }

  @Test func `what is missing on one platform is said of that platform`() throws {
    let trial = try Trial("pair: \(Self.both)")
    let posts =
      "campaign: c\nposts:\n- {id: a-en, language: en, platforms: [x, facebook], text: A}\n"
      + "- {id: a-fr, language: fr, platforms: [x], text: A}\n"
    #expect(try trial.findings(in: posts, as: "yaml").map(\.platform) == ["facebook"])
  }

  // MARK: What they say

  @Test(
    arguments: [
      (
        "{within: 15m}", "text: A, scheduled: 2026-11-30T09:00:00-05:00",
        "text: A, scheduled: 2026-11-30T09:15:00-05:00", nil
      ),
      (
        "{within: 15m}", "text: A, scheduled: 2026-11-30T09:00:00-05:00", "text: A, scheduled: 2026-11-30T15:00:00Z",
        "it comes out 1 hour apart from the English version, and 15 minutes are allowed"
      ),
      ("{within: 15m}", "text: A", "text: A", nil),
      ("{within: 15m}", "text: A", "text: A, scheduled: 2026-11-30", "it is scheduled, and the English version is not"),
      ("{same: [numbers]}", "text: '1,000 and 40%'", "text: 1 000 et 40 %", nil),
      ("{same: [numbers]}", "text: 1000", "text: mille", "“1000”, which the English version has, is not here"),
      ("{same: [numbers]}", "text: one", "text: '1001'", "“1001” is not in the English version"),
      ("{same: [dates]}", "text: 'May 3, 2027'", "text: le 3 mai", nil),
      ("{same: [dates]}", "text: May 4.", "text: le 14 mai.", "“14 mai” stands where the English version has “May 4”"),
      ("{same: [dates]}", "text: '2:30 p.m., 7'", "text: 14 h 30", nil),
      ("{same: [times]}", "text: '2:30 p.m.'", "text: 14 h 30", nil),
      ("{same: [times]}", "text: 4 pm", "text: 17 h", "“17 h” stands where the English version has “4 pm”"),
      ("{same: [amounts]}", "text: '$1,500.50'", "text: '1 500,50 $'", nil),
      (
        "{same: [phones]}", "text: 613-555-0199", "text: 613-555-0198",
        "“613-555-0198” stands where the English version has “613-555-0199”"
      ),
      ("{same: [emoji]}", "text: A 🎉🎉", "text: 🎉 A", nil),
      ("{same: [emoji]}", "text: A", "text: A 👨‍👩‍👧", "“👨‍👩‍👧” is not in the English version"),
      ("{same: [media-count]}", "text: A, media: [{}]", "text: A", "it has 0 media and the English version has 1"),
      ("{same: [paid]}", "text: A, paid: true", "text: A", "it is not paid for and the English version is"),
      (
        "{order: [fr, en]}", "text: A, scheduled: 2026-11-01", "text: A, scheduled: 2026-11-02",
        "French should come first"
      ),
      ("{order: [fr, en]}", "text: A, scheduled: 2026-11-01", "text: A, scheduled: 2026-11-01", nil),
      ("{mapped: {links: language-path}}", "text: canada.ca/en/taxes", "text: canada.ca/fr/impots", nil),
      ("{mapped: {links: language-path}}", "text: canada.ca/boating", "text: canada.ca/nautisme", nil),
      (
        "{mapped: {links: language-path}}", "text: canada.ca/en/taxes", "text: canada.ca/en/taxes",
        "“canada.ca/en/taxes” in the French version leads to the English page"
      ),
      (
        "{mapped: {links: language-path}}", "text: tbs-sct.canada.ca/doc-fra.aspx",
        "text: tbs-sct.canada.ca/doc-fra.aspx",
        "“tbs-sct.canada.ca/doc-fra.aspx” in the English version leads to the French page"
      ),
      (
        "{mapped: {links: language-path}}", "text: canada.ca/en/a", "text: A",
        "the French version has no link that answers “canada.ca/en/a” in the English version"
      ),
      ("{mapped: {links: {register: pages}}}", "text: www.canada.ca/en/a/", "text: https://canada.ca/fr/b", nil),
      (
        "{mapped: {links: {register: pages}}}", "text: canada.ca/en/a", "text: canada.ca/fr/c",
        "“canada.ca/en/a”, which the English version has, is not here"
      ),
      ("{mapped: {hashtags: {register: tags}}}", "text: '#FluShot #other'", "text: '#VaccinGrippe'", nil),
      (
        "{mapped: {hashtags: {register: tags}}}", "text: '#FluShot'", "text: '#flushot'",
        "“#flushot” stands where the English version has “#FluShot”"
      ),
      ("{mapped: {mentions: {register: accounts}}}", "text: '@GovCanHealth @Both'", "text: '@GouvCanSante @Both'", nil),
      (
        "{mapped: {mentions: {register: accounts}}}", "text: '@GovCanHealth'", "text: '@govcanhealth'",
        "“@govcanhealth” is not in the English version"
      ),
    ] as [(String, String, String, String?)])
  func `what differs is told`(asked: String, english: String, french: String, expected: String?) throws {
    let files = [
      "registers/pages.csv": "en,fr\nhttps://www.canada.ca/en/a,https://www.canada.ca/fr/b\n",
      "registers/tags.csv": "en,fr\nFluShot,VaccinGrippe\n",
      "registers/accounts.csv": "handle,language\nGovCanHealth,en\nGouvCanSante,fr\nBoth,mul\n",
    ]
    let found = try told(asked, pair(english, french), files: files)
    #expect(found == (expected.map { ["a-fr: \($0)"] } ?? []))
  }

  @Test func `both places are in one finding`() throws {
    let trial = try Trial("pair: {same: [dates]}")
    let posts = pair("text: Apply by May 4", "text: D’ici le 14 mai")
    let found = try trial.findings(in: posts, as: "yaml")
    let bytes = Array(posts.utf8)
    func text(_ place: Place) -> String { String(decoding: bytes[place.range.indices], as: UTF8.self) }
    #expect(found.map { text($0.place) } == ["14 mai"])
    #expect(found.flatMap(\.related).map { text($0.place) } == ["May 4"])
    #expect(found.map(\.evidence) == ["14 mai"])
    #expect(found.first?.range?.scalar == 9..<15)
  }

  @Test(arguments: [
    ("{same: [times]}", "Our offices are open until 4 p.m. every day.\\n\\nNos bureaux sont ouverts jusqu’à 17 h.", 1),
    ("{same: [times]}", "Our offices are open until 4 p.m. every day.\\n\\nNos bureaux sont ouverts jusqu’à 16 h.", 0),
    ("{order: [fr, en]}", "The office is closed today.\\n\\nLe bureau est fermé aujourd’hui.", 1),
    ("{order: [en, fr]}", "The office is closed today.\\n\\nLe bureau est fermé aujourd’hui.", 0),
  ])
  func `one post with both languages is compared with itself`(asked: String, text: String, findings: Int) throws {
    #expect(try told(asked, "{id: a, language: mul, text: \"\(text)\"}").count == findings)
  }

  // MARK: Streams

  @Test func `nothing is kept of pairs that are whole, and the order of findings is that of posts`() throws {
    let trial = try Trial("pair: {require: both, same: [numbers]}")
    var lines = ""
    for number in 0..<300 {
      lines += "{\"id\":\"p\(number)-en\",\"campaign\":\"c\",\"language\":\"en\",\"text\":\"\(number)\"}\n"
      if number % 3 > 0 {
        lines +=
          "{\"id\":\"p\(number)-fr\",\"campaign\":\"c\",\"language\":\"fr\",\"text\":\"\(number - number % 2)\"}\n"
      }
    }
    var examination = trial.linter.examination()
    let posts = try Trial.posts(lines, as: "json-lines")
    let results = trial.linter.results(of: posts, &examination)
    #expect(results.filter { !$0.isSupplement }.map(\.post) == posts.map(\.id))
    #expect(results.filter(\.isSupplement).map(\.post) == (0..<100).map { "p\($0 * 3)-en" })
    #expect(results.allSatisfy { $0.member == nil })
    let marks = results.flatMap(\.findings).map(\.fingerprint)
    #expect(Set(marks).count == marks.count)
  }

  @Test func `a post with more than can be compared is not checked`() throws {
    let text = String(repeating: "1 ", count: 2000)
    let trial = try Trial("pair: {same: [numbers]}")
    let found = try trial.findings(in: pair("text: '\(text)'", "text: '1'"), as: "yaml")
    #expect(found.map(\.outcome) == [.notChecked])
  }

  // MARK: What is refused

  @Test(arguments: [
    ("{}", "no-condition"), ("{require: all}", "unknown-value"), ("{languages: [en], require: both}", "invalid-value"),
    ("{order: [en]}", "invalid-value"), ("{same: [number]}", "unknown-value"), ("{within: soon}", "invalid-value"),
    ("{mapped: {links: path}}", "unknown-value"), ("{mapped: {mentions: {register: none}}}", "unknown-register"),
    ("{mapped: {mentions: {register: bare}}}", "unknown-register"), ("{requires: both}", "unknown-key"),
  ])
  func `a pair of which nothing can be asked is refused`(pair: String, code: String) {
    let told = Trial.refusal(of: "pair: \(pair)", files: ["registers/bare.csv": "handle\nx\n"])
    #expect(told.map(\.code.name).contains(code))
  }
}
