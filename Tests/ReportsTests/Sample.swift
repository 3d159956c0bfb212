import Diagnostics
import Engine
import Reports
import Rules

/// A run with one of everything: the golden files show it.
enum Sample {
  static let file = SourceFile(
    path: "campaigns/flu.yml",
    bytes: Array(
      """
      posts:
        - id: flu-en
          text: |
            👩‍⚕️ Café time! Join us for #accessibilityweek and tell @someone about it.
            {{name}}, call 613-555-0100 :: now | ```x``` <b>&amp;</b> ]]> "quoted", 'single'
          media:
            - {kind: image, file: flu.png}
        - id: flu-fr
          text: |
            漢字 שלום Joignez-vous à nous le 3 mai. 5 % de rabais\u{200B}!

      """.utf8))

  static let guidelines = Citation(
    instrument: "tbs-32728",
    instrumentTitle: Bilingual(
      "Guidelines on Making Communications Products and Activities Accessible",
      fr: "Lignes directrices sur l’accessibilité des produits et activités de communication"),
    clause: "4.5.10", clauseTitle: Bilingual("Hashtags", fr: "Mots-clics"), covers: .part,
    url: Bilingual("https://example.gc.ca/en?id=32728", fr: "https://example.gc.ca/fr?id=32728"))
  static let directive = Citation(
    instrument: "tbs-30682",
    instrumentTitle: Bilingual("Directive on Communications", fr: "Directive sur les communications"), clause: "6.2",
    clauseTitle: Bilingual("Both languages", fr: "Les deux langues"), covers: .whole, url: nil)

  static let rules = [
    RuleDescription(
      id: "gc/accessibility/alt-text", title: Bilingual("Describe pictures", fr: "Décrire les images"),
      severity: .error, help: nil, cites: [guidelines, directive]),
    RuleDescription(
      id: "gc/accessibility/hashtag-case",
      title: Bilingual("Capitalize each word of a hashtag", fr: "Une majuscule à chaque mot d’un mot-clic"),
      severity: .warning,
      help: Bilingual("Screen readers split words at capitals.", fr: "Les lecteurs d’écran coupent aux majuscules."),
      cites: [guidelines]),
    RuleDescription(
      id: "gc/plain/placeholder", title: Bilingual("No placeholder is left", fr: "Aucun champ à remplir"),
      severity: .error, help: nil, cites: [directive]),
  ]

  static func run(in language: Language = .english, failLevel: Severity? = .error) -> Run {
    Run(
      toolVersion: "0.1.0", day: "2026-11-24",
      packs: [
        Run.Pack(name: "gc", version: "1.0.0", digest: PackDigest { "sha256:" + String(repeating: "0a", count: 32) })
      ],
      rules: rules, language: language, failLevel: failLevel)
  }

  static let results = [
    PostResult(
      post: "flu-en", path: file.path,
      findings: [hashtag, placeholder, number, altText, known, waived],
      diagnostics: [
        Diagnostic(
          .unknownPlatform, Bilingual("No pack describes “twiter”", fr: "Aucun module ne décrit « twiter »"),
          at: place("posts:"), help: Bilingual("Did you mean “x”?", fr: "Vouliez-vous dire « x »?"),
          severity: .warning)
      ]),
    PostResult(post: "clean", path: "campaigns/clean.txt", findings: []),
    PostResult(post: "flu-fr", path: file.path, findings: [pair, invisible, question, gaveUp]),
  ]

  static let diagnostics = [
    Diagnostic(
      .duplicatePost, Bilingual("Two posts are named “flu-fr”", fr: "Deux messages se nomment « flu-fr »"),
      at: place("flu-fr"), help: Bilingual("Rename one.", fr: "Renommez-en un."),
      labels: [Diagnostic.Label(Bilingual("the other one", fr: "l’autre"), at: place("flu-en"))]),
    Diagnostic(
      .unreadableFile, Bilingual("The file cannot be read", fr: "Le fichier ne peut pas être lu"),
      path: "campaigns/été 1.yml"),
  ]

  static func closing(of results: [PostResult] = results) -> Closing {
    var summary = Summary()
    for result in results { summary.count(result) }
    return Closing(summary: summary, diagnostics: diagnostics, isComplete: false)
  }

  /// The place of the first `text` in the sample file.
  static func place(_ text: String) -> Place {
    let needle = Array(text.utf8)
    let start = file.bytes.indices.first { file.bytes[$0...].starts(with: needle) } ?? 0
    return file.place(of: ByteRange(start, start + needle.count))
  }

  static func range(_ start: Int, _ end: Int) -> TextRange {
    TextRange(utf8: start..<end, utf16: start..<end, scalar: start..<end, grapheme: start..<end)
  }

  static func finding(evidence: String, message: Bilingual) -> Finding {
    Finding(
      rule: "gc/privacy/phone", severity: .advice, outcome: .fail, post: "flu-en", part: "text",
      place: place("613-555-0100"), range: range(103, 115), evidence: evidence, message: message, cites: [],
      fingerprint: Fingerprint(0xA3))
  }

  static let hashtag = Finding(
    rule: "gc/accessibility/hashtag-case", severity: .warning, outcome: .fail, post: "flu-en", part: "hashtags",
    place: place("#accessibilityweek"), range: range(41, 59), evidence: "#accessibilityweek",
    message: Bilingual(
      "Screen readers may not split #accessibilityweek. Capitalize each word, as in #AccessibilityWeek, so that it is read.",
      fr:
        "Un lecteur d’écran peut mal lire #accessibilityweek. Mettez une majuscule à chaque mot : « #AccessibilityWeek »."
    ),
    cites: [guidelines],
    fixes: [
      Fix(
        safety: .safe,
        edits: [
          Fix.Edit(
            utf8: 41..<59, text: "#AccessibilityWeek", place: place("#accessibilityweek"), isVerbatim: true)
        ])
    ], fingerprint: Fingerprint(0xA1))
  static let placeholder = Finding(
    rule: "gc/plain/placeholder", severity: .error, outcome: .fail, post: "flu-en", platform: "x", part: "text",
    place: place("{{name}}"), range: range(88, 96), evidence: "{{name}}",
    message: Bilingual("{{name}} is still to be filled in.", fr: "« {{name}} » reste à remplir."),
    cites: [directive, guidelines],
    fixes: [
      Fix(
        safety: .unsafe,
        edits: [
          Fix.Edit(utf8: 88..<96, text: "", place: place("{{name}}"), isVerbatim: true),
          Fix.Edit(utf8: 88..<88, text: "Hello", place: place("{{name}}"), isVerbatim: true),
        ])
    ], fingerprint: Fingerprint(0xA2))
  static let number = Finding(
    rule: "gc/privacy/phone", severity: .advice, outcome: .fail, post: "flu-en", part: "text",
    place: place("613-555-0100"), range: range(103, 115), evidence: "613-555-0100",
    message: Bilingual("Is 613-555-0100 a public number?", fr: "613-555-0100 est-il un numéro public?"), cites: [],
    fingerprint: Fingerprint(0xA3))
  static let altText = Finding(
    rule: "gc/accessibility/alt-text", severity: .error, outcome: .fail, post: "flu-en", part: "media.alt",
    place: place("{kind: image, file: flu.png}"), range: nil, evidence: "",
    message: Bilingual("The picture has no alt text.", fr: "L’image n’a pas de texte de remplacement."),
    cites: [guidelines], fingerprint: Fingerprint(0xA4))
  static let known = Finding(
    rule: "gc/plain/placeholder", severity: .error, outcome: .fail, post: "flu-en", part: "text",
    place: place("::"), range: range(116, 118), evidence: "::", message: Bilingual("A mark.", fr: "Un signe."),
    cites: [], standing: .known, fingerprint: Fingerprint(0xA5))
  static let waived = Finding(
    rule: "gc/plain/placeholder", severity: .warning, outcome: .fail, post: "flu-en", part: "text",
    place: place("]]>"), range: range(140, 143), evidence: "]]>", message: Bilingual("A mark.", fr: "Un signe."),
    cites: [], standing: .waived, fingerprint: Fingerprint(0xA6))
  static let pair = Finding(
    rule: "gc/languages/pair", severity: .warning, outcome: .fail, post: "flu-fr", part: "text",
    place: place("3 mai"), range: range(30, 35), evidence: "3 mai",
    message: Bilingual("The English post has no date.", fr: "Le message anglais n’a pas de date."), cites: [directive],
    related: [
      Finding.Related(
        message: Bilingual("its English counterpart", fr: "son pendant anglais"), place: place("Café time!"))
    ], fingerprint: Fingerprint(0xB1))
  static let invisible = Finding(
    rule: "gc/plain/invisible", severity: .warning, outcome: .fail, post: "flu-fr", part: "text",
    place: place("\u{200B}"), range: range(52, 55), evidence: "\u{200B}",
    message: Bilingual("A character cannot be seen.", fr: "Un caractère est invisible."), cites: [],
    fixes: [
      Fix(safety: .safe, edits: [Fix.Edit(utf8: 52..<55, text: "", place: place("\u{200B}"), isVerbatim: false)])
    ], fingerprint: Fingerprint(0xB2))
  static let question = Finding(
    rule: "gc/ask/consulted", severity: .error, outcome: .review, post: "flu-fr", part: "post",
    place: place("id: flu-fr"), range: nil, evidence: "",
    message: Bilingual("Has the programme been consulted?", fr: "Le programme a-t-il été consulté?"),
    cites: [directive], fingerprint: Fingerprint(0xB3))
  static let gaveUp = Finding(
    rule: "gc/register/accounts", severity: .error, outcome: .notChecked, post: "flu-fr", part: "mentions",
    place: place("id: flu-fr"), range: nil, evidence: "",
    message: Bilingual("The register “accounts” is missing.", fr: "Le registre « accounts » manque."),
    cites: [directive], fingerprint: Fingerprint(0xB4))
}

extension ReportFormat {
  func report(
    _ results: [PostResult] = Sample.results, run: Run = Sample.run(), style: ReportStyle = ReportStyle(),
    closing: Closing? = nil
  ) -> [UInt8] {
    var reporter = reporter(style)
    var output: [UInt8] = []
    reporter.begin(run, to: &output)
    for result in results { reporter.add(result, to: &output) }
    reporter.end(closing ?? Sample.closing(of: results), to: &output)
    return output
  }
}
