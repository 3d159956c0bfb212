internal import Diagnostics
package import Documents

/// `count:` how many of a part there are.
///
///     count: {of: hashtags, min: 1}
struct Count: NamedCondition {
  private static let count = Key(
    "count", Grammar<Count.Bounds>.bounds, Bilingual("how many of a part there are", fr: "combien il y en a"))
  static let keys: [any AnyKey] = [count]

  struct Bounds: Sendable {
    var of: Countable
    var min: Int
    var max: Int
  }

  let bounds: Bounds

  init(from settings: inout Settings) throws(Rejected) { bounds = try settings(Self.count) }

  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases {
    Cases(Cases.Fact(name: "count " + bounds.of.name), bounds.min...bounds.max, holds)
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition { CountCondition(bounds: bounds) }
}

private final class CountCondition: Condition {
  let bounds: Count.Bounds

  init(bounds: Count.Bounds) { self.bounds = bounds }

  func evidence(on subject: Subject, in examination: inout Examination) -> Evidence {
    let count = examination.count(of: bounds.of)
    examination.trace?.see(bounds.of.name, [String(count)])
    return .holds(if: (bounds.min...bounds.max).contains(count))
  }
}

/// What can be counted: the items of a part, or pictures and films.
package enum Countable: Hashable, Sendable {
  case part(Part)
  case media
  case images
  case videos

  static let names = Part.allCases.filter(\.isItems).map(\.rawValue) + ["media", "images", "videos"]

  var name: String {
    switch self {
    case .part(let part): part.rawValue
    case .media: "media"
    case .images: "images"
    case .videos: "videos"
    }
  }

  package init?(_ name: String) {
    switch name {
    case "media": self = .media
    case "images": self = .images
    case "videos": self = .videos
    default:
      guard let part = Part(rawValue: name), part.isItems else { return nil }
      self = .part(part)
    }
  }
}

extension Grammar<Countable> {
  package static let countable = Grammar(schema: .words(Countable.names)) { (node, notes) throws(Rejected) in
    if let word = node.scalar?.text.string, let countable = Countable(word) { return countable }
    throw notes.rejectUnknownValue(node, among: Countable.names, code: .unknownPart)
  }
}

extension Grammar<Count.Bounds> {
  private static let of = Key("of", Grammar<Countable>.countable, Bilingual("what is counted", fr: "ce qui est compté"))
  private static let min = Key(
    "min", Grammar<Int>.integer.where(.least(0)), absent: 0, Bilingual("at least this many", fr: "au moins ce nombre"))
  private static let max = Key(
    "max", Grammar<Int>.integer.where(.least(0)), absent: .max, Bilingual("at most this many", fr: "au plus ce nombre"))

  static let bounds = Grammar.settings([of, min, max]) { settings throws(Rejected) in
    let bounds = Count.Bounds(of: try settings(of), min: try settings(min), max: try settings(max))
    for (number, node) in [(bounds.min, settings.node(of: min)), (bounds.max, settings.node(of: max))] where number < 0
    {
      throw settings.reject(
        .invalidValue,
        Bilingual("There are never \(number) of anything.", fr: "Il n’y a jamais \(number) de quoi que ce soit."),
        at: node?.range ?? settings.node.range,
        help: Bilingual("Count from 0.", fr: "Comptez à partir de 0."))
    }
    if bounds.min > bounds.max {
      throw settings.reject(
        .cannotHold,
        Bilingual(
          "Nothing is at least \(bounds.min) and at most \(bounds.max).",
          fr: "Rien n’est à la fois d’au moins \(bounds.min) et d’au plus \(bounds.max)."),
        at: settings.node.range)
    }
    return bounds
  }
}
