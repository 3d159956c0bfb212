package import Diagnostics

/// Where a post is published: how it reads a text, and what it takes. Read from a dated record in a pack.
///
/// A class, as every post looks at one and it never changes.
package final class Platform: Sendable {
  /// `x`, `bluesky`, `mastodon`, …
  package let name: String
  package let title: Bilingual
  /// What else people call it, in small letters: `twitter`.
  package let aliases: [String]
  package let family: TokenFamily
  package let limits: [Limit]
  package let lacks: [Lack]
  /// Whether it limits a description as something else than a text.
  package let tellsDescriptions: Bool
  /// What limits it has on each measure, in the order of the measures.
  private let limitsOfMeasures: [[Limit]]

  package init(
    name: String, title: Bilingual, aliases: [String] = [], family: TokenFamily, limits: [Limit], lacks: [Lack] = []
  ) {
    self.name = name
    self.title = title
    self.aliases = aliases
    self.family = family
    self.limits = limits
    self.lacks = lacks
    tellsDescriptions = [.text, .description].allSatisfy { measure in limits.contains { $0.of == measure } }
    limitsOfMeasures = Measure.allCases.map { measure in
      limits.filter { $0.of == measure || measure == .text && $0.of == .description }
    }
  }

  /// Its limits on this measure; on a text also those on a description, which is one.
  package func limits(on measure: Measure) -> [Limit] { limitsOfMeasures[measure.ordinal] }

  /// A part of posts that a platform does not have, who says so, and when somebody last looked.
  package struct Lack: Hashable, Sendable {
    package enum Part: String, Hashable, Sendable, CaseIterable {
      case title, thread
      case alt = "media.alt"
      case captions = "media.captions"
    }

    package var part: Part
    /// An address.
    package var source: String
    package var checked: Day
    package var confidence: Confidence
  }

  /// How much of something a platform takes, who says so, and when somebody last looked.
  package struct Limit: Hashable, Sendable {
    package var of: Measure
    package var max: Int
    package var unit: LengthUnit
    /// An address.
    package var source: String
    package var checked: Day
    package var confidence: Confidence
    /// Set by the project’s configuration, which then is the source.
    package var isOverridden = false

    package init(
      of measure: Measure, max: Int, unit: LengthUnit, source: String, checked: Day, confidence: Confidence
    ) {
      of = measure
      self.max = max
      self.unit = unit
      self.source = source
      self.checked = checked
      self.confidence = confidence
    }
  }

  /// A: the platform’s own documentation or source. B: several third parties agree. C: one does, or they differ.
  package enum Confidence: String, Hashable, Sendable, CaseIterable {
    case official = "A"
    case agreed = "B"
    case doubtful = "C"
  }

  package enum Measure: String, Hashable, Sendable, CaseIterable {
    case text, title, description, alt, hashtags, hashtag, mentions, links, media, images, videos, preview

    /// Its place among all.
    fileprivate var ordinal: Int {
      switch self {
      case .text: 0
      case .title: 1
      case .description: 2
      case .alt: 3
      case .hashtags: 4
      case .hashtag: 5
      case .mentions: 6
      case .links: 7
      case .media: 8
      case .images: 9
      case .videos: 10
      case .preview: 11
      }
    }
  }
}
