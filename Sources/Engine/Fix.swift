package import Diagnostics

/// A change that settles a finding.
package struct Fix: Hashable, Sendable {
  package var safety: Safety
  package var edits: [Edit]

  package init(safety: Safety, edits: [Edit]) {
    self.safety = safety
    self.edits = edits
  }

  /// Whether a person must look at the meaning first.
  package enum Safety: String, Hashable, Sendable, CaseIterable {
    case safe, unsafe
  }

  package struct Edit: Hashable, Sendable {
    /// In the part’s own text, in bytes.
    package var utf8: Range<Int>
    /// What is to stand there instead.
    package var text: String
    /// In the file.
    package var place: Place
    /// Whether the file’s bytes there are the text’s own, so that `text` can be written there as it is.
    package var isVerbatim: Bool

    package init(utf8: Range<Int>, text: String, place: Place, isVerbatim: Bool) {
      self.utf8 = utf8
      self.text = text
      self.place = place
      self.isVerbatim = isVerbatim
    }
  }
}
