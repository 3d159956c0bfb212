/// Reads a pattern as PCRE2 does, as far as it takes to know what a match cannot be without. It gives up where it does not
/// understand, so nothing it says is wrong; that it says little costs time alone.
struct LiteralParser {
  /// Something in the pattern is not understood, or PCRE2 will not take it either.
  struct NotUnderstood: Error {}

  var input: PatternInput
  /// `(?x)`: white space and comments mean nothing.
  private var extended = false
  /// Between `\Q` and `\E`.
  private var quoting = false
  private var depth = 0
  /// Whether some part of it is caseless.
  private var ignoresCase = false

  init(_ pattern: String) { input = PatternInput(pattern) }

  mutating func parse() throws(NotUnderstood) -> Needs {
    var needs = try alternatives()
    guard input.isAtEnd else { throw NotUnderstood() }
    // `(?i)` may stand anywhere, and go on for a while: then no letter is known to be a capital.
    if ignoresCase { needs.forgetCapitals() }
    return needs
  }

  private mutating func alternatives() throws(NotUnderstood) -> Needs {
    var branches = [try sequence()]
    while input.take("|") { branches.append(try sequence()) }
    return Needs.any(of: branches)
  }

  private mutating func sequence() throws(NotUnderstood) -> Needs {
    var needs = Needs.nothing
    while true {
      skipWhatMeansNothing()
      if let run = input.takeLetters() {
        needs = needs.then(Needs(letters: run))
        continue
      }
      guard let next = input.next, quoting || next != "|" && next != ")" else { return needs }
      var item = try item()
      skipWhatMeansNothing()
      while !quoting, let (least, most) = try input.takeQuantifier() {
        item = item.repeated(least, upTo: most)
        skipWhatMeansNothing()
      }
      needs = needs.then(item)
    }
  }

  /// What may stand between an item and its quantifier.
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
      } else if extended, PatternInput.isIgnored(next) {
        input.skip()
      } else if extended, next == "#" {
        // `Program` ends a line at either.
        while let next = input.next, next != "\n", next != "\r" { input.skip() }
      } else {
        return
      }
    }
  }

  private mutating func item() throws(NotUnderstood) -> Needs {
    guard let scalar = input.takeNext() else { throw NotUnderstood() }
    if quoting { return Needs(scalar) }
    switch scalar {
    case ".": return .anything
    case "^", "$": return .nothing
    case "*", "+", "?": throw NotUnderstood()
    case "\\": return try input.takeEscape()
    case "[":
      if input.take("[:<:]]") || input.take("[:>:]]") { return .nothing }
      return try input.takeClass()
    case "(": return try group()
    default: return Needs(scalar)
    }
  }

  /// After an opening parenthesis.
  private mutating func group() throws(NotUnderstood) -> Needs {
    // A verb; `(*ACCEPT)` would end the match wherever it stands.
    if input.take("*") { throw NotUnderstood() }
    guard input.take("?") else { return try body() }
    for lookAround in ["=", "!", "*", "<=", "<!", "<*"] where input.take(lookAround) {
      _ = try body()
      return .nothing
    }
    for start in [":", "|", ">"] where input.take(start) { return try body() }
    for (start, end) in [("<", ">" as Unicode.Scalar), ("'", "'"), ("P<", ">")] where input.take(start) {
      input.skip(past: end)
      return try body()
    }
    // A reference to a group by name, and the group called like a subroutine, by name or number.
    for call in ["P=", "P>", "&", "R"] where input.take(call) {
      input.skip(past: ")")
      return .anything
    }
    if input.takeCallNumber() { return .anything }
    return try options()
  }

  /// Up to and with the closing parenthesis. Options that are set inside end there.
  private mutating func body() throws(NotUnderstood) -> Needs {
    let outside = extended
    depth += 1
    // PCRE2 nests no deeper either.
    guard depth <= 250 else { throw NotUnderstood() }
    let needs = try alternatives()
    guard input.take(")") else { throw NotUnderstood() }
    depth -= 1
    extended = outside
    return needs
  }

  /// `i`, `m` and the like do not change what must be there, folded.
  private mutating func options() throws(NotUnderstood) -> Needs {
    let outside = extended
    var sets = true
    while let next = input.takeNext() {
      switch next {
      case "i": ignoresCase = true
      case "m", "n", "s", "J", "U": continue
      case "^": extended = false
      case "-": sets = false
      case "x":
        // `xx` would change classes too.
        if input.take("x") { throw NotUnderstood() }
        extended = sets
      case ")": return .nothing
      case ":":
        let needs = try body()
        extended = outside
        return needs
      default: throw NotUnderstood()
      }
    }
    throw NotUnderstood()
  }
}
