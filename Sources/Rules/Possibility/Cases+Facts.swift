internal import Diagnostics
internal import Documents
internal import Posts

extension Cases {
  /// That a fact has one of these values, or has none of them.
  init(_ fact: Fact, among values: Set<String>, _ holds: Bool) {
    self.init(fact, holds ? .oneOf(values) : .noneOf(values))
  }

  /// That a number lies in these bounds, or does not.
  init(_ fact: Fact, _ bounds: ClosedRange<Int>, _ holds: Bool) {
    let (least, most) = (bounds.lowerBound, bounds.upperBound)
    if holds {
      self.init(fact, .between(least, most))
    } else {
      let below = least > 0 ? Cases(fact, .between(0, least - 1)) : .none
      self = below.or(most < .max ? Cases(fact, .between(most + 1, .max)) : .none)
    }
  }

  /// No case at all.
  private static let none = Cases(Fact(name: ""), .oneOf([]))

  /// The languages that a post may be in, as one value: none, one or both.
  static func set(_ languages: [Language]) -> String { languages.map(\.rawValue).sorted().joined(separator: " ") }

  /// All such values in which the language is, or is not. A post in both languages, or in one that nobody knows, may be in
  /// either.
  static func sets(with language: Language, _ isThere: Bool = true) -> Set<String> {
    let all = [[]] + Language.allCases.map { [$0] } + [Language.allCases]
    return Set(all.filter { $0.contains(language) == isThere }.map(set))
  }

  /// Whether no post is left that may be in the language.
  func excludes(_ language: Language) -> Bool {
    values(of: .languages)?.isDisjoint(with: Cases.sets(with: language)) ?? false
  }
}

extension Field.Question {
  /// Facts of a post that are one value each, so that two of them exclude one another; of a list both may stand in it.
  private static let single = ["language", "kind", "paid", "campaign", "account", "title", "scheduled", "repost-of"]

  /// What stands for a fact that is not recorded; no value has it.
  private static let absent = "\u{0}"

  /// The values of the field, and what `language:`, `kind:` and `paid:` can say beside them.
  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases {
    let name = name.string
    let mayBeOfPicture = surroundings.mayBePicture && Media.keys.contains { $0.name == name.prefix { $0 != "." } }
    let fact = Cases.Fact(name: "field " + name, isOfPost: !mayBeOfPicture)
    if isPresent == false {
      return Cases(fact, among: [Field.Question.absent], holds)
    }
    let present = Cases(fact, .noneOf([Field.Question.absent]))
    let asksMore = pattern != nil || before != nil || after != nil
    guard Field.Question.single.contains(name), !mayBeOfPicture, let oneOf else {
      // What is recorded can fail to be what is asked for.
      return holds ? present : oneOf == nil && !asksMore ? Cases(fact, .oneOf([Field.Question.absent])) : .all
    }
    if !holds { return asksMore ? .all : Cases(fact, .noneOf(Set(oneOf))) }
    let cases = Cases(fact, .oneOf(Set(oneOf)))
    switch name {
    case "language":
      return cases.and(
        Cases(.languages, .oneOf(Set(oneOf.compactMap { Examination.languages(declaredAs: $0) }.map(Cases.set)))))
    case "kind": return cases.and(Cases(.kind, .oneOf(Set(oneOf))))
    case "paid" where oneOf.allSatisfy { $0 == "true" || $0 == "false" }:
      return cases.and(Cases(.paid, .oneOf(Set(oneOf))))
    default: return cases
    }
  }
}
