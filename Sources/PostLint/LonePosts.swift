internal import Diagnostics
internal import Engine

/// The posts of a run that name no campaign though there are rules about pairs: nobody can tell which belong together.
///
/// Who checks drafts in one language alone misses nothing. Where both languages are there, it must not look as if they had
/// been compared.
struct LonePosts {
  private var counts: [Language: Int] = [:]
  private var firstPath: String?

  mutating func add(_ result: PostResult) {
    guard let language = result.loneLanguage else { return }
    counts[language, default: 0] += 1
    firstPath = firstPath ?? result.path
  }

  mutating func add(_ part: LonePosts) {
    counts.merge(part.counts, uniquingKeysWith: +)
    firstPath = firstPath ?? part.firstPath
  }

  /// What is told of them, where there is something to tell.
  func diagnostic(of rules: [String]) -> Diagnostic? {
    guard counts.count > 1, let first = rules.first else { return nil }
    let count = counts.values.reduce(0, +)
    let others = rules.count - 1
    let named =
      others == 0
      ? Bilingual("`\(first)` was", fr: "la règle « \(first) » ne leur a pas été appliquée")
      : Bilingual(
        "`\(first)` and \(others) other \(others == 1 ? "rule" : "rules") about pairs were",
        fr:
          "la règle « \(first) » et \(others) \(others == 1 ? "autre" : "autres") sur les paires ne leur ont pas été appliquées"
      )
    return Diagnostic(
      .noCampaign,
      Bilingual(
        "\(count) posts, in English and in French, name no campaign, so \(named.english) not asked of them.",
        fr: "\(count) messages, en anglais et en français, n’indiquent pas de campagne; \(named.french)."),
      path: firstPath,
      help: Bilingual(
        "Give the two languages of a message the same `campaign:`.",
        fr: "Donnez la même « campaign: » aux deux langues d’un message."),
      severity: .advice)
  }
}
