package import Diagnostics

/// A place where a post breaks a rule, as the rule sees it; the engine makes a finding of it.
package struct Breach: Hashable, Sendable {
  package var part: Part
  package var location: Location
  /// What was counted or measured, and how much there may be.
  package var value: Int?
  package var limit: Int?
  /// What to say instead.
  package var suggestions: [String]
  /// What the fix writes there instead; nil where there is no fix.
  package var replacement: String?
  /// Whether a person must judge it.
  package var isReview: Bool

  package enum Location: Hashable, Sendable {
    case text(Int, ByteRange)
    /// A field of the record: its name and its place in the file.
    case field(String, ByteRange)
    /// The post as a whole.
    case post
  }

  package init(
    part: Part, location: Location, value: Int? = nil, limit: Int? = nil, suggestions: [String] = [],
    replacement: String? = nil, isReview: Bool = false
  ) {
    self.part = part
    self.location = location
    self.value = value
    self.limit = limit
    self.suggestions = suggestions
    self.replacement = replacement
    self.isReview = isReview
  }
}
