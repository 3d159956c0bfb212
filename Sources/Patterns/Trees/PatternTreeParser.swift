/// Reads a pattern into trees: its own, and one for each of its look-arounds. It gives up where it does not understand.
struct PatternTreeParser {
  private typealias NotUnderstood = LiteralParser.NotUnderstood

  private var input: PatternInput
  /// The bodies of look-arounds, which take time of their own.
  private(set) var asides: [PatternTree] = []
  private var flags: Set<Unicode.Scalar> = []
  private var quoting = false
  private var depth = 0

  init(_ pattern: String) { input = PatternInput(pattern) }

  mutating func parse() throws(LiteralParser.NotUnderstood) -> PatternTree {
    let tree = try alternatives()
    guard input.isAtEnd else { throw NotUnderstood() }
    return tree
  }

  private mutating func alternatives() throws(LiteralParser.NotUnderstood) -> PatternTree {
    var branches = [try sequence()]
    while input.take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .any(branches)
  }

  private mutating func sequence() throws(LiteralParser.NotUnderstood) -> PatternTree {
    var parts: [PatternTree] = []
    while true {
      skipWhatMeansNothing()
      guard let next = input.next, quoting || next != "|" && next != ")" else { break }
      var part = try item()
      skipWhatMeansNothing()
      while !quoting, let (least, most) = try input.takeQuantifier() {
        part = .repeated(part, least: least, most: most)
        skipWhatMeansNothing()
      }
      parts.append(part)
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func skipWhatMeansNothing() {
    while let next = input.next {
      if next == "\\", input.peek(1) == "E" {
        input.skip(2)
        quoting = false
      } else if quoting {
        return
      } else if next == "\\", input.peek(1) == "Q" {
        input.skip(2)
        quoting = true
      } else if next == "(", input.take("(?#") {
        input.skip(past: ")")
      } else if flags.contains("x"), PatternInput.isIgnored(next) {
        input.skip()
      } else if flags.contains("x"), next == "#" {
        while let next = input.next, next != "\n", next != "\r" { input.skip() }
      } else {
        return
      }
    }
  }

  private mutating func item() throws(LiteralParser.NotUnderstood) -> PatternTree {
    let start = input
    guard let scalar = input.takeNext() else { throw NotUnderstood() }
    if quoting { return one("\\Q\(scalar)\\E") }
    switch scalar {
    case "^": return flags.contains("m") ? .nothing : .start
    case "$": return .nothing
    case "*", "+", "?": throw NotUnderstood()
    case "\\": return try escape(after: start)
    case "[":
      if input.take("[:<:]]") || input.take("[:>:]]") { return .nothing }
      _ = try input.takeClass()
      return one(input.text(since: start))
    case "(": return try group()
    default: return one(String(scalar))
    }
  }

  private mutating func escape(after start: PatternInput) throws(LiteralParser.NotUnderstood) -> PatternTree {
    let kind = input.next
    _ = try input.takeEscape()
    switch kind {
    case "A", "G": return .start
    case "b": return .boundary
    case "z", "Z", "B", "K": return .nothing
    case "g", "k", "1", "2", "3", "4", "5", "6", "7", "8", "9": return .anything
    // Each may take more than one.
    case "X", "R": return .sequence([.one(.any), .anything])
    default: return one(input.text(since: start))
    }
  }

  /// What takes one character.
  private func one(_ item: String) -> PatternTree {
    .one(PatternItem(source: item, flags: ["i", "s"].filter { flags.contains($0) }.map(String.init).joined()))
  }

  /// After an opening parenthesis.
  private mutating func group() throws(LiteralParser.NotUnderstood) -> PatternTree {
    if input.take("*") { throw NotUnderstood() }
    guard input.take("?") else { return try body() }
    for lookAround in ["=", "!", "*", "<=", "<!", "<*"] where input.take(lookAround) {
      asides.append(try body())
      return .nothing
    }
    for start in [":", "|", ">"] where input.take(start) { return try body() }
    for (start, end) in [("<", ">" as Unicode.Scalar), ("'", "'"), ("P<", ">")] where input.take(start) {
      input.skip(past: end)
      return try body()
    }
    for call in ["P=", "P>", "&", "R"] where input.take(call) {
      input.skip(past: ")")
      return .anything
    }
    if input.takeCallNumber() { return .anything }
    return try options()
  }

  private mutating func body() throws(LiteralParser.NotUnderstood) -> PatternTree {
    let outside = flags
    depth += 1
    guard depth <= 250 else { throw NotUnderstood() }
    let tree = try alternatives()
    guard input.take(")") else { throw NotUnderstood() }
    depth -= 1
    flags = outside
    return tree
  }

  private mutating func options() throws(LiteralParser.NotUnderstood) -> PatternTree {
    let outside = flags
    var sets = true
    while let next = input.takeNext() {
      switch next {
      // `xx` would change classes too.
      case "x" where input.take("x"): throw NotUnderstood()
      case "i", "m", "n", "s", "J", "U", "x": if sets { flags.insert(next) } else { flags.remove(next) }
      case "^": flags = []
      case "-": sets = false
      case ")": return .nothing
      case ":":
        let tree = try body()
        flags = outside
        return tree
      default: throw NotUnderstood()
      }
    }
    throw NotUnderstood()
  }
}
