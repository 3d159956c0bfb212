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

  /// The text that it stands in, -1 for the record, and the bytes there.
  fileprivate var stretch: (text: Int, range: ByteRange) {
    switch place {
    case .text(let text, let range): (text, range)
    case .field(_, let range): (-1, range)
    }
  }

  /// By texts, then from left to right; of those that begin together the longest first.
  static func opensBefore(_ a: Mark, _ b: Mark) -> Bool {
    let (a, b) = (a.stretch, b.stretch)
    return (a.text, a.range.start, -a.range.end) < (b.text, b.range.start, -b.range.end)
  }

  func contains(_ other: Mark) -> Bool {
    stretch.text == other.stretch.text && stretch.range.contains(other.stretch.range)
  }
}

extension [Mark] {
  /// Those that touch none of `others`: one pass over both, however many there are.
  func outside(_ others: [Mark]) -> [Mark] {
    // Stretches that touch are one, so that both their starts and their ends come in order.
    var closed: [Int: [ByteRange]] = [:]
    for (text, range) in others.map(\.stretch).sorted(by: { $0.range < $1.range }) {
      if let last = closed[text]?.last, last.overlaps(range) {
        closed[text]?.removeLast()
        closed[text]?.append(ByteRange(last.start, Swift.max(last.end, range.end)))
      } else {
        closed[text, default: []].append(range)
      }
    }
    return filter { mark in
      guard let closed = closed[mark.stretch.text] else { return true }
      var low = 0
      var high = closed.count
      while low < high {
        let middle = (low + high) / 2
        if closed[middle].end < mark.stretch.range.start { low = middle + 1 } else { high = middle }
      }
      // The one that ends at its start, and the one behind that.
      return !closed[low...].prefix(2).contains { $0.overlaps(mark.stretch.range) }
    }
  }
}
