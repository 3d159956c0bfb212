/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Well-formed UTF-8 made of pieces.
  mutating func text(of pieces: [String], upTo count: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &self) { text += pieces.randomElement(using: &self) ?? "" }
    return text
  }

  /// Any bytes at all.
  mutating func bytes(upTo count: Int) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self) }
  }
}

/// What posts are made of, and what breaks a reader of them.
let hardPieces = [
  "a", "É", "e", "\u{301}", "\u{327}", "ſ", "K", "İ", "i", "\u{307}", "ẞ", "Σ", "ς", "ᾳ", "\u{345}", " ", "\u{A0}",
  "\u{202F}",
  "\n", "\r\n", "\u{AD}", "\u{200B}", "\u{200D}", "\u{FE0F}", "’", "'", "‘", "ᐃᓄᒃᑎᑐᑦ", "👩‍⚕️", "👨‍👩‍👧‍👦", "🇨🇦", "עברית", "שלום",
  "#Tag", "@who",
  "https://canada.ca/a?b=c.", ".", "!", "?", "…", "...", "1", "0", "1,500.50", "1 500,50 $", "$", "%", "-", "—", "«",
  "»", "\"",
  "M.", "Dr.", "p. ex.", "May", "mai", "h", "2027", "l’", "qu'", "n't", "ệ", "\u{1E69}", "\u{323}", "Ǆ", "𝐁", "Ａ",
  "\u{FFFD}", "a.m.",
]
