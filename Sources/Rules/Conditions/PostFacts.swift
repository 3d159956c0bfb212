internal import Diagnostics
internal import Documents
internal import Posts

// The conditions that `when` needs most: on which platforms, in which language, of which kind, paid or not.

/// `platforms:` the post goes to one of these.
struct OnPlatforms: NamedCondition {
  private static let platforms = Key(
    "platforms", .list(of: .text, least: 1),
    Bilingual("it is published on one of these", fr: "il est publié sur l’une de ces plateformes"))
  static let keys: [any AnyKey] = [platforms]

  let names: [SourceText]

  init(from settings: inout Settings) throws(Rejected) { names = try settings.nonEmpty(Self.platforms) }

  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases {
    Cases(.platform, among: Set(names.map(\.string)), holds)
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    // Of packs that are known to be sound, not all records of platforms are read.
    for name in names
    where !scope.isKnownSound && !scope.contents.platforms.contains(where: { $0.name == name.string }) {
      scope.notes.add(
        .unknownPlatform,
        Bilingual(
          "`\(name.string)` is not a platform here.", fr: "« \(name.string) » n’est pas une plateforme connue."),
        at: name.place, help: .known(name.string, among: scope.contents.platforms))
    }
    return Look("platform", dependsOnPlatform: true, { $0.platform.map { [$0.name] } ?? [] }) {
      [names = names.map(\.string)] in $0.platform.map { names.contains($0.name) } ?? false
    }
  }
}

/// `language:` under `when`, the post is in this language: as declared, or else as it is written; where neither is known, it
/// may be. Elsewhere, what is looked at is written in it, where it is long enough to tell; else the post decides.
struct WrittenIn: NamedCondition {
  private static let language = Key(
    "language", Grammar<Language>.word(), Bilingual("it is in this language", fr: "il est dans cette langue"))
  static let keys: [any AnyKey] = [language]

  let language: Language

  init(from settings: inout Settings) throws(Rejected) { language = try settings(Self.language) }

  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases {
    surroundings.speaksOfPost ? Cases(.languages, .oneOf(Cases.sets(with: language, holds))) : .all
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    if !scope.speaksOfPost { return PartWrittenIn(language: language) }
    return Look("language", { $0.languages.map(\.rawValue) }) { [language] in $0.languages.contains(language) }
  }
}

private final class PartWrittenIn: Condition {
  let language: Language

  init(language: Language) { self.language = language }

  func evidence(on subject: Subject, in examination: inout Examination) -> Evidence {
    let stretches = examination.stretches(of: subject)
    if stretches.isEmpty { return .holds(if: examination.languages.contains(language)) }
    var marks: [Mark] = []
    for stretch in stretches {
      guard let text = stretch.text else { continue }
      marks += examination.ranges(in: language, of: stretch).map { Mark(text: text, $0) }
    }
    return .found(marks)
  }
}

/// `kind:` the post is of one of these kinds.
struct OfKind: NamedCondition {
  private static let kinds = Key(
    "kind", .list(of: .string, least: 1), Bilingual("it is of one of these kinds", fr: "il est de l’un de ces types"))
  static let keys: [any AnyKey] = [kinds]

  let kinds: [String]

  init(from settings: inout Settings) throws(Rejected) { kinds = try settings.nonEmpty(Self.kinds) }

  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases {
    Cases(.kind, among: Set(kinds), holds)
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    Look("kind", kinds: kinds, { [$0.post.kind ?? Post.usualKind] }) {
      [kinds] in kinds.contains($0.post.kind ?? Post.usualKind)
    }
  }
}

/// `paid:` the post is, or is not, paid for.
struct Paid: NamedCondition {
  private static let paid = Key("paid", .boolean, Bilingual("it is paid for", fr: "sa diffusion est payée"))
  static let keys: [any AnyKey] = [paid]

  let isPaid: Bool

  init(from settings: inout Settings) throws(Rejected) { isPaid = try settings(Self.paid) }

  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases {
    Cases(.paid, .oneOf([String(isPaid == holds)]))
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    Look("paid", { [String($0.post.isPaid)] }) { [isPaid] in $0.post.isPaid == isPaid }
  }
}

/// A condition on the post as a whole, which points nowhere in particular.
private final class Look: Condition {
  /// What it looks at, and what there is of it in the post.
  let name: String
  let values: @Sendable (inout Examination) -> [String]
  let dependsOnPlatform: Bool
  let kinds: [String]
  let holds: @Sendable (inout Examination) -> Bool

  init(
    _ name: String, dependsOnPlatform: Bool = false, kinds: [String] = [],
    _ values: @escaping @Sendable (inout Examination) -> [String],
    _ holds: @escaping @Sendable (inout Examination) -> Bool
  ) {
    self.name = name
    self.values = values
    self.dependsOnPlatform = dependsOnPlatform
    self.kinds = kinds
    self.holds = holds
  }

  func evidence(on subject: Subject, in examination: inout Examination) -> Evidence {
    if examination.trace != nil {
      let values = values(&examination)
      examination.trace?.see(name, values)
    }
    return .holds(if: holds(&examination))
  }
}
