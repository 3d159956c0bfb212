package import Diagnostics

extension Platform {
  /// The same with another limit: a server or an account that is allowed more, or a department that wants less. What the
  /// record counts in stays; beside a limit of characters one of bytes stays, too.
  ///
  ///     mastodon.overriding(.text, with: 1000, at: place)    // as Mastodon counts
  package func overriding(_ measure: Measure, with most: Int, at place: Place, on day: Day) -> Platform {
    var limit = Limit(
      of: measure, max: most, unit: measure.usualUnit, source: "\(place.path):\(place.start.line)", checked: day,
      confidence: .official)
    limit.isOverridden = true
    var limits = limits
    if let index = limits.firstIndex(where: { $0.of == measure }) {
      limit.unit = limits[index].unit
      limits[index] = limit
    } else {
      limits.append(limit)
    }
    return Platform(name: name, title: title, aliases: aliases, family: family, limits: limits, lacks: lacks)
  }
}

extension Platform.Measure {
  /// What is counted where no record says.
  var isCount: Bool {
    switch self {
    case .hashtags, .mentions, .links, .media, .images, .videos: true
    case .text, .title, .description, .alt, .hashtag, .preview: false
    }
  }

  fileprivate var usualUnit: LengthUnit { isCount ? .items : .graphemes }
}
