extension String {
  /// The lines of a paragraph that is no wider than `width` where its words allow it. A French mark of punctuation stays
  /// with the word that it belongs to, though a plain space stands between them.
  ///
  ///     "Ajoutez « Pub » au début.".wrapped(to: 16)   // ["Ajoutez « Pub »", "au début."]
  package func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for word in words {
      let wordWidth = word.displayWidth
      if !line.isEmpty, lineWidth + 1 + wordWidth > width {
        lines.append(line)
        line = word
        lineWidth = wordWidth
      } else {
        line += line.isEmpty ? word : " " + word
        lineWidth += (lineWidth == 0 ? 0 : 1) + wordWidth
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// What no line breaks inside of.
  private var words: [String] {
    var words: [String] = []
    var sticks = false
    for word in split(separator: " ") {
      let belongsBefore = word.first.map { "»:;!?%$".contains($0) } ?? false
      if let last = words.indices.last, sticks || belongsBefore {
        words[last] += " " + word
      } else {
        words.append(String(word))
      }
      sticks = word.last == "«"
    }
    return words
  }
}
