import Diagnostics
import Engine
import Testing
import Trials

/// What each verb asks for, where it points, and what excuses it.
struct VerbTests {
  @Test(arguments: [
    ("in: text\nforbid: {words: [bad]}\nexcept: {words: [bad apple]}", "⟦bad⟧ news, bad apple"),
    ("in: hashtags\nforbid: {regex: '^#\\p{Ll}+$'}\nexcept: {words: [flu]}", "⟦#canada⟧ #flu #Canada"),
    ("in: sentences\nforbid: {words: [bad]}\nexcept: {words: [not]}", "It is ⟦bad⟧. It is not bad. ⟦Bad⟧ it is."),
    ("forbid: {words: [bad]}\nexcept: {count: {of: hashtags, min: 1}}", "bad #excused"),
    ("forbid: {words: [bad]}\nexcept: {count: {of: hashtags, min: 1}}", "⟦bad⟧"),
    ("forbid: {words: [bad]}\nexcept: {in: hashtags, words: [ok]}", "⟦bad⟧ #ok"),
    ("forbid: {words: [bad]}\nexcept: {not: {words: [worse]}}", "bad"),
    ("forbid: {words: [bad]}\nexcept: {not: {words: [worse]}}", "⟦bad⟧ worse"),
  ])
  func `except excuses an item as a whole, and of a text what it touches`(rule: String, post: String) throws {
    let found = try Trial(rule).marked(post)
    #expect(found == post)
  }

  @Test(arguments: [
    ("require: {words: [free]}", "⟦It costs⟧"), ("require: {words: [free]}", "It is free"),
    ("require: {words: [free]}\nexcept: {words: [costs]}", "It costs"),
    ("in: hashtags\nrequire: {shape: camel}", "#FluShot ⟦#flushot⟧ #GetYourShot"),
    ("in: links\nrequire: {scheme: https}", "https://canada.ca ⟦http://canada.ca⟧ ⟦canada.ca⟧"),
    ("in: sentences\nrequire: {words: [we]}\nexcept: {words: [you]}", "We go. You go. ⟦They go.⟧"),
    ("in: hashtags\nrequire: {words: [x]}", "no tag at all"),
    ("require: {count: {of: links, min: 1}}", "⟦no link⟧"), ("require: {count: {of: links, min: 1}}", "canada.ca"),
  ])
  func `require speaks of the post, or of each item`(rule: String, post: String) throws {
    let found = try Trial(rule).marked(post)
    #expect(found == post)
  }

  @Test(arguments: [
    "{text: Hi, media: [⟦{kind: image}⟧, {alt: A cat}, {kind: image, decorative: true}]}",
    "{text: Hi, media: [{alt: A}, {alt: B}]}", "{text: Hi}", "{text: Hi, media: [{alt: '⟦⟧'}]}",
  ])
  func `require looks at each picture`(post: String) throws {
    let trial = try Trial(
      "each: media\nwhen: {field: {name: decorative, is: 'false'}}\nrequire: {field: {name: alt, present: true}}")
    let found = try trial.marked(post, as: "yaml")
    #expect(found == post)
  }

  @Test(arguments: [
    "{text: photo, media: [{alt: A ⟦photo⟧ of us}, {alt: Two cats}, {alt: ⟦Photo⟧}]}", "{text: photo, media: [{}]}",
  ])
  func `forbid looks at each picture’s own text`(post: String) throws {
    let found = try Trial("each: media\nforbid: {words: [photo]}").marked(post, as: "yaml")
    #expect(found == post)
  }

  @Test(arguments: [
    ("{of: hashtags, max: 2}", "#a1 #b2", nil as (Int, Int)?), ("{of: hashtags, max: 2}", "#a1 #b2 ⟦#c3⟧ #d4", (4, 2)),
    ("{of: hashtags, min: 1}", "⟦none⟧", (0, 1)), ("{of: hashtags, min: 1, max: 1}", "#a1 ⟦#b2⟧", (2, 1)),
    ("{of: emoji, max: 1}", "👨‍👩‍👧 ⟦🍁⟧ 🍁", (3, 1)), ("{of: links, max: 0}", "⟦canada.ca⟧", (1, 0)),
    ("{of: text, max: 5}", "12345⟦67⟧", (7, 5)), ("{of: text, max: 5}", "12345", nil),
    ("{of: text, max: 5}", "e\u{301}e\u{301}e\u{301}👨‍👩‍👧5⟦6⟧", (6, 5)),
    ("{of: text, max: 5, unit: bytes}", "été⟦é⟧", (7, 5)), ("{of: text, max: 3, unit: utf16}", "a🍁⟦🍁⟧", (5, 3)),
    ("{of: text, max: 2, unit: scalars}", "a⟦e\u{301}⟧", (3, 2)),
    ("{of: text, max: 23, unit: weighted}", "https://canada.ca/a-very-long-address", nil),
    ("{of: sentences, measure: words, max: 2}", "⟦One two three.⟧ One two.", (3, 2)),
    ("{of: text, measure: words, max: 2}", "⟦l’avis du ministre⟧", (3, 2)), ("{of: text, min: 3}", "⟦ab⟧", (2, 3)),
    ("{of: text, max: 5}", "", nil),
  ])
  func `a limit points at what is too much`(limit: String, post: String, counted: (Int, Int)?) throws {
    let trial = try Trial("limit: \(limit)\nmessage: {en: '{value} of {limit}', fr: '{value}/{limit}'}")
    #expect(try trial.marked(post) == post)
    let expected = counted.map { Bilingual("\($0.0) of \($0.1)", fr: "\($0.0)/\($0.1)") }
    #expect(try trial.message(on: post.withoutMarks) == expected)
  }

  @Test(arguments: [
    ("en", "{language: en, text: '12345⟦6⟧'}"), ("fr", "{language: fr, text: '123456⟦7⟧'}"),
    ("mul", "{language: mul, text: '12345⟦67⟧'}"), ("iu", "{language: iu, text: '1234567'}"),
  ])
  func `a limit can differ between languages`(_: String, post: String) throws {
    let found = try Trial("limit: {of: text, max: {en: 5, fr: 6}}").marked(post, as: "yaml")
    #expect(found == post)
  }

  @Test(arguments: [
    ("media.alt", "{text: Hi, media: [{alt: 12345⟦6⟧}, {alt: 12345}, {alt: 12345⟦67⟧}]}"),
    ("title", "{text: 1234567, title: 12345⟦6⟧}"), ("thread", "{text: 1234567, thread: ['12345⟦6⟧', '1']}"),
    ("text", "{text: 12345⟦67⟧, thread: ['12345⟦6⟧', '1']}"),
  ])
  func `each text of a part is measured by itself`(part: String, post: String) throws {
    let found = try Trial("limit: {of: \(part), max: 5}").marked(post, as: "yaml")
    #expect(found == post)
  }

  @Test func `pictures and films are counted apart`() throws {
    for (limit, post) in [
      ("{of: images, max: 1}", "{text: Hi, media: [{kind: image}, {kind: video}, ⟦{kind: gif}⟧, {kind: image}]}"),
      ("{of: videos, max: 1}", "{text: Hi, media: [{kind: image}, {kind: video}, {kind: gif}, {kind: image}]}"),
      ("{of: media, max: 3}", "{text: Hi, media: [{kind: image}, {kind: video}, {kind: gif}, ⟦{kind: image}⟧]}"),
    ] {
      let found = try Trial("limit: \(limit)").marked(post, as: "yaml")
      #expect(found == post)
    }
  }

  @Test func `a platform’s own limit is asked of each platform`() throws {
    let trial = try Trial("limit: {of: text, max: platform}\nmessage: {en: '{platform} {value}/{limit}', fr: x}")
    func said(_ length: Int, _ platforms: String) throws -> [String] {
      let text = String(repeating: "a", count: length)
      return try trial.findings(in: "{platforms: [\(platforms)], text: \(text)}", as: "yaml")
        .map { "\($0.platform ?? "-"): \($0.message.english)" }
    }
    #expect(try said(280, "x, bluesky, mastodon") == [])
    #expect(try said(281, "x, bluesky, mastodon") == ["x: x 281/280"])
    #expect(try said(301, "x, bluesky, mastodon") == ["x: x 301/280", "bluesky: bluesky 301/300"])
    #expect(try said(301, "") == [])
  }

  @Test(arguments: [
    ("utilize: use", "⟦utilize⟧", "use"), ("utilize: use", "Utilize, UTILIZE.", "Use, USE."),
    ("'utiliz*': use", "utilizing it", "use it"), ("commence: [begin, start]", "We commence.", "We begin."),
    ("débuter: commencer", "Débuter et DE\u{301}BUTER", "Commencer et COMMENCER"),
    ("in order to: to", "In order\u{A0}to win", "To win"), ("utilize: use", "l’utilize #utilize", "l’use #utilize"),
    ("écrire: rédiger", "Écrire", "Rédiger"), ("a: the", "A", "The"),
    ("\"en vue d’\": pour, en vue de: pour", "En vue d'aider, en vue de vivre", "Pour aider, pour vivre"),
    (
      "\"afin d'\": \"pour \", \"avant qu’\": d’ici à ce qu’", "afin d’y voir avant qu’il parte",
      "pour y voir d’ici à ce qu’il parte"
    ),
    ("de faciliter: d’aider à, faciliter: aider à", "Faciliter, afin de faciliter", "Aider à, afin d’aider à"),
  ])
  func `prefer keeps capitals`(pair: String, post: String, mended: String) throws {
    let found = try Trial("prefer: {\(pair)}").mended(post.withoutMarks)
    #expect(found == mended)
  }

  @Test func `prefer tells every suggestion`() throws {
    let trial = try Trial(
      "prefer: {en: {commence: [begin, start, open]}}\nmessage: {en: 'Say {suggestion}.', fr: 'Dites {suggestion}.'}")
    let message = try trial.message(on: "{language: en, text: Commence}", as: "yaml")
    #expect(message == Bilingual("Say “Begin”, “Start” or “Open”.", fr: "Dites « Begin », « Start » ou « Open »."))
    let elided = try Trial(
      "prefer: {fr: {\"en vue d’\": pour}}\nmessage: {en: 'Say {suggestion}.', fr: 'Dites {suggestion}.'}")
    #expect(try elided.message(on: "{language: fr, text: En vue d’aider}", as: "yaml")?.french == "Dites « Pour ».")
  }

  @Test(arguments: [
    ("fix: {remove: true}", "It is very good, very.", "It is good,."),
    ("fix: {remove: true}", "Very good", "good"), ("fix: {remove: true}", "very", ""),
    ("fix: {remove: true}", "A (very good) day, “very good”", "A (good) day, “good”"),
    // The space keeps apart what would be one word.
    ("fix: {remove: true}", "It is over-very good", "It is over- good"),
    ("fix: {remove: true}", "Good:very good", "Good: good"),
    ("fix: {replace: quite}", "It is VERY good", "It is quite good"),
    (
      "fix: {replace: {en: quite, fr: bien}}", "This is a very good day for the people",
      "This is a quite good day for the people"
    ),
  ])
  func `a fix removes or replaces`(fix: String, post: String, mended: String) throws {
    let found = try Trial("forbid: {words: [very]}\n\(fix)").mended(post)
    #expect(found == mended)
  }

  @Test(arguments: [
    ("Join #accessibilityweek", "Join #AccessibilityWeek"), ("＃accessibilityweek", "＃AccessibilityWeek"),
    ("#AccessibilityWeek", "#AccessibilityWeek"), ("#unknowntag", "#unknowntag"),
  ])
  func `a fix writes a tag as the register has it`(post: String, mended: String) throws {
    let trial = try Trial(
      "in: hashtags\nforbid: {regex: '^[#＃]\\p{Ll}+$'}\nfix: {recase: tags}",
      files: ["registers/tags.csv": "tag,since\nAccessibilityWeek,2020\n"])
    let found = try trial.mended(post)
    #expect(found == mended)
  }

  @Test func `messages are filled, and doubled braces are braces`() throws {
    let trial = try Trial(
      "forbid: {words: [very]}\nmessage: {en: '{match} on {platform}: {{x}}', fr: '« {match} » sur {platform}'}")
    let found = try trial.message(on: "Very good")
    #expect(found == Bilingual("Very on the platform: {x}", fr: "« Very » sur la plateforme"))
  }
}
