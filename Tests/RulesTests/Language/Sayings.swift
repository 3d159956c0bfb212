/// What a rule says, and a post with ⟦ ⟧ around what it finds: each key of the language that the shipped packs do not need.
struct Saying: Sendable {
  let rule: String
  var files: [String: String] = [:]
  let post: String
  var format = "text"

  /// Of each part, what stands in it: as the part of a rule, item by item, beside a condition, and counted.
  static let ofParts: [Saying] = [
    ("text", "⟦Salt⟧ #flu", "text"), ("all-text", "Salt ⟦#flu⟧", "text"),
    ("title", "{text: Hi, title: ⟦Salt⟧}", "yaml"),
    ("preview", "{text: '⟦Hi⟧', platforms: [instagram]}", "yaml"),
    ("sentences", "⟦We go.⟧ ⟦You stay.⟧", "text"), ("hashtags", "Mind ⟦#flu⟧ and ⟦#colds⟧", "text"),
    ("mentions", "Ask ⟦@GovCanHealth⟧", "text"), ("links", "See ⟦canada.ca⟧", "text"), ("emoji", "Go ⟦🍁⟧ now", "text"),
    ("cashtags", "{text: 'Buy ⟦$ABC⟧ now', platforms: [x]}", "yaml"), ("numbers", "Some ⟦1,500⟧ or ⟦12%⟧", "text"),
    ("dates", "On ⟦May 3, 2027⟧ we open", "text"), ("times", "At ⟦2:30 p.m.⟧ we open", "text"),
    ("amounts", "It costs ⟦$1,500.50⟧ now", "text"), ("phones", "Call ⟦1-800-622-6232⟧ now", "text"),
    ("styled", "Read ⟦𝗯𝗼𝗹𝗱⟧ now", "text"), ("invisible", "in⟦\u{200B}⟧visible", "text"),
    ("media.alt", "{text: Hi, media: [{alt: ⟦Salt⟧}]}", "yaml"),
    ("media.text", "{text: Hi, media: [{text: ⟦Salt⟧}]}", "yaml"),
    ("media.captions", "{text: Hi, media: [{kind: video, captions: ⟦a.vtt⟧}]}", "yaml"),
    ("thread", "{text: Hi, thread: [⟦Second⟧, ⟦Third⟧]}", "yaml"),
  ].flatMap { part, post, format in
    let wholes = ["text": "salt", "all-text": "#.+", "title": "Salt", "preview": "Hi"]
    let sees = "regex: '(?is)\(wholes[part] ?? ".+")'"
    var rules = ["in: \(part)\nforbid: {\(sees)}", "forbid: {in: \(part), \(sees)}"]
    if wholes[part] == nil {
      let count = post.count { $0 == "⟦" }
      rules += [
        "each: \(part)\nforbid: {\(sees)}",
        "when: {count: {of: \(part), min: \(count), max: \(count)}}\nin: \(part)\nforbid: {\(sees)}",
      ]
    }
    return rules.map { Saying(rule: $0, post: post, format: format) }
  }

  /// Nothing of it may be there: of texts each is too long, of other things the first is one too many.
  static let ofLimits: [Saying] =
    [
      ("text", "⟦Salt⟧", "text"), ("all-text", "⟦Salt #flu⟧", "text"), ("title", "{text: Hi, title: ⟦Salt⟧}", "yaml"),
      ("preview", "{text: '⟦Hi⟧', platforms: [instagram]}", "yaml"), ("sentences", "⟦We go.⟧ ⟦You stay.⟧", "text"),
      ("media.alt", "{text: Hi, media: [{alt: ⟦Salt⟧}, {alt: ⟦More⟧}]}", "yaml"),
      ("media.text", "{text: Hi, media: [{text: ⟦Salt⟧}]}", "yaml"),
      ("thread", "{text: Hi, thread: [⟦Second⟧, ⟦Third⟧]}", "yaml"),
      ("hashtags", "Mind ⟦#flu⟧ and #colds", "text"), ("mentions", "Ask ⟦@GovCanHealth⟧", "text"),
      ("links", "See ⟦canada.ca⟧", "text"), ("emoji", "Go ⟦🍁⟧ 🍁", "text"),
      ("cashtags", "{text: 'Buy ⟦$ABC⟧ now', platforms: [x]}", "yaml"), ("numbers", "Some ⟦1,500⟧ or 12%", "text"),
      ("dates", "On ⟦May 3, 2027⟧ we open", "text"), ("times", "At ⟦2:30 p.m.⟧ we open", "text"),
      ("amounts", "It costs ⟦$1,500.50⟧ now", "text"), ("phones", "Call ⟦1-800-622-6232⟧ now", "text"),
      ("styled", "Read ⟦𝗯𝗼𝗹𝗱⟧ now", "text"), ("invisible", "in⟦\u{200B}⟧visible", "text"),
      ("media.captions", "{text: Hi, media: [{kind: video, captions: ⟦a.vtt⟧}]}", "yaml"),
      ("media", "{text: Hi, media: [⟦{alt: A}⟧, {alt: B}]}", "yaml"),
      ("images", "{text: Hi, media: [⟦{kind: image}⟧]}", "yaml"),
      ("videos", "{text: Hi, media: [{kind: image}, ⟦{kind: video}⟧]}", "yaml"),
    ].map { of, post, format in Saying(rule: "limit: {of: \(of), max: 0}", post: post, format: format) }
    + [
      Saying(rule: "limit: {of: sentence-length, max: 2}", post: "We go. ⟦You stay here.⟧"),
      Saying(rule: "limit: {of: upper-case, max: 30}", post: "⟦READ THIS NOW OR NEVER AGAIN⟧"),
      Saying(
        rule: "limit: {of: readability, min: 60}",
        post: """
          ⟦The administration of intergovernmental communications necessitates comprehensive organizational \
          documentation, including preliminary environmental considerations, multidisciplinary recommendations, \
          administrative interpretations, supplementary certifications, organizational responsibilities, procedural \
          requirements, and institutional accountability throughout the implementation of the aforementioned policies.⟧
          """),
    ]

  static let ofConditions: [Saying] = [
    Saying(rule: "forbid: {words: [sale], case: any}", post: "⟦SALE⟧ and ⟦sale⟧"),
    Saying(rule: "forbid: {words: [AD], case: exact}", post: "⟦AD⟧ and ad"),
    Saying(rule: "forbid: {shape: digits, length: 4}", post: "⟦2026⟧ and 12"),
    Saying(rule: "forbid: {shape: digits, min: 3}", post: "⟦2026⟧ and 12"),
    Saying(rule: "forbid: {shape: repeated}", post: "So⟦!!!!⟧ good"),
    Saying(rule: "in: hashtags\nforbid: {shape: camel}", post: "⟦#FluShot⟧ #flushot"),
    Saying(rule: "forbid: {shape: invisible}", post: "in⟦\u{200B}⟧visible"),
    Saying(rule: "in: links\nforbid: {scheme: http}", post: "⟦http://canada.ca⟧ https://canada.ca"),
    Saying(rule: "forbid: {regex: '\\d{4}-\\d\\d-\\d\\d', valid: date}", post: "⟦2026-02-28⟧ 2026-02-30"),
    Saying(
      rule: "forbid: {regex: '[A-Z]{2}\\d{2}[A-Z0-9 ]+\\d', valid: iban}",
      post: "⟦GB82 WEST 1234 5698 7654 32⟧, GB83 WEST 1234 5698 7654 32"),
    Saying(rule: "forbid: {regex: '[-\\d]{10,}', valid: phone}", post: "⟦613-555-0123⟧ 113-055-0123"),
    Saying(
      rule: "forbid: {field: {name: scheduled, after: 2026-12-01, before: 2026-12-31}}",
      post: "[{text: Hi, scheduled: ⟦2026-12-05⟧}, {text: Hi, scheduled: 2027-01-05}]", format: "yaml"),
    Saying(
      rule: "forbid: {near: {within: 12, all: [{words: [send]}, {words: [SIN]}]}}",
      post: "⟦Send the SIN⟧. Send it, we said, with no SIN."),
    Saying(
      rule: "forbid: {near: {same: sentence, all: [{words: [minister]}, {words: [announce*]}]}}",
      post: "The ⟦minister announced⟧ it. The minister left. It was announced."),
    Saying(
      rule: "forbid: {outside: season}", files: ["calendars/season.yml": calendar],
      post: "[{text: Hi, scheduled: ⟦2026-01-05⟧}, {text: Hi, scheduled: 2026-07-05}]", format: "yaml"),
    Saying(
      rule: "forbid: {outside: {calendar: season, kind: summer}}", files: ["calendars/season.yml": calendar],
      post: "[{text: Hi, scheduled: ⟦2026-01-05⟧}, {text: Hi, scheduled: 2026-07-05}]", format: "yaml"),
    Saying(
      rule: "forbid: {during: {calendar: season, kind: summer}}", files: ["calendars/season.yml": calendar],
      post: "[{text: Hi, scheduled: 2026-01-05}, {text: Hi, scheduled: ⟦2026-07-05⟧}]", format: "yaml"),
    Saying(
      rule: "forbid: {within: 15m, of: fields.release}",
      post: "{text: Hi, scheduled: ⟦2026-12-05T09:00-05:00⟧, fields: {release: 2026-12-05T09:10-05:00}}", format: "yaml"
    ),
    Saying(
      rule: "forbid: {count: {of: media, min: 2}}", post: "{⟦text: Hi⟧, media: [{alt: A}, {alt: B}]}", format: "yaml"),
    Saying(rule: "forbid: {count: {of: images, min: 1}}", post: "{⟦text: Hi⟧, media: [{kind: image}]}", format: "yaml"),
    Saying(rule: "forbid: {count: {of: videos, min: 1}}", post: "{⟦text: Hi⟧, media: [{kind: video}]}", format: "yaml"),
  ]

  private static let calendar = """
    calendar: season
    title: {en: Seasons, fr: Saisons}
    source: https://example.org
    checked: 2026-11-24
    periods:
      - {name: {en: Summer, fr: Été}, kind: summer, from: 2026-06-21, to: 2026-09-22, note: {en: A note, fr: Une note}}
    """

  static let ofVerbs: [Saying] = [
    Saying(rule: "limit: {of: thread, measure: count, max: 1}", post: "{text: A, thread: [B, ⟦C⟧]}", format: "yaml"),
    Saying(rule: "limit: {of: hashtags, min: {en: 2, fr: 1}}", post: "⟦Only one: #flu⟧"),
    Saying(rule: "limit: {of: text, unit: characters, max: 4}", post: "déjà⟦ vu⟧"),
    Saying(rule: "limit: {of: text, unit: bytes, max: 4}", post: "déj⟦à vu⟧"),
    Saying(rule: "limit: {of: text, unit: scalars, max: 4}", post: "déjà⟦ vu⟧"),
    Saying(rule: "limit: {of: text, unit: utf16, max: 4}", post: "🍁🍁⟦🍁⟧"),
    Saying(rule: "limit: {of: text, unit: weighted, max: 4}", post: "北京⟦市⟧"),
    Saying(rule: "limit: {of: hashtags, measure: length, max: 4}", post: "#flu ⟦#colds⟧"),
    Saying(rule: "effective: {from: 2026-01-01, to: 2026-06-30}\nforbid: {words: [sale]}", post: "A sale"),
    Saying(rule: "pair: {same: emoji}", post: campaign("Go 🍁", "Allons ⟦🌲⟧"), format: "yaml"),
    Saying(
      rule: "pair: {same: phones}", post: campaign("Call 613-555-0123", "Appelez le ⟦613-555-0199⟧"), format: "yaml"),
    Saying(
      rule: "pair: {mapped: {hashtags: {register: names}}}", files: ["registers/names.csv": "en,fr\n#flu,#grippe\n"],
      post: campaign("Mind #flu", "Attention ⟦#flu⟧"), format: "yaml"),
    Saying(
      rule: "pair: {mapped: {mentions: {register: names}}}",
      files: ["registers/names.csv": "name,language\nGovCanHealth,en\nGouvCanSante,fr\n"],
      post: campaign("Ask @GovCanHealth", "Demandez à ⟦@GovCanHealth⟧"), format: "yaml"),
    Saying(
      rule: "pair: {mapped: {links: {register: names}}}",
      files: ["registers/names.csv": "en,fr\ncanada.ca/flu,canada.ca/grippe\n"],
      post: campaign("See https://canada.ca/flu", "Voir ⟦https://canada.ca/flu⟧"), format: "yaml"),
    Saying(
      rule: "in: preview\nforbid: {words: [ad]}",
      files: [
        "records/house.yml": """
        platform: house
        title: {en: House, fr: Maison}
        tokens: x
        limits: [{of: preview, max: 6, unit: graphemes, source: "https://example.org", checked: 2026-11-01, confidence: C}]
        lacks:
          - {part: title, source: "https://example.org", checked: 2026-11-01, confidence: A}
          - {part: thread, source: "https://example.org", checked: 2026-11-01, confidence: B}
          - {part: media.alt, source: "https://example.org", checked: 2026-11-01, confidence: C}
          - {part: media.captions, source: "https://example.org", checked: 2026-11-01, confidence: A}
        """
      ], post: "{text: 'An ⟦ad⟧, and another ad', platforms: [house]}", format: "yaml"),
  ]

  private static func campaign(_ english: String, _ french: String) -> String {
    """
    campaign: flu
    posts:
      - {id: flu-en, language: en, text: '\(english)'}
      - {id: flu-fr, language: fr, text: '\(french)'}
    """
  }

  static let all = ofParts + ofLimits + ofConditions + ofVerbs
}
