package import Diagnostics

/// What a condition answers: that it does not hold, or that it does, and where one can see it.
package enum Evidence: Sendable {
  case absent
  /// With no marks it holds of the subject as a whole.
  case present([Mark])

  package var holds: Bool { if case .present = self { true } else { false } }
  package var marks: [Mark] { if case .present(let marks) = self { marks } else { [] } }

  package static func found(_ marks: [Mark]) -> Evidence { marks.isEmpty ? .absent : .present(marks) }
  package static func holds(if truth: Bool) -> Evidence { truth ? .present([]) : .absent }
}

/// A place that a condition points at.
package struct Mark: Hashable, Sendable {
  package var place: Location
  /// Which of a condition’s phrases stands there, counted from 0, in which of its lists.
  package var phrase: Int?
  package var variant: Int?

  package enum Location: Hashable, Sendable {
    /// Bytes of one of the examination’s texts.
    case text(Int, ByteRange)
    /// A value of the record, by its bytes in the file.
    case field(String, ByteRange)
  }

  package init(text: Int, _ range: ByteRange, phrase: Int? = nil, variant: Int? = nil) {
    place = .text(text, range)
    self.phrase = phrase
    self.variant = variant
  }

  package init(field name: String, _ range: ByteRange) {
    place = .field(name, range)
    phrase = nil
    variant = nil
  }

  package func overlaps(_ other: Mark) -> Bool {
    switch (place, other.place) {
    case (.text(let a, let range), .text(let b, let otherRange)): a == b && range.overlaps(otherRange)
    case (.field(_, let range), .field(_, let otherRange)): range.overlaps(otherRange)
    case (.text, .field), (.field, .text): false
    }
  }
}
