package import Posts

/// How long a text is for a platform, and whether the platform takes it.
///
///     Measurement(of: text, tokens: tokens, as: .text, on: x)    // 27 of 280 weighted characters: fits
///
/// Nil where the platform sets no limit to that part.
package struct Measurement: Sendable, Hashable {
  package var length: Int
  package var unit: LengthUnit
  package var limit: Int
  /// Where a platform limits bytes beside characters.
  package var bytes: Int?
  package var byteLimit: Int?
  package var fits: Bool

  /// The tokens are those of the platform’s family. What counts with the text without standing in it is `beside` it.
  package init?(
    of text: Span<UInt8>, tokens: Tokens, as measure: Platform.Measure = .text, on platform: Platform, beside: Int = 0
  ) {
    let limits = platform.limits.filter { $0.of == measure && $0.unit != .items }
    guard let first = limits.first else { return nil }
    length = tokens.length(of: text, in: first.unit) + beside
    unit = first.unit
    limit = first.max
    fits = length <= limit
    if let second = limits.dropFirst().first(where: { $0.unit == .bytes }) {
      bytes = text.count
      byteLimit = second.max
      if text.count > second.max { fits = false }
    }
    if unit == .weighted, text.hasCharactersRefusedByX { fits = false }
  }
}
