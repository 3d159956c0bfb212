internal import Diagnostics
internal import Documents

/// A version of postlint: numbers with dots between.
///
///     EngineVersion("0.10")! < EngineVersion("1.0.2")!
package struct EngineVersion: Comparable, Sendable, CustomStringConvertible {
  /// This one.
  package static let current = EngineVersion([0, 1, 0])

  private let numbers: [Int]

  private init(_ numbers: [Int]) { self.numbers = numbers }

  package init?(_ written: some StringProtocol) {
    let pieces = written.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = pieces.compactMap { Int($0) }
    guard numbers.count == pieces.count, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    self.numbers = numbers
  }

  package var description: String {
    var text = ""
    for number in numbers { text += text.isEmpty ? String(number) : "." + String(number) }
    return text
  }

  package static func < (a: EngineVersion, b: EngineVersion) -> Bool {
    a.numbers.lexicographicallyPrecedes(b.numbers)
  }
}

extension Notes {
  /// `>=0.1`: what this pack needs. Anything older could not run all of its rules.
  mutating func check(engine written: SourceText) {
    let text = written.string
    guard text.hasPrefix(">="), let needed = EngineVersion(text.dropFirst(2).drop { $0 == " " }) else {
      add(
        .invalidValue,
        Bilingual("A version belongs here: `>=0.1`.", fr: "Il faut ici une version : « >=0.1 »."), at: written.place)
      return
    }
    if EngineVersion.current < needed {
      add(
        .unsupportedEngine,
        Bilingual(
          "The pack needs postlint \(needed); this is \(EngineVersion.current).",
          fr: "Le module exige postlint \(needed); cette version est \(EngineVersion.current)."),
        at: written.place,
        help: Bilingual("Update postlint.", fr: "Mettez postlint à jour."))
    }
  }
}
