internal import Diagnostics
internal import Reports
internal import Rules

/// Which rules took longest, why, and what their authors can do about it.
///
///     41.2 %  gc/links/shortened  12.3 µs a post; asked of 100 % of posts, 0.4 % with findings
///             No word stands in every match, so every post is searched. …
struct RuleProfile {
  private struct Row {
    var rule: Rule
    var cost: RuleCosts.Cost
  }

  private let rows: [Row]
  private let total: UInt64
  private let posts: Int
  /// How often a post was looked at: for some, once for each way in which platforms read it.
  private let turns: Int

  /// Of an advice, in characters.
  private static let width = 80
  /// How many rules are named.
  private static let most = 10
  /// Fewer looks tell nothing.
  private static let few = 100
  /// A rule that takes so long for one post that it looks at, in nanoseconds, goes back and forth in it.
  private static let slowLook: UInt64 = 20_000
  /// Of so many posts in a hundred a rule is asked too often, where it speaks of a tenth of them at most.
  private static let often = 5

  init(_ costs: RuleCosts, of rules: [Rule], posts: Int) {
    rows = zip(rules, costs.costs).map { Row(rule: $0, cost: $1) }
      .sorted { ($1.cost.nanoseconds, $0.rule.id) < ($0.cost.nanoseconds, $1.rule.id) }
    total = costs.costs.reduce(0) { $0 + $1.nanoseconds }
    self.posts = posts
    turns = costs.turns
  }

  func table(_ language: Language) -> String {
    guard posts > 0, turns > 0, total > 0 else { return "" }
    var table = heading(language)
    for row in rows.prefix(RuleProfile.most) where row.cost.nanoseconds > 0 {
      let share = RuleProfile.tenths(row.cost.nanoseconds * 1_000 / total, language)
      table += String(repeating: " ", count: max(0, 4 - share.count)) + share + " %  " + row.rule.id + "\n"
      table += "        " + figures(row.cost, language) + "\n"
      if let advice = advice(for: row) {
        for line in advice[language].wrapped(to: RuleProfile.width) { table += "        " + line + "\n" }
      }
    }
    return table
  }

  private func heading(_ language: Language) -> String {
    let time = RuleProfile.tenths(total / UInt64(posts) / 100, language)
    let rules = Bilingual(
      rows.count == 1 ? "1 rule" : "\(rows.count) rules",
      fr: rows.count == 1 ? "1 règle a" : "\(rows.count) règles ont")
    return Bilingual(
      "\(rules.english) took \(time) µs a post. The slowest:\n",
      fr: "\(rules.french) pris \(time) µs par message. Les plus lentes :\n")[language]
  }

  private func figures(_ cost: RuleCosts.Cost, _ language: Language) -> String {
    let time = RuleProfile.tenths(cost.nanoseconds / UInt64(posts) / 100, language)
    let (asked, looked, spoke) = (
      percent(cost.asked, language), percent(cost.looked, language), percent(cost.spoke, language)
    )
    return Bilingual(
      "\(time) µs a post; asked \(asked) %, looked \(looked) %, found something \(spoke) % of the time",
      fr: "\(time) µs par message; consultée \(asked) %, examen \(looked) %, constat \(spoke) % du temps")[language]
  }

  private func percent(_ count: Int, _ language: Language) -> String {
    RuleProfile.tenths(UInt64(count) * 1_000 / UInt64(turns), language)
  }

  private static func tenths(_ tenths: UInt64, _ language: Language) -> String {
    "\(tenths / 10)\(language == .french ? "," : ".")\(tenths % 10)"
  }

  /// The first reason that applies, and what to do; nil where the rule costs what it is worth.
  private func advice(for row: Row) -> Bilingual? {
    let cost = row.cost
    // Of a few looks, the first is as long as all the others.
    guard cost.looked >= RuleProfile.few else { return nil }
    switch row.rule.verb {
    // Measures and questions look at each post, whatever stands in it.
    case .limit, .ask, .pair: return nil
    case .forbid, .require, .prefer: break
    }
    if cost.nanoseconds / UInt64(cost.looked) > RuleProfile.slowLook {
      return Bilingual(
        "Each look takes long. Where it has a pattern, that goes back and forth: limit its repetitions; `rules lint` shows where.",
        fr:
          "Chaque examen est long. Si elle a un motif, il revient sur ses pas : bornez ses répétitions; « rules lint » montre où."
      )
    }
    let isRare = cost.spoke * 10 <= cost.looked
    guard isRare, cost.looked * 100 > turns * RuleProfile.often else { return nil }
    if !row.rule.trigger.waitsForPhrases {
      return Bilingual(
        "No word stands in all that it looks for, so it looks at nearly every post. Name words with `words`, or see whether `shape`, `count`, `host` or `when` can say it.",
        fr:
          "Aucun mot ne figure dans tout ce qu’elle cherche : elle examine presque chaque message. Nommez des mots avec « words », ou voyez si « shape », « count », « host » ou « when » peuvent le dire."
      )
    }
    return Bilingual(
      "The words that wake it are common, and it seldom has something to say. Name longer or rarer ones.",
      fr:
        "Les mots qui l’éveillent sont courants, et elle a rarement quelque chose à dire. Nommez-en de plus longs ou de plus rares."
    )
  }
}
