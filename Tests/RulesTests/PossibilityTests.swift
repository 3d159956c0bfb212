import Diagnostics
import Testing
import Trials

/// Conditions that no post can meet are refused when they are read; those that one can meet, however unlikely, are not.
struct PossibilityTests {
  /// With what stands at the place.
  static let impossible: [(rule: String, place: String)] = [
    ("when: {all: [{platforms: [x]}, {not: {platforms: [x]}}]}\nforbid: {words: [a]}", "{platforms: [x]}"),
    ("when: {platforms: [x], not: {platforms: [x, mastodon]}}\nforbid: {words: [a]}", "[x]"),
    ("when: {all: [{platforms: [x]}, {platforms: [mastodon, bluesky]}]}\nforbid: {words: [a]}", "[mastodon, bluesky]"),
    ("when: {language: en, not: {language: en}}\nforbid: {words: [a]}", "en"),
    (
      "when: {all: [{language: en}, {field: {name: language, one-of: [fr, de]}}]}\nforbid: {words: [a]}",
      "{name: language, one-of: [fr, de]}"
    ),
    ("when: {kind: [reply]}\nrequire: {kind: [emergency]}", "[emergency]"),
    (
      "when: {paid: true}\nforbid: {all: [{words: [a]}, {field: {name: paid, is: 'false'}}]}",
      "{name: paid, is: 'false'}"
    ),
    ("when: {paid: true}\nforbid: {words: [a]}\nexcept: {paid: false}", "false"),
    ("when: {kind: [a, b]}\nforbid: {any: [{words: [x]}, {kind: [c]}]}", "[c]"),
    ("when: {any: [{all: [{paid: true}, {paid: false}]}, {kind: [a]}]}\nforbid: {words: [x]}", "false"),
    ("when: {all: [{any: [{kind: [a]}, {kind: [b]}]}, {kind: [a]}]}\nforbid: {words: [x]}", "[b]"),
    ("when: {not: {any: [{paid: true}, {paid: false}]}}\nforbid: {words: [x]}", "{any: [{paid: true}, {paid: false}]}"),
    ("when: {in: hashtags, all: [{regex: '^#a'}, {not: {regex: '^#a'}}]}\nforbid: {words: [x]}", "{regex: '^#a'}"),
    ("forbid: {all: [{shape: capitals}, {not: {shape: capitals}}]}", "{shape: capitals}"),
    (
      "when: {all: [{field: {name: fields.a, present: true}}, {field: {name: fields.a, present: false}}]}\nforbid: {words: [x]}",
      "{name: fields.a, present: false}"
    ),
    ("when: {field: {name: account, is: a}}\nforbid: {field: {name: account, is: b}}", "{name: account, is: b}"),
    ("when: {field: {name: language, is: en}}\nforbid: {words: {en: [a], fr: [b, c]}}", "[b, c]"),
    ("when: {all: [{language: fr}, {not: {language: en}}]}\nforbid: {regex: {en: a+, fr: b+}}", "a+"),
    ("when: {not: {language: fr}}\nprefer: {en: {a: b}, fr: {c: d}}", "c"),
    ("when: {platforms: [mastodon]}\nin: cashtags\nforbid: {regex: 'A'}", "cashtags"),
    ("when: {platforms: [x]}\nforbid: {all: [{words: [a]}, {in: title, words: [b]}]}", "title"),
    ("when: {platforms: [x]}\nlimit: {of: title, max: 3}", "{of: title, max: 3}"),
    ("forbid: {words: [click here, here]}\nexcept: {words: [click here]}", "click here"),
    ("forbid: {words: [click here now]}\nexcept: {any: [{words: [clic*]}, {paid: true}]}", "click here now"),
    ("forbid: {words: {en: [a b], fr: [c d]}}\nexcept: {words: {fr: [d]}}", "c d"),
    ("prefer: {utilize it: use it}\nexcept: {words: [utilize]}", "utilize it"),
    ("forbid: {regex: 'e\\x{301}tat|etat'}", "e\\x{301}tat|etat"),
    ("forbid: {regex: 'ab\\x65\\x{0301}+'}", "ab\\x65\\x{0301}+"),
    ("forbid: {regex: '(?i)\\bplease click here now'}\nexcept: {words: [click here]}", "(?i)\\bplease click here now"),
    ("limit: {of: hashtags, min: 4, max: 3}", "{of: hashtags, min: 4, max: 3}"),
    ("limit: {of: hashtags, min: {en: 5}, max: {en: 3, fr: 9}}", "5"),
    ("limit: {of: hashtags, min: {fr: 5}, max: 3}", "5"), ("limit: {of: hashtags, min: 5, max: {en: 9, fr: 3}}", "3"),
    ("when: {not: {language: fr}}\nlimit: {of: hashtags, max: {en: 3, fr: 4}}", "4"),
    ("when: {field: {name: language, is: fr}}\nlimit: {of: text, min: {en: 3}}", "3"),
    ("forbid: {all: [{count: {of: links, max: 2}}, {count: {of: links, min: 3}}]}", "{of: links, min: 3}"),
    ("when: {count: {of: media, min: 1}}\nforbid: {count: {of: media, max: 0}}", "{of: media, max: 0}"),
    (
      "when: {count: {of: links, max: 3}}\nrequire: {not: {count: {of: links, max: 4}}}", "{count: {of: links, max: 4}}"
    ),
    (
      "when: {all: [{count: {of: links, min: 2, max: 4}}, {not: {count: {of: links, min: 1, max: 5}}}]}\nforbid: {words: [a]}",
      "{count: {of: links, min: 1, max: 5}}"
    ),
    ("when: {during: elections, outside: elections}\nforbid: {words: [a]}", "elections"),
    ("when: {outside: elections}\nforbid: {during: {calendar: elections, kind: a}}", "{calendar: elections, kind: a}"),
    ("when: {during: {calendar: elections, kind: a}}\nforbid: {words: [x]}\nexcept: {outside: elections}", "elections"),
    (
      "when: {during: {calendar: elections, kind: a}}\nrequire: {not: {during: elections}}", "{during: elections}"
    ),
    ("forbid: {words: {list: greek}}\nexcept: {words: {list: greek}}", "greek"),
    ("forbid: {words: {fr: [x], en: {list: greek}}}\nexcept: {words: [alpha, be*]}", "greek"),
    ("forbid: {words: [alpha beta, x]}\nexcept: {words: {list: greek}}", "alpha beta"),
  ]

  @Test(arguments: impossible)
  func `what no post can meet is refused at its place`(rule: String, place: String) throws {
    let refused = Trial.refusal(of: rule, files: Self.files).filter { $0.code == .cannotHold }
    let first = try #require(refused.first, "\(rule)")
    #expect(refused.count == 1)
    let told = try #require(first.place)
    let bytes = Array(rule.utf8)[told.range.indices]
    #expect(String(decoding: bytes, as: UTF8.self) == place)
    #expect(first.help != nil)
  }

  @Test(arguments: [
    "when: {all: [{language: en}, {language: fr}]}\nforbid: {words: [a]}",
    "when: {language: en}\nforbid: {words: {en: [a], fr: [b]}}",
    "when: {language: en}\nforbid: {all: [{language: fr}, {words: [a]}]}",
    "when: {all: [{field: {name: topics, is: a}}, {field: {name: topics, is: b}}]}\nforbid: {words: [a]}",
    "when: {all: [{field: {name: fields.a, is: a}}, {field: {name: fields.a, is: b}}]}\nforbid: {words: [a]}",
    "when: {all: [{platforms: [x]}, {field: {name: platforms, is: bluesky}}]}\nforbid: {words: [a]}",
    "when: {kind: routine, not: {field: {name: kind, is: routine}}}\nforbid: {words: [a]}",
    "when: {all: [{in: hashtags, regex: '^#a'}, {not: {in: hashtags, regex: '^#b'}}]}\nforbid: {words: [a]}",
    "when: {words: [a]}\nin: hashtags\nforbid: {not: {words: [a]}, regex: b}",
    "forbid: {all: [{in: hashtags, words: [a]}, {not: {words: [a]}}]}",
    "when: {not: {platforms: [x, bluesky, mastodon, facebook, instagram]}}\nin: title\nforbid: {words: [a]}",
    "when: {platforms: [x, facebook]}\nin: title\nforbid: {words: [a]}",
    "each: media\nwhen: {field: {name: kind, is: image}}\nrequire: {kind: [reply]}",
    "when: {field: {name: kind, is: announcement}}\neach: media\nforbid: {field: {name: kind, is: image}}",
    "forbid: {words: [click]}\nexcept: {words: [click here]}",
    "forbid: {regex: '[e\\x{301}]|e\\x{301}?|e|\\x{301}|(e)\\x{338}|\\p{L}\\x{336}|a\\x{336}'}",
    "forbid: {regex: 'e\u{301}tat'}",
    "forbid: {words: [click here]}\nexcept: {words: [click here], case: exact}",
    "forbid: {words: [click here]}\nexcept: {all: [{words: [click here]}, {paid: true}]}",
    "forbid: {words: [click here]}\nexcept: {in: title, words: [click here]}",
    "forbid: {words: [a b]}\nexcept: {words: {en: [a b]}}",
    "forbid: {words: [sheet]}\nexcept: {words: [he]}", "forbid: {words: [click her*]}\nexcept: {words: [her]}",
    "forbid: {words: [can]}\nexcept: {words: [can’t]}", "forbid: {regex: 'click here'}\nexcept: {words: [click here]}",
    "forbid: {all: [{kind: [a]}, {any: [{words: [b]}, {kind: [a]}]}]}",
    "limit: {of: hashtags, min: {fr: 5}, max: {en: 3, fr: 9}}", "limit: {of: hashtags, min: {fr: 5}, max: {en: 3}}",
    "when: {language: en}\nlimit: {of: hashtags, max: {en: 3, fr: 4}}",
    "when: {count: {of: links, max: 3}}\nforbid: {count: {of: links, min: 3}}",
    "when: {count: {of: links, max: 3}}\nforbid: {count: {of: hashtags, min: 4}}",
    "when: {count: {of: links, min: 1}}\nforbid: {all: [{words: [a]}, {not: {count: {of: links, min: 2, max: 3}}}]}",
    "when: {during: elections}\nforbid: {all: [{words: [a]}, {outside: {calendar: elections, kind: a}}]}",
    "when: {during: {calendar: elections, kind: a}}\nforbid: {during: {calendar: elections, kind: b}}",
    "when: {all: [{not: {during: {calendar: elections, kind: a}}}, {during: elections}]}\nforbid: {words: [x]}",
    "when: {outside: elections}\nforbid: {during: holidays}",
    "forbid: {words: {list: greek}}\nexcept: {words: [alpha]}",
    "forbid: {words: {list: greek}}\nexcept: {words: {list: greek}, case: exact}",
  ])
  func `what a post can meet is left alone`(rule: String) {
    let refused = Trial.refusal(of: rule, files: Self.files)
    #expect(refused.map(\.message.english) == [])
  }

  @Test(arguments: [
    "when: {any: [\(String(repeating: "{kind: [a]}, ", count: 5000)){kind: [b]}]}\nforbid: {words: [a]}",
    "when: {all: [\(String(repeating: "{any: [{kind: [a]}, {paid: true}]}, ", count: 2000)){paid: true}]}\nforbid: {words: [a]}",
  ])
  func `many conditions take no longer than they are many`(rule: String) {
    let started = ContinuousClock.now
    _ = Trial.refusal(of: rule)
    #expect(ContinuousClock.now - started < .seconds(10))
  }

  private static let files = [
    "records/x.yml": record("x"), "records/bluesky.yml": record("bluesky"), "lists/greek.txt": "alpha\nbeta\n",
    "calendars/elections.yml": calendar("elections"), "calendars/holidays.yml": calendar("holidays"),
  ]

  private static func calendar(_ name: String) -> String {
    """
    calendar: \(name)
    title: {en: T, fr: T}
    source: https://example.org
    checked: 2026-11-01
    periods:
      - {name: {en: A, fr: A}, kind: a, from: 2026-01-01, to: 2026-02-01}
      - {name: {en: B, fr: B}, kind: b, from: 2026-01-15, to: 2026-03-01}
    """
  }

  private static func record(_ name: String) -> String {
    """
    platform: \(name)
    title: {en: \(name), fr: \(name)}
    tokens: \(name)
    lacks: [{part: title, source: 'https://example.org', checked: 2026-11-01, confidence: A}]
    """
  }
}
