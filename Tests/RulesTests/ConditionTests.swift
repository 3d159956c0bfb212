import Engine
import Testing
import Trials

/// Each condition of the language, one table each.
struct ConditionTests {
  @Test(arguments: [
    ("forbid: {regex: 'é(?=tat)'}", "⟦e\u{301}⟧tat, e\u{301}lan, ⟦é⟧tat"),
    ("forbid: {regex: '\\bpréc.dent\\b'}", "#pre\u{301}ce\u{301}dent sans ⟦pre\u{301}ce\u{301}dent⟧"),
    ("in: hashtags\nforbid: {regex: '^#\\p{Ll}{4}$'}", "un ⟦#e\u{301}te\u{301}s⟧ e\u{301}tat ⟦#étés⟧"),
    ("forbid: {regex: '(l)’été', capture: 1}", "pre\u{301}s de ⟦l⟧’e\u{301}te\u{301}"),
  ])
  func `a pattern sees each accent on its letter, however it is written`(rule: String, post: String) throws {
    #expect(try Trial(rule).marked(post).utf8.elementsEqual(post.utf8))
  }

  @Test(arguments: [
    ("regex: '\\d+'", "⟦12⟧ and ⟦345⟧"),
    ("regex: '(?i)été'", "⟦ÉTÉ⟧"), ("regex: '\\w+'", "⟦ᐃᓄᒃᑎᑐᑦ⟧ ⟦é⟧"), ("regex: '(?<=a)b'", "a⟦b⟧ cb"),
    ("{regex: '(\\d+) dollars', capture: 1}", "⟦12⟧ dollars, 5 cents"),
    ("{regex: '(a)|(b)', capture: 2}", "a ⟦b⟧"), ("regex: '^b'", "ab"), ("regex: '(?m)^b'", "a\n⟦b⟧"),
    ("regex: '\\bflu\\b'", "⟦flu⟧ #flu @flu flu.ca"), ("regex: 'e\u{301}'", "⟦e\u{301}⟧ ⟦é⟧"),
  ])
  func `regex matches verbatim`(condition: String, post: String) throws {
    let braced = condition.hasPrefix("{") ? condition : "{\(condition)}"
    let found = try Trial("forbid: \(braced)").marked(post)
    #expect(found == post)
  }

  @Test(arguments: [("en", "⟦dog⟧ chien"), ("fr", "dog ⟦chien⟧"), ("mul", "⟦dog⟧ ⟦chien⟧"), ("iu", "dog chien")])
  func `regex can differ between languages`(language: String, text: String) throws {
    let post = "{language: \(language), text: \(text)}"
    let found = try Trial("forbid: {regex: {en: 'dog', fr: 'chien'}}").marked(post, as: "yaml")
    #expect(found == post)
  }

  @Test(arguments: [
    ("luhn", "⟦4111 1111 1111 1111⟧"), ("luhn", "4111 1111 1111 1112"), ("luhn", "⟦4111-1111-1111-1111⟧"),
    ("sin", "⟦046 454 286⟧".withoutMarks), ("sin", "⟦130 692 544⟧"), ("sin", "130 692 545"), ("sin", "⟦130-692-544⟧"),
    ("sin", "130-692 544"), ("sin", "⟦130692544⟧"), ("sin", "800 000 002"), ("sin", "111 111 111"),
  ])
  func `a check keeps only numbers that pass it`(check: String, post: String) throws {
    let found = try Trial("forbid: {regex: '\\d[\\d -]+\\d', valid: \(check)}").marked(post)
    #expect(found == post)
  }

  @Test(arguments: [
    ("{shape: capitals}", "⟦THIS IS VERY LOUD⟧ and NOT this"), ("{shape: capitals, min: 2}", "⟦NOT THIS⟧ one"),
    ("{shape: repeated}", "Wow⟦!!!⟧ Really? the ⟦the⟧".replacing("the ⟦the⟧", with: "⟦the the⟧")),
    ("{shape: digits, length: 9}", "⟦130 692 544⟧, 12"), ("{shape: styled}", "⟦𝗕𝗢𝗟𝗗⟧ bold"),
    ("{shape: invisible}", "a⟦\u{200B}⟧b"), ("{in: hashtags, shape: camel}", "⟦#FluShot⟧ #flushot"),
  ])
  func `a shape needs no pattern`(condition: String, post: String) throws {
    let found = try Trial("forbid: \(condition)").marked(post)
    #expect(found == post)
  }

  static let accounts = [
    "registers/accounts.csv": """
    handle,platform,kind,language
    # official
    @GovCanHealth,x,institution,en
    @GouvCanSante,x,institution,fr
    @Minister,x,political,en
    "@Quoted, Handle",x,institution,en
    """
  ]

  @Test(arguments: [
    ("{register: accounts}", "⟦@govcanhealth⟧ ⟦@Minister⟧ @other"),
    ("{register: accounts, absent: true}", "@GovCanHealth ⟦@other⟧"),
    ("{register: accounts, where: {kind: political}}", "@GovCanHealth ⟦@MINISTER⟧"),
    ("{register: accounts, where: {kind: [political, institution], language: en}}", "⟦@GovCanHealth⟧ @GouvCanSante"),
    ("{register: accounts, where: {kind: political}, absent: true}", "⟦@GovCanHealth⟧ @Minister ⟦@other⟧"),
  ])
  func `a part is looked up in a register`(query: String, post: String) throws {
    let trial = try Trial("in: mentions\nforbid: {lookup: \(query)}", files: Self.accounts)
    let found = try trial.marked(post)
    #expect(found == post)
  }

  @Test func `another column can be looked in`() throws {
    let trial = try Trial(
      "in: hashtags\nforbid: {lookup: {register: tags, column: fr}}",
      files: ["registers/tags.csv": "\u{FEFF}en,fr\r\nFluShot,VaccinGrippe\r\n"])
    let found = try trial.marked("#FluShot #VaccinGrippe")
    #expect(found == "#FluShot ⟦#VaccinGrippe⟧")
  }

  @Test(arguments: [
    ("{host: canada.ca}", "⟦https://canada.ca/x⟧ ⟦www.canada.ca⟧ https://notcanada.ca canada.ca.evil.com"),
    ("{host: [canada.ca, gc.ca]}", "⟦HTTPS://WWW.CANADA.CA⟧ ⟦tbs.gc.ca⟧"),
    ("{host: {list: hosts}}", "⟦https://bit.ly/x⟧ https://canada.ca"),
    ("{scheme: http}", "⟦http://canada.ca⟧ https://canada.ca canada.ca"),
    ("{scheme: [http, https]}", "⟦http://canada.ca⟧ ⟦https://canada.ca⟧ canada.ca"),
  ])
  func `links are known by host and scheme`(condition: String, post: String) throws {
    let trial = try Trial("forbid: \(condition)", files: ["lists/hosts.txt": "bit.ly\n"])
    let found = try trial.marked(post)
    #expect(found == post)
  }

  @Test func `link cards are links, too`() throws {
    let post = "{text: Hi, links: ['⟦http://canada.ca⟧', 'https://canada.ca']}"
    let found = try Trial("in: links\nforbid: {scheme: http}").marked(post, as: "yaml")
    #expect(found == post)
  }

  @Test(arguments: [
    ("{name: fields.adv-number, present: true}", "{text: Hi, fields: {adv-number: ⟦'1'⟧}}"),
    ("{name: fields.adv-number}", "{text: Hi, fields: {adv-number: ⟦'1'⟧}}"),
    ("{name: fields.adv-number, present: false}", "{⟦text: Hi⟧, fields: {}}"),
    ("{name: fields.adv-number, present: false}", "{⟦text: Hi⟧, fields: {adv-number: ''}}"),
    ("{name: fields.adv-number, present: false}", "{text: Hi, fields: {adv-number: x}}"),
    ("{name: account, is: '@A'}", "{text: Hi, account: ⟦'@A'⟧}"),
    ("{name: account, is: '@A'}", "{text: Hi, account: '@B'}"),
    ("{name: account, one-of: ['@A', '@B']}", "{text: Hi, account: ⟦'@B'⟧}"),
    ("{name: account, matches: '^@A'}", "{text: Hi, account: ⟦'@Ab'⟧}"),
    ("{name: account, matches: '^A'}", "{text: Hi, account: '@Ab'}"),
    ("{name: paid, is: 'true'}", "{text: Hi, paid: ⟦true⟧}"), ("{name: paid, is: 'false'}", "{⟦⟧text: Hi}"),
    ("{name: scheduled, before: 2026-12-01}", "{text: Hi, scheduled: ⟦2026-11-30T09:00:00-05:00⟧}"),
    ("{name: scheduled, before: 2026-11-30}", "{text: Hi, scheduled: 2026-11-30T09:00:00-05:00}"),
    ("{name: scheduled, after: 2026-11-29}", "{text: Hi, scheduled: ⟦2026-11-30T09:00:00-05:00⟧}"),
    ("{name: scheduled, after: 2026-11-30T10:00:00-05:00}", "{text: Hi, scheduled: 2026-11-30T09:00:00-05:00}"),
    ("{name: scheduled, after: 2026-11-29, before: 2026-12-01}", "{text: Hi, scheduled: ⟦2026-11-30⟧}"),
    ("{name: media.alt, matches: cat}", "{text: Hi, media: [{alt: ⟦a cat⟧}, {alt: dog}]}"),
    ("{name: topics, is: service}", "{text: Hi, topics: [other, ⟦service⟧]}"),
    ("{name: approvals.role, is: head}", "{text: Hi, approvals: [{role: ⟦head⟧, by: Ana, at: 2026-11-01}]}"),
  ])
  func `facts of the post are asked for`(question: String, post: String) throws {
    // The default of `paid` is written nowhere: it points at the start of the record.
    let expected = post == "{⟦⟧text: Hi}" ? "⟦⟧{text: Hi}" : post
    let found = try Trial("forbid: {field: \(question)}").marked(post, as: "yaml")
    #expect(found == expected)
  }

  @Test(arguments: [
    ("{of: hashtags, min: 2}", "⟦#a1 #b2⟧"), ("{of: hashtags, min: 2}", "#a1"), ("{of: hashtags, max: 0}", "⟦none⟧"),
    ("{of: sentences, min: 2, max: 2}", "⟦One. Two.⟧"), ("{of: sentences, min: 2, max: 2}", "One. Two. Three."),
    ("{of: emoji, min: 1}", "⟦Hi 👨‍👩‍👧⟧"),
  ])
  func `items of a part are counted`(bounds: String, post: String) throws {
    let found = try Trial("forbid: {count: \(bounds)}").marked(post)
    #expect(found == post)
  }

  @Test(arguments: [
    ("platforms: x", "platforms: [x]", true), ("platforms: x", "platforms: [bluesky]", false),
    ("platforms: [x, bluesky]", "platforms: [bluesky]", true), ("platforms: x", "campaign: none", false),
    ("language: en", "language: en", true), ("language: en", "language: en-CA", true),
    ("language: en", "language: fr", false), ("language: en", "language: mul", true),
    ("language: en", "language: iu", false), ("kind: emergency", "kind: emergency", true),
    ("kind: [emergency, routine]", "campaign: none", true), ("kind: emergency", "campaign: none", false),
    ("paid: true", "paid: true", true), ("paid: true", "campaign: none", false),
    ("paid: false", "campaign: none", true),
    ("all: [{paid: true}, {kind: emergency}]", "paid: true", false),
    ("any: [{paid: true}, {kind: emergency}]", "paid: true", true), ("not: {paid: true}", "paid: true", false),
    ("not: {paid: true}", "campaign: none", true), ("paid: true, kind: emergency", "paid: true", false),
    ("paid: true, kind: emergency", "paid: true, kind: emergency", true),
  ])
  func `when says to which posts a rule applies`(condition: String, facts: String, applies: Bool) throws {
    let trial = try Trial("when: {\(condition)}\nforbid: {words: [bad]}")
    #expect(try trial.findings(in: "{text: bad, \(facts)}", as: "yaml").isEmpty == !applies)
  }

  @Test(arguments: [
    ("all: [{words: [a1]}, {words: [b1]}]", "⟦a1⟧ b1"), ("all: [{words: [a1]}, {words: [b1]}]", "a1"),
    ("any: [{words: [a1]}, {words: [b1]}]", "⟦a1⟧ ⟦b1⟧"), ("any: [{words: [a1]}, {regex: a1}]", "⟦a1⟧"),
    ("all: [{not: {words: [a1]}}, {words: [b1]}]", "⟦b1⟧"), ("all: [{not: {words: [a1]}}, {words: [b1]}]", "a1 b1"),
    ("any: [{all: [{words: [a1]}, {words: [b1]}]}, {words: [c1]}]", "a1 ⟦c1⟧"),
    ("words: [a1], regex: b1", "⟦a1⟧ b1"), ("words: [a1], regex: b1", "a1"),
    ("all: [{words: [a1]}, {in: hashtags, words: [b1]}]", "⟦a1⟧ #b1"),
    ("all: [{in: hashtags, words: [b1]}, {words: [a1]}]", "a1 #⟦b1⟧"),
    ("all: [{words: [a1]}, {in: hashtags, words: [b1]}]", "a1 b1"),
    ("in: hashtags, any: [{words: [a1]}, {words: [b1]}]", "#⟦a1⟧ #⟦b1⟧ a1"),
    ("all: [{words: [a1]}, {not: {in: hashtags, words: [b1]}}]", "⟦a1⟧ b1 #c1"),
  ])
  func `conditions compose`(condition: String, post: String) throws {
    let found = try Trial("forbid: {\(condition)}").marked(post)
    #expect(found == post)
  }

  @Test(arguments: [
    ("text", "{text: '⟦bad⟧ #bad', title: bad, thread: [⟦bad⟧]}"), ("title", "{text: bad, title: ⟦bad⟧}"),
    ("all-text", "{text: '⟦bad⟧ #⟦bad⟧', thread: [⟦bad⟧]}"), ("thread", "{text: bad, thread: [⟦bad⟧, '#⟦bad⟧']}"),
    ("media.alt", "{text: bad, media: [{alt: ⟦bad⟧, text: bad}]}"),
    ("media.text", "{text: bad, media: [{alt: bad, text: ⟦bad⟧}]}"),
    ("hashtags", "{text: 'bad #⟦bad⟧', thread: ['#⟦bad⟧']}"), ("mentions", "{text: 'bad @⟦bad⟧'}"),
    ("links", "{text: 'bad https://⟦bad⟧.ca', links: ['https://⟦bad⟧.ca']}"),
    ("sentences", "{text: 'Good. ⟦bad⟧. Good.'}"),
    ("[title, media.alt]", "{text: bad, title: ⟦bad⟧, media: [{alt: ⟦bad⟧}]}"),
  ])
  func `in names the part that is looked at`(part: String, post: String) throws {
    let found = try Trial("in: \(part)\nforbid: {words: [bad]}").marked(post, as: "yaml")
    #expect(found == post)
  }

  @Test func `what shows before “more” is each platform’s own`() throws {
    let trial = try Trial("in: preview\nforbid: {words: [bad]}")
    func platforms(_ text: String) throws -> [String?] {
      try trial.findings(in: "{platforms: [facebook, instagram], text: '\(text)'}", as: "yaml").map(\.platform)
    }
    #expect(try platforms("a bad word") == [nil])
    #expect(try platforms("quite a long bad one") == ["facebook"])
    #expect(try platforms("so long that nobody sees bad") == [])
  }

  @Test(arguments: [
    ("{from: 2026-12-01}", "text: bad", false), ("{from: 2026-11-24}", "text: bad", true),
    ("{to: 2026-11-24}", "text: bad", true), ("{to: 2026-11-23}", "text: bad", false),
    ("{from: 2026-12-01}", "text: bad, scheduled: 2026-12-01T00:00:00-05:00", true),
    ("{to: 2026-11-30}", "text: bad, scheduled: 2026-12-01", false),
  ])
  func `a rule applies between its days`(effective: String, post: String, applies: Bool) throws {
    let trial = try Trial("effective: \(effective)\nforbid: {words: [bad]}")
    #expect(try trial.findings(in: "{\(post)}", as: "yaml").isEmpty == !applies)
  }
}
