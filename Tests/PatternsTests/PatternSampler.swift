/// Makes texts that a pattern is likely to match. It need not be right: PCRE2 says whether it was.
struct PatternSampler {
  private let pattern: [Character]
  private var place = 0
  private var random: Seeded

  static func sample(_ pattern: String, seed: UInt64) -> String {
    var sampler = PatternSampler(pattern: Array(pattern), random: Seeded(state: seed))
    return sampler.alternatives()
  }

  private init(pattern: [Character], random: Seeded) {
    self.pattern = pattern
    self.random = random
  }

  private var next: Character? { place < pattern.count ? pattern[place] : nil }

  private mutating func take() -> Character? {
    defer { place += 1 }
    return next
  }

  private mutating func alternatives() -> String {
    var branches = [sequence()]
    while next == "|" {
      place += 1
      branches.append(sequence())
    }
    return branches.randomElement(using: &random) ?? ""
  }

  private mutating func sequence() -> String {
    var text = ""
    while let next, next != "|", next != ")" {
      let start = place
      let item = item()
      let end = place
      var copies = [item]
      for _ in 1..<max(1, takeCount()) {
        // Anew, so that copies differ.
        let after = place
        place = start
        copies.append(self.item())
        place = after
      }
      if lastCount == 0 { copies = [] }
      _ = end
      text += copies.joined()
    }
    return text
  }

  private var lastCount = 1

  private mutating func takeCount() -> Int {
    lastCount = 1
    switch next {
    case "*": lastCount = Int.random(in: 0...3, using: &random)
    case "+": lastCount = Int.random(in: 1...3, using: &random)
    case "?": lastCount = Int.random(in: 0...1, using: &random)
    case "{":
      guard let close = pattern[place...].firstIndex(of: "}") else { return 1 }
      let counts = String(pattern[(place + 1)..<close]).split(separator: ",").compactMap { Int($0) }
      guard let least = counts.first else { return 1 }
      lastCount = min(40, least + Int.random(in: 0...1, using: &random) * (counts.count - 1))
      place = close
    default: return 1
    }
    place += 1
    if next == "+" || next == "?" { place += 1 }
    return lastCount
  }

  private mutating func item() -> String {
    switch take() {
    case nil: return ""
    case "^", "$": return ""
    case ".": return ["x", "é", " ", "7", "👍"].randomElement(using: &random) ?? ""
    case "\\": return escape()
    case "[": return characterClass()
    case "(":
      var isSeen = true
      if next == "?" {
        place += 1
        if let next, "=!".contains(next) { isSeen = false }
        if next == "<", place + 1 < pattern.count, "=!".contains(pattern[place + 1]) { isSeen = false }
        if let next, next == "<" && isSeen || next == "P" || next == "'" {
          while let next = take(), next != ">" {}
        } else {
          while let next, next != ":", next != ")", "imsxUJn-^|>=!<".contains(next) { place += 1 }
          if next == ":" { place += 1 }
        }
      }
      let text = alternatives()
      place += 1
      return isSeen ? text : ""
    case let character?: return String(character)
    }
  }

  private mutating func escape() -> String {
    guard let character = take() else { return "" }
    switch character {
    case "s", "h": return [" ", "\u{A0}", "\t", "\u{180E}", "  ", "\u{3000}"].randomElement(using: &random) ?? ""
    case "v", "R": return ["\n", "\r\n", "\u{2028}"].randomElement(using: &random) ?? ""
    case "d": return String(Int.random(in: 0...9, using: &random))
    case "w": return ["a", "é", "7", "_", "K", "ﬀ"].randomElement(using: &random) ?? ""
    case "W", "D", "S", "H", "N", "X": return ["-", "!", "’", "👍"].randomElement(using: &random) ?? ""
    case "b", "B", "A", "z", "Z", "G", "K", "Q", "E": return ""
    case "n": return "\n"
    case "t": return "\t"
    case "p", "P":
      if next == "{" { while let next = take(), next != "}" {} } else { place += 1 }
      return ["A", "a", "1", "é", "👍"].randomElement(using: &random) ?? ""
    default: return String(character)
    }
  }

  private mutating func characterClass() -> String {
    var members: [String] = []
    let negated = next == "^"
    if negated { place += 1 }
    var isFirst = true
    while let character = take(), isFirst || character != "]" {
      isFirst = false
      if character == "\\" {
        members.append(escape())
      } else if character == "-", let last = members.last?.unicodeScalars.first, let end = next, end != "]" {
        place += 1
        if let end = end.unicodeScalars.first, last <= end,
          let between = Unicode.Scalar(UInt32.random(in: last.value...end.value, using: &random))
        {
          members.append(String(between))
        }
      } else {
        members.append(String(character))
      }
    }
    if negated { return ["~", "é", "q", " ", "0"].randomElement(using: &random) ?? "" }
    return members.randomElement(using: &random) ?? ""
  }
}
