internal import Diagnostics
internal import Engine
internal import Posts
internal import Reports
internal import Rules
internal import TextAnalysis

/// What the tool sees in one post, on a card for people: a bar for each platform, then language, counts and parts.
struct SightCard {
  private(set) var text = ""
  private let language: Language
  private let style: ReportStyle
  private let ink: Ink

  init(of sight: Sight, language: Language, style: ReportStyle) {
    self.language = language
    self.style = style
    ink = Ink(isOn: style.color)
    let name = sight.post.id.onScreen
    let path = sight.post.file.path.onScreen
    text += ink(name, .heading) + (name.hasPrefix(path) ? "" : "  " + ink(path, .quiet)) + "\n\n"
    for platform in sight.platforms.tightestFirst { add(platform) }
    if !sight.platforms.isEmpty { text += "\n" }
    add(Bilingual("language", fr: "langue"), [languageLine(of: sight)])
    for (index, seen) in sight.texts.enumerated() {
      if index > 0 {
        text += "\n  " + ink("\(index + 1) / \(sight.texts.count)", .heading) + "\n"
      }
      add(seen)
    }
    text += "\n"
  }

  // MARK: Platforms

  private mutating func add(_ platform: SeenPlatform) {
    let title = platform.platform.title[language]
    for (index, measurement) in platform.texts.enumerated() {
      let own = platform.textLimit?.isOverridden ?? false
      let name = index == 0 ? title : "  \(index + 1) / \(platform.texts.count)"
      let figures = measurement.words(isOwn: own)[language]
      text +=
        "  " + name.padded(to: Self.label) + ink(measurement.bar, measurement.fits ? .good : .error) + "  " + figures
        + (measurement.fits ? "" : "  " + ink(measurement.complaint[language], .error)) + "\n"
    }
    if platform.texts.isEmpty { text += "  " + title + "\n" }
    let details = platform.mostThatFits.map { $0.limit.words(for: $0.use)[language] }
    for line in details.joined(separator: ", ").wrapped(to: style.width - Self.indent) {
      text += String(repeating: " ", count: Self.indent) + ink(line, .quiet) + "\n"
    }
    for (limit, use) in platform.excesses where !platform.isSaidOfMedia(limit) {
      text +=
        String(repeating: " ", count: Self.indent) + limit.words(for: use, placed: true)[language] + "  "
        + ink(limit.complaint(about: use)[language], .error) + "\n"
    }
  }

  // MARK: Texts

  private mutating func add(_ seen: SeenText) {
    add(Bilingual("length", fr: "longueur"), [seen.lengthLine[language]])
    add(Bilingual("reading", fr: "lecture"), seen.readability.map { $0.scores[language] })
    for (part, items) in seen.parts where !items.isEmpty {
      add(SeenText.title(of: part), items.map { $0.words(in: language) })
    }
    for (kind, facts) in seen.factsByPart { add(SeenText.title(of: kind), facts.map { $0.words(in: language) }) }
  }

  private func languageLine(of sight: Sight) -> String {
    let french = language == .french
    let declared = sight.post.language?.languageName(in: language) ?? (french ? "non déclarée" : "not declared")
    let detected = sight.detected?.languageName(in: language) ?? (french ? "indécise" : "not sure")
    var line = french ? "\(declared) (détectée : \(detected))" : "\(declared) (detected: \(detected))"
    if let spans = sight.texts.first?.spans, sight.languages.count > 1, !spans.isEmpty {
      line +=
        (french ? " : " : ": ")
        + spans.map { "\($0.language.rawValue.languageName(in: language)) \($0.range.grapheme.count)" }
        .joined(separator: " + ") + (french ? " caractères" : " characters")
    }
    return line
  }

  /// Entries behind a label, each kept whole as far as the width allows.
  private mutating func add(_ label: Bilingual, _ entries: [String]) {
    let room = style.width - Self.indent
    var lines: [String] = []
    for entry in entries.map(\.onScreen) {
      if let last = lines.last, last.displayWidth + 3 + entry.displayWidth <= room {
        lines[lines.count - 1] = last + "   " + entry
      } else {
        lines += entry.wrapped(to: room)
      }
    }
    for (index, line) in lines.enumerated() {
      text += "  " + (index == 0 ? label[language] : "").padded(to: Self.label) + line + "\n"
    }
  }

  /// Columns of a label, and of all that stands before a figure.
  private static let label = 14
  private static let indent = 16
}
