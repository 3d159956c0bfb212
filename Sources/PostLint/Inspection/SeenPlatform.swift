internal import Documents
internal import Posts
internal import Rules
internal import TextAnalysis

/// How a post fits into one platform.
struct SeenPlatform {
  let platform: Platform
  /// Of the post, and of each post of its thread; empty where the platform sets no limit to a text.
  let texts: [Measurement]
  /// What else the platform limits, and how much of it the post has.
  let uses: [(limit: Platform.Limit, use: PlatformUse)]

  /// The examination has begun with this platform.
  init(_ platform: Platform, _ examination: inout Examination) {
    self.platform = platform
    var texts: [Measurement] = []
    var uses: [(limit: Platform.Limit, use: PlatformUse)] = []
    let limits = examination.platformLimits
    if let limit = limits.first(where: { $0.of.isText }) {
      for index in examination.texts.indices where examination.texts[index].role.isPost {
        let text = examination.texts[index]
        let utf8 = text.utf8
        texts += [
          Measurement(
            of: utf8.span, tokens: text.tokens, as: limit.of, on: platform,
            beside: examination.contentWarningLength(in: limit.unit))
        ].compactMap(\.self)
      }
    }
    for limit in limits where !limit.of.isText {
      for use in examination.uses(of: limit) { uses.append((limit, use)) }
    }
    self.texts = texts
    self.uses = uses
  }

  /// Of what is limited, what there is too much of.
  var excesses: [(limit: Platform.Limit, use: PlatformUse)] { uses.filter { $0.use.value > $0.limit.max } }

  /// Of each thing that is limited and fits throughout, the item or text that has most of it.
  var mostThatFits: [(limit: Platform.Limit, use: PlatformUse)] {
    var most: [(limit: Platform.Limit, use: PlatformUse)] = []
    for item in uses where item.limit.of != .hashtag && !isSaidOfMedia(item.limit) {
      if excesses.contains(where: { $0.limit == item.limit }) { continue }
      if let index = most.firstIndex(where: { $0.limit == item.limit }) {
        if most[index].use.value < item.use.value { most[index] = item }
      } else {
        most.append(item)
      }
    }
    return most
  }

  /// Whether a limit of pictures adds nothing to that of pictures and films.
  func isSaidOfMedia(_ limit: Platform.Limit) -> Bool {
    limit.of == .images && platform.limits.contains { $0.of == .media && $0.max <= limit.max }
  }

  /// How full the fullest of the texts is.
  private var percentage: Int { texts.map(\.percentage).max() ?? 0 }

  fileprivate func isTighter(than other: SeenPlatform) -> Bool {
    fits != other.fits ? !fits : percentage > other.percentage
  }

  var fits: Bool { texts.allSatisfy(\.fits) && excesses.isEmpty }

  /// The limits of a text, first that which decides the bar.
  var textLimit: Platform.Limit? {
    texts.first.flatMap { measurement in
      platform.limits.first { $0.of.isText && $0.unit == measurement.unit && $0.max == measurement.limit }
    }
  }
}

extension Part {
  /// What stands in the text of a post.
  var isOfPost: Bool { self == .hashtags || self == .mentions || self == .links }
}

extension [SeenPlatform] {
  /// Those that a post does not fit, then the fullest; others stay in order.
  var tightestFirst: [SeenPlatform] {
    enumerated().sorted { a, b in
      a.element.isTighter(than: b.element) || !b.element.isTighter(than: a.element) && a.offset < b.offset
    }.map(\.element)
  }
}

extension Platform.Measure {
  /// The text of a post: `description` where a platform calls it so.
  fileprivate var isText: Bool { self == .text || self == .description }
}

extension Measurement {
  /// How full the platform’s box is, in hundredths.
  var percentage: Int { limit == 0 ? 100 : Int((Double(length) * 100 / Double(limit)).rounded(.up)) }

  /// By how much it is too long; 0 where it fits, or where bytes alone are too many.
  var excess: Int { max(0, length - limit) }

  var byteExcess: Int { max(0, (bytes ?? 0) - (byteLimit ?? .max)) }
}
