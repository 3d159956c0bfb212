internal import Diagnostics
internal import Engine

extension Finding {
  /// One sentence a fix: “replace “x” with “y””. Alternatives, the best first.
  var suggestions: [Bilingual] { fixes.map(suggestion(of:)) }

  /// The same behind its label: “Suggestion: replace …”.
  var labelledSuggestions: [Bilingual] {
    zip(fixes, suggestions).map { fix, text in
      let label = fix.safety.label
      return Bilingual("\(label.english) \(text.english)", fr: "\(label.french) \(text.french)")
    }
  }

  private func suggestion(of fix: Fix) -> Bilingual {
    let edits = fix.edits.map(sentence(for:))
    return Bilingual(
      edits.map(\.english).joined(separator: "; "), fr: edits.map(\.french).joined(separator: "; "))
  }

  private func sentence(for edit: Fix.Edit) -> Bilingual {
    let old = textReplaced(by: edit).shortened
    let new = edit.text.shortened
    return if old.isEmpty {
      Bilingual("insert “\(new)”", fr: "insérer « \(new) »")
    } else if new.isEmpty {
      Bilingual("remove “\(old)”", fr: "supprimer « \(old) »")
    } else {
      Bilingual("replace “\(old)” with “\(new)”", fr: "remplacer « \(old) » par « \(new) »")
    }
  }

  /// What stands where the edit goes; read off the line of the file where it is not the evidence itself.
  private func textReplaced(by edit: Fix.Edit) -> String {
    if edit.utf8.isEmpty { return "" }
    return edit.utf8 == range?.utf8 ? evidence : edit.place.excerpt.markedText
  }
}

extension Fix.Safety {
  var label: Bilingual {
    switch self {
    case .safe: Bilingual("Suggestion:", fr: "Suggestion :")
    case .unsafe: Bilingual("Suggestion (check the meaning):", fr: "Suggestion (vérifiez le sens) :")
    }
  }
}

extension Excerpt {
  var markedText: String {
    String(decoding: text.utf8.dropFirst(marked.start).prefix(marked.count), as: UTF8.self)
  }
}

extension String {
  /// As much as is needed to recognize it.
  var shortened: String { shortened(to: 80) }

  func shortened(to count: Int) -> String {
    guard utf8.count > count, let end = index(startIndex, offsetBy: count, limitedBy: endIndex), end < endIndex else {
      return self
    }
    return String(self[..<end]) + "…"
  }
}
