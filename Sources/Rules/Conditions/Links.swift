internal import Diagnostics
internal import Documents
internal import TextAnalysis

/// `host:` a link’s host is, or is below, one of these: `canada.ca` holds for `www.canada.ca`.
struct Host: NamedCondition {
  private static let host = Key(
    "host", .phrases,
    Bilingual("a link’s host is, or is below, one of these", fr: "l’hôte d’un lien est l’un de ceux-ci, ou en dépend"))
  static let keys: [any AnyKey] = [host]

  let hosts: WrittenPhrases

  init(from settings: inout Settings) throws(Rejected) { hosts = try settings(Self.host) }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    let lists = try scope.phraseLists(hosts)
    for list in lists {
      for phrase in list.phrases where phrase.utf8.contains(where: { "*/:@ ".utf8.contains($0) }) {
        scope.notes.addNoHost(phrase, at: list.mention ?? phrase.place)
      }
    }
    let hosts = HostNames(lists.flatMap(\.phrases).map(\.string))
    let traced = scope.isTraced ? lists.flatMap { scope.traced($0) } : []
    return LinkCondition(traced: traced) { link, text in hosts.first(for: link, in: text) }
  }
}

/// `scheme:` a link begins with one of these: `http`. A link without a scheme, `canada.ca/health`, has none.
struct Scheme: NamedCondition {
  private static let scheme = Key(
    "scheme", .list(of: .string, least: 1),
    Bilingual("a link begins with one of these", fr: "un lien commence par l’un de ceux-ci"))
  static let keys: [any AnyKey] = [scheme]

  let schemes: [String]

  init(from settings: inout Settings) throws(Rejected) {
    schemes = try settings.nonEmpty(Self.scheme).map { $0.lowercased() }
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    LinkCondition { [schemes] link, text in link.scheme(in: text).flatMap { schemes.firstIndex(of: $0) } }
  }
}

/// A condition on one link: on the subject where it is one, else on each link of the post.
private final class LinkCondition: Condition {
  /// What is looked for, with its places, where somebody wants to know what of it stood in a post.
  let traced: [TracedPhrase]
  /// Which of what is looked for the link is.
  let choice: @Sendable (Link, Span<UInt8>) -> Int?

  init(traced: [TracedPhrase] = [], choice: @escaping @Sendable (Link, Span<UInt8>) -> Int?) {
    self.traced = traced
    self.choice = choice
  }

  func evidence(on subject: Subject, in examination: inout Examination) -> Evidence {
    let links = subject.part == .links ? examination.stretches(of: subject) : examination.subjects(of: .links)
    var marks: [Mark] = []
    for link in links {
      guard let text = link.text else { continue }
      let bytes = examination.bytes(link.range, of: text)
      guard let choice = choice(Link(at: ByteRange(0, bytes.count), in: bytes.span), bytes.span) else { continue }
      marks.append(Mark(text: text, link.range))
      if traced.indices.contains(choice) { examination.trace?.phrases.insert(traced[choice]) }
    }
    return .found(marks)
  }
}

extension Notes {
  fileprivate mutating func addNoHost(_ phrase: SourceText, at range: ByteRange) {
    let shown = phrase.shown
    add(
      .cannotHold,
      Bilingual(
        "`\(shown)` is the host of no link: a host is a name with dots.",
        fr: "« \(shown) » n’est l’hôte d’aucun lien : un hôte est un nom avec des points."),
      at: range,
      help: Bilingual(
        "Write the name alone, `canada.ca`: it holds for all hosts below it, too.",
        fr: "Inscrivez le nom seul, « canada.ca » : il vaut aussi pour tous les hôtes qui en dépendent."))
  }
}
