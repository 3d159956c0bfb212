import Trials

/// What makes trouble where texts are folded, cut and counted.
private let pieces: [String] = [
  "kelvin", "\u{212A}elvin", "KELVIN", "\u{17F}ign", "sign", "SIGN", "\u{C5}ngström", "A\u{30A}ngstro\u{308}m",
  "\u{212B}ngström", "İzmir", "ızmir", "I\u{307}zmir", "izmir", "straße", "STRASSE", "STRAẞE", "été",
  "e\u{301}te\u{301}",
  "ÉTÉ", "l’avis", "l'avis", "lʼavis", "d’un avis", "aujourd’hui", "click here", "click\u{A0}here", "click  here",
  "click\u{AD} here", "cl\u{200B}ick", "clicks", "utilize", "utilizing", "ᐃᓄᒃᑎᑐᑦ", "שלום", "ﬁn", "ǆ", "Ǆ", "ς", "Σ",
  "ΐ", "\u{345}", "\u{301}", "\u{327}", "\u{180E}", " ", " ", " ", " ", "\n", "\u{A0}", "\u{202F}", "’", "'", ".", ". ",
  "! ", "?", "-", "_", "1", "23", "٣", "#click", "#Été", "@GovCan", "canada.ca", "https://www.canada.ca/en", "🍁", "👨‍👩‍👧",
  "\u{FEFF}", "a", "s", "k",
]

extension Seeded {
  /// A text of a few pieces, with and without spaces between.
  mutating func text(of length: Int = 12) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      text += pick(pieces)
      if chance(2) { text += " " }
    }
    return text
  }

  /// A condition as an author would write it, in YAML.
  mutating func condition(depth: Int = 2) -> String {
    switch depth > 0 ? Int.random(in: 0..<8, using: &self) : Int.random(in: 0..<4, using: &self) {
    case 0, 1: return "{words: [\(phrases())]}"
    case 2, 3: return "{regex: \(quoted(pattern()))}"
    case 4: return "{all: [\(condition(depth: depth - 1)), \(condition(depth: depth - 1))]}"
    case 5: return "{any: [\(condition(depth: depth - 1)), \(condition(depth: depth - 1))]}"
    case 6: return "{all: [{not: \(condition(depth: depth - 1))}, \(condition(depth: depth - 1))]}"
    default: return "{in: \(pick(["text", "all-text", "sentences"])), any: [\(condition(depth: depth - 1))]}"
    }
  }

  private mutating func phrases() -> String {
    (0..<Int.random(in: 1...3, using: &self)).map { _ in quoted(phrase()) }.joined(separator: ", ")
  }

  /// Something to look for that folding leaves something of.
  mutating func phrase() -> String {
    let words = [
      "kelvin", "sign", "ångström", "izmir", "İzmir", "straße", "strasse", "été", "avis", "l’avis", "click here",
      "click",
      "utiliz*", "ᐃᓄᒃᑎᑐᑦ", "שלום", "fin", "dž", "σ", "s", "k", "a", "🍁", "hui", "e\u{301}te\u{301}", "un avis", "here",
    ]
    return pick(words)
  }

  mutating func pattern() -> String {
    let atoms = [
      "kelvin", "sign", "ångström", "ANGSTRÖM", "izmir", "été", "avis", "click\\s+here", "click here", "clicks?",
      "cl.ck",
      "\\bclick\\b", "(?:here|there)", "[ck]lick", "utili[sz]", "straße", "\\d+", "\\w+", "l[’']avis", "ᐃᓄᒃ", "[^a]k",
      "s+",
      "\\p{Lu}", "(?<=c)lick", "here(?!by)", "k", "ſ", "\u{212A}", "ﬁ", "e\u{301}", "σ", "İ", "1|23", "\\s", "$", "^",
      "(?i:ÅNG)", "x*", "\\x{C5}", "\\Qétés\\E?", "(?:)avis", "(a)?vis",
    ]
    var pattern = chance(2) ? "(?i)" : ""
    for _ in 0..<Int.random(in: 1...2, using: &self) {
      pattern += pick(atoms) + pick(["", "", "", "?", "+", ".?", "|"])
    }
    return pattern
  }

  private func quoted(_ text: String) -> String {
    "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }
}
