import Diagnostics
import PostLint
import Posts
import Testing

extension Workplace {
  /// Without packs or settings of its own, on a day that stays the same.
  static func bare(_ language: Language = .english) throws -> Workplace {
    Workplace(
      day: try #require(Day("2026-11-24")), language: language, configuration: Configuration(),
      shelf: PackShelf(folder: nil))
  }
}
