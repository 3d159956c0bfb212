package import Diagnostics
internal import Documents

/// `pair:` both languages, saying the same.
///
///     pair: {require: both}
///     pair: {within: 15m}
///     pair: {same: [numbers, dates, times, amounts], mapped: {links: language-path}}
///     pair: {order: [fr, en]}
///
/// Posts of one campaign and platform that differ in language are one message; a post with `language: mul` is one by itself.
package struct Pair: Sendable {
  /// Whether a version that is missing is reported.
  package let requiresBoth: Bool
  /// How far the scheduled times may lie apart.
  package let within: TimeSpan?
  package let same: [Same]
  package let links: Counterparts?
  package let mentions: Counterparts?
  package let hashtags: Counterparts?
  /// Which language comes first: in one post, and in time.
  package let order: [Language]

  /// What both versions must have alike.
  package enum Same: String, Hashable, Sendable, CaseIterable {
    /// Figures, percentages and ordinals.
    case numbers
    case dates
    case times
    case amounts
    case phones
    case mediaCount = "media-count"
    case emoji
    case paid
  }

  /// How a thing in one language and its counterpart in the other are told.
  package enum Counterparts: Sendable {
    /// By `/en/` and `/fr/` in an address.
    case languagePath
    /// A register with a column for each language: for each key its rows.
    case pairs([Language: [String: Int]])
    /// A register with a column `language`: for each key the languages that it serves.
    case languages([String: [Language]])
  }
}

/// `pair:` as an author writes it.
package struct WrittenPair: Sendable {
  enum Counterparts: Sendable {
    case languagePath
    case register(SourceText)
  }

  struct Mapped: Sendable {
    var links: Counterparts?
    var mentions: Counterparts?
    var hashtags: Counterparts?
  }

  var requiresBoth: Bool
  var within: TimeSpan?
  var same: [Pair.Same]
  var mapped: Mapped
  var order: [Language]

  func pair(in scope: inout Scope) throws(Rejected) -> Pair {
    Pair(
      requiresBoth: requiresBoth, within: within, same: same,
      links: try counterparts(mapped.links, &scope), mentions: try counterparts(mapped.mentions, &scope),
      hashtags: try counterparts(mapped.hashtags, &scope), order: order)
  }

  private func counterparts(_ written: Counterparts?, _ scope: inout Scope) throws(Rejected) -> Pair.Counterparts? {
    switch written {
    case nil: return nil
    case .languagePath: return .languagePath
    case .register(let name):
      let register = try scope.register(name)
      if let counterparts = Pair.Counterparts(register) { return counterparts }
      throw scope.notes.reject(
        .unknownRegister,
        Bilingual(
          "The register `\(register.name)` has neither columns `en` and `fr` nor a column `language`.",
          fr: "Le registre « \(register.name) » n’a ni colonnes « en » et « fr », ni colonne « language »."),
        at: name.place,
        help: Bilingual(
          "With `en` and `fr` each row is a pair; with `language` each row tells whom it serves.",
          fr: "Avec « en » et « fr », chaque ligne est une paire; avec « language », chaque ligne dit à qui elle sert.")
      )
    }
  }
}

extension Pair.Counterparts {
  init?(_ register: Register) {
    let columns = Language.allCases.map { language in register.columns.firstIndex(of: language.rawValue) }
    if let english = columns[0], let french = columns[1] {
      var rows: [Language: [String: Int]] = [:]
      for (number, row) in register.rows.enumerated() {
        for (language, column) in [(Language.english, english), (.french, french)] where !row[column].isEmpty {
          rows[language, default: [:]][Register.key(row[column]).withoutScheme] = number
        }
      }
      self = .pairs(rows)
      return
    }
    guard let column = register.columns.firstIndex(of: "language") else { return nil }
    var languages: [String: [Language]] = [:]
    for row in register.rows {
      let served = Language(rawValue: row[column]).map { [$0] } ?? Language.allCases
      let key = Register.key(row[0]).withoutScheme
      languages[key, default: []] += served.filter { !(languages[key] ?? []).contains($0) }
    }
    self = .languages(languages)
  }
}

extension String {
  /// An address without `https://`, `www.` and a slash at its end; anything else as it is.
  package var withoutScheme: String {
    var rest = self[...]
    for start in ["https://", "http://", "www."] where rest.hasPrefix(start) { rest = rest.dropFirst(start.count) }
    return String(rest.hasSuffix("/") ? rest.dropLast() : rest)
  }
}
