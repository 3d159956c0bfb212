/// How long a pattern can take on a text that is made to be slow for it. The text is found by looking at the pattern, and
/// tried: nothing is said that was not measured.
///
///     PatternCost.worst(of: "(a+)+b")?.growth   // exponential, on "aaaa…"
///     PatternCost.worst(of: "a+b")              // nil: the time grows as the text does
package struct PatternCost: Hashable, Sendable {
  package enum Growth: Hashable, Sendable {
    /// A few dozen characters are too many.
    case exponential
    /// With the square of the length, or a higher power, at one place of the text.
    case polynomial
    /// With the square of the length, because each of many places where a match might begin is followed to the end.
    case search
  }

  package var growth: Growth
  /// The slow text: `before`, `round` again and again, `behind`.
  package var before: String
  package var round: String
  package var behind: String

  /// That text, with so many repetitions.
  package func text(repeating count: Int) -> String { before + String(repeating: round, count: count) + behind }

  /// So many repetitions take more than `shortWork` steps only where each one multiplies the ways.
  private static let shortCount = 36
  private static let shortWork = 400_000
  /// A text of so many bytes takes more than `longWork` steps for each only where the steps grow with its square.
  private static let longBytes = 4096
  private static let longWork = 200

  /// Nil where none was found.
  package static func worst(of source: String) -> PatternCost? {
    guard source.unicodeScalars.contains(where: { "*+{".unicodeScalars.contains($0) }),
      let pattern = try? Pattern(source)
    else { return nil }
    var worst: PatternCost?
    for attack in attacks(on: source) {
      if attack.isSlow(pattern, repeating: shortCount, work: shortWork) {
        var attack = attack
        attack.growth = .exponential
        return attack
      }
      guard worst?.growth != .polynomial, attack.isSlow(pattern, bytes: longBytes, workPerByte: longWork) else {
        continue
      }
      if attack.isSlow(pattern, bytes: longBytes, workPerByte: longWork, fromStart: true) {
        worst = attack
      } else if worst == nil {
        worst = attack
        worst?.growth = .search
      }
    }
    return worst
  }

  private static func attacks(on source: String) -> [PatternCost] {
    var parser = PatternTreeParser(source)
    guard let tree = try? parser.parse() else { return guesses(for: source) }
    var attacks: [PatternCost] = []
    let alphabet = SampleAlphabet(for: source)
    for tree in [tree] + parser.asides {
      guard let automaton = try? PatternAutomaton(tree, alphabet: alphabet) else { continue }
      var graph = PatternGraph(automaton, alphabet: automaton.alphabet)
      for pump in graph.pumps() {
        let completion = graph.completion(from: pump.place)
        let strangers = graph.strangers(behind: pump.place).map(String.init)
        let behinds = [""] + strangers + [(strangers.first ?? "") + completion, completion + (strangers.last ?? "!")]
        for behind in behinds {
          attacks.append(
            PatternCost(
              growth: pump.isExponential ? .exponential : .polynomial, before: pump.before, round: pump.round,
              behind: behind))
        }
      }
    }
    return attacks
  }

  /// Where the pattern is not understood: each of its letters and digits, again and again.
  private static func guesses(for source: String) -> [PatternCost] {
    var rounds: [String] = []
    for scalar in Array(source.unicodeScalars) + ["a", "0", " "]
    where scalar.properties.isAlphabetic || scalar.isDigit || scalar == " " {
      let round = String(scalar)
      if rounds.count < 12, !rounds.contains(round) { rounds.append(round) }
    }
    return rounds.map { PatternCost(growth: .polynomial, before: "", round: $0, behind: "!") }
  }

  private func isSlow(_ pattern: Pattern, bytes: Int, workPerByte: Int, fromStart: Bool = false) -> Bool {
    let count = max(1, bytes / max(1, round.utf8.count))
    return isSlow(pattern, repeating: count, work: workPerByte * bytes, fromStart: fromStart)
  }

  /// Whether one search for all matches, or the one attempt where the slow text begins, takes more than so many steps.
  private func isSlow(_ pattern: Pattern, repeating count: Int, work: Int, fromStart: Bool = false) -> Bool {
    var matcher = Matcher(
      limits: MatchLimits(matches: 10_000_000, meteredAboveBytes: 0, work: work, workPerByte: 0))
    let text = Array(self.text(repeating: count).utf8)
    do throws(GaveUp) {
      if fromStart {
        _ = try matcher.match(of: pattern, in: text.span, at: 0)
      } else {
        try matcher.forEachMatch(of: pattern, in: text.span) { _ in true }
      }
      return false
    } catch {
      // A stack that is full says nothing about time.
      return error == .workLimit || error == .matchLimit
    }
  }
}
