internal import Diagnostics
internal import Documents
internal import Engine
internal import Posts
package import Reports
internal import Rules
internal import TextAnalysis

/// `postlint inspect`: what the tool sees in a post, for people and for machines.
package struct Inspection: Sendable {
  package var paths: [String]
  package var format: String?
  package var standardInputName: String?
  package var packs: [String] = []
  package var platforms: [String] = []
  package var postLanguage: String?
  package var writesJSON = false
  package var style = ReportStyle()

  package init(paths: [String]) { self.paths = paths }

  package func run(in workplace: Workplace, _ output: inout some TextOutput) async throws -> ExitStatus {
    var diagnostics = workplace.diagnostics
    let (ruleset, _) = try workplace.rules(packs, RuleChoice(), diagnostics: &diagnostics)
    diagnostics += unknownPlatforms(ruleset)
    let inputs = PostInput.inputs(paths, as: format, standardInputName: standardInputName, diagnostics: &diagnostics)
    let linter = Linter(ruleset, rules: [], day: workplace.day)
    let checker = Checker(
      linter: linter, columns: workplace.configuration.columns, platforms: platforms, language: postLanguage, jobs: 1)
    var examination = linter.examination()
    var count = 0
    try await checker.check(inputs) { piece in
      diagnostics += piece.diagnostics
      for post in piece.posts {
        count += 1
        let sight = Sight(of: post, named: platforms, ruleset, &examination)
        output.write(Array((writesJSON ? sight.json : sight.card(workplace.language, style)).utf8))
      }
    }
    if count == 0 { diagnostics.append(.noPost(in: paths)) }
    let problems = onScreen(diagnostics, language: workplace.language, style: style)
    if !problems.isEmpty { output.complain(problems) }
    return diagnostics.contains { $0.severity == .error } ? .unable : .clean
  }

  private func unknownPlatforms(_ ruleset: Ruleset) -> [Diagnostic] {
    let known = ruleset.platforms.map(\.name)
    return platforms.filter { !known.contains($0) }.map { name in
      Diagnostic(
        .unknownPlatform,
        Bilingual("No pack describes the platform `\(name)`.", fr: "Aucun module ne décrit la plateforme « \(name) »."),
        path: "--platform",
        help: didYouMean(name, among: known)
          ?? Bilingual(
            "Known are \(known.quotedList(.english)).", fr: "Plateformes connues : \(known.quotedList(.french))."))
    }
  }
}

/// What is seen in one post.
struct Sight {
  struct Part {
    var name: String
    var items: [(text: String, range: TextRange)]
  }

  let post: Post
  let detected: Language?
  var measurements: [(platform: Platform, measurement: Measurement)] = []
  var counts: [(name: String, count: Int)] = []
  var parts: [Part] = []

  /// Whose tokenizer names the parts: the platform that was asked for, else the post’s first.
  init(of post: Post, named: [String], _ ruleset: Ruleset, _ examination: inout Examination) {
    self.post = post
    let text = post.text.utf8
    detected = detectedLanguage(of: text.span)
    let names = named + post.platforms.filter { !named.contains($0) }
    let platforms = names.compactMap { name in ruleset.platforms.first { $0.name == name } }
    for platform in platforms {
      examination.begin(post, family: platform.family, platform: platform)
      if let measurement = Measurement(of: text.span, tokens: examination.tokens(of: 0), on: platform) {
        measurements.append((platform, measurement))
      }
    }
    examination.begin(post, family: platforms.first?.family ?? .x, platform: platforms.first)
    let tokens = examination.tokens(of: 0)
    let string = post.text.string
    counts = [
      ("graphemes", string.count), ("scalars", string.unicodeScalars.count), ("utf16", string.utf16.count),
      ("utf8", text.count), ("words", words(in: text.span).count), ("sentences", sentences(in: text.span).count),
    ]
    let kinds = [
      ("hashtags", tokens.hashtags), ("mentions", tokens.mentions), ("links", tokens.links),
      ("cashtags", tokens.cashtags),
      ("emoji", tokens.emoji),
    ]
    var ruler = TextRuler(text)
    for (name, ranges) in kinds {
      parts.append(
        Part(
          name: name,
          items: ranges.map { (String(decoding: text[$0.indices], as: UTF8.self), ruler.range($0)) }))
    }
  }

  /// One line of JSON Lines.
  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("post", post.id)
      json.member("language") {
        $0.object { json in
          json.member("declared") { if let language = post.language { $0.value(language) } else { $0.null() } }
          json.member("detected") { if let detected { $0.value(detected.rawValue) } else { $0.null() } }
        }
      }
      json.member("platforms") {
        $0.object { json in
          for (platform, measurement) in measurements {
            json.member(platform.name) { $0.object { $0.writeMembers(of: measurement) } }
          }
        }
      }
      json.member("counts") { $0.object { json in for (name, count) in counts { json.member(name, count) } } }
      json.member("parts") {
        $0.object { json in
          for part in parts {
            json.member(part.name) {
              $0.array(part.items) { json, item in
                json.object { json in
                  json.member("text", item.text)
                  json.member("range") {
                    $0.object { json in
                      for (unit, range) in [
                        ("utf8", item.range.utf8), ("utf16", item.range.utf16), ("scalar", item.range.scalar),
                        ("grapheme", item.range.grapheme),
                      ] {
                        json.member(unit) { $0.array([range.lowerBound, range.upperBound]) { $0.value($1) } }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// For people: a bar for each platform, then the parts.
  func card(_ language: Language, _ style: ReportStyle) -> String {
    let isFrench = language == .french
    var card = "\(post.id)\n"
    let unknown = isFrench ? "inconnue" : "unknown"
    let declared = post.language ?? (isFrench ? "non déclarée" : "not declared")
    card +=
      isFrench
      ? "  langue : \(declared), détectée : \(detected?.rawValue ?? unknown)\n"
      : "  language: \(declared), detected: \(detected?.rawValue ?? unknown)\n"
    let width = measurements.map(\.platform.title[language].count).max() ?? 0
    for (platform, measurement) in measurements {
      card +=
        "  \(platform.title[language].padded(to: width))  \(measurement.bar)  \(measurement.length) / \(measurement.limit) \(measurement.unit.words[language])"
      if let bytes = measurement.bytes, let most = measurement.byteLimit {
        card += isFrench ? ", \(bytes) / \(most) octets" : ", \(bytes) / \(most) bytes"
      }
      card += measurement.fits ? "\n" : isFrench ? "  TROP LONG\n" : "  TOO LONG\n"
    }
    let names =
      isFrench
      ? ["graphemes": "caractères", "words": "mots", "sentences": "phrases", "utf8": "octets"]
      : ["graphemes": "characters", "words": "words", "sentences": "sentences", "utf8": "bytes"]
    card +=
      "  " + counts.compactMap { count in names[count.name].map { "\(count.count) \($0)" } }.joined(separator: ", ")
      + "\n"
    let french = [
      "hashtags": "mots-clics", "links": "liens", "emoji": "émojis", "mentions": "mentions",
      "cashtags": "symboles boursiers",
    ]
    for part in parts where !part.items.isEmpty {
      card +=
        "  \(isFrench ? french[part.name] ?? part.name : part.name): \(part.items.map(\.text).joined(separator: "  "))\n"
    }
    return card + "\n"
  }
}

extension Measurement {
  /// Twenty cells, as full as the platform’s box.
  fileprivate var bar: String {
    let full = limit == 0 ? 20 : min(20, (length * 20 + limit - 1) / limit)
    return String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full)
  }
}

extension JSONWriter {
  fileprivate mutating func writeMembers(of measurement: Measurement) {
    member("length", measurement.length)
    member("limit", measurement.limit)
    member("unit", measurement.unit.rawValue)
    if let bytes = measurement.bytes { member("bytes", bytes) }
    if let limit = measurement.byteLimit { member("byteLimit", limit) }
    member("fits", measurement.fits)
  }
}

extension LengthUnit {
  fileprivate var words: Bilingual {
    switch self {
    case .weighted: Bilingual("weighted characters", fr: "caractères pondérés")
    case .graphemes, .mastodon, .threads, .scalars, .utf16: Bilingual("characters", fr: "caractères")
    case .bytes: Bilingual("bytes", fr: "octets")
    case .items: Bilingual("items", fr: "éléments")
    }
  }
}
