package import Diagnostics
internal import Documents

/// French texts of a rule, as Canada writes them: ’ and « », a space before a colon, none before ; ! and ?.
package enum FrenchTypography: Lint {
  package static func complaints(about rules: [LintedRule], in ruleset: Ruleset) -> [Diagnostic] {
    rules.flatMap { rule in
      ["title", "message", "help"].compactMap { rule.text($0, .french) }.flatMap { text -> [Diagnostic] in
        let labels = rule.labels(for: text.place)
        return faults(in: text.string).map { fault in
          Diagnostic(
            .frenchTypography, fault.message, at: text.place(of: fault.range), labels: labels, severity: .warning)
        }
      }
    }
  }

  struct Fault: Hashable {
    var range: ByteRange
    var message: Bilingual
  }

  /// What stands in « » is quoted as it is: a key, an address, an English word.
  static func faults(in text: String) -> [Fault] {
    let characters = Array(text)
    var offsets = [0]
    for character in characters { offsets.append(offsets[offsets.count - 1] + character.utf8.count) }
    var faults: [Fault] = []
    var isQuoted = false
    for (index, character) in characters.enumerated() {
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      func complain(_ english: String, _ french: String) {
        faults.append(
          Fault(range: ByteRange(offsets[index], offsets[index + 1]), message: Bilingual(english, fr: french)))
      }
      switch character {
      case "«":
        isQuoted = true
        if !after.isWhitespace {
          complain("A non-breaking space is missing after «.", "Il manque une espace insécable après «.")
        }
      case "»":
        isQuoted = false
        if !before.isWhitespace {
          complain("A non-breaking space is missing before ».", "Il manque une espace insécable avant ».")
        }
      case _ where isQuoted: break
      case "'" where before.isLetter && after.isLetter:
        complain("Write the apostrophe as ’, not as '.", "Remplacez l’apostrophe droite ' par ’.")
      case "\"", "“", "”":
        complain(
          "Write quotation marks as « and », with non-breaking spaces inside.",
          "Remplacez ces guillemets par « et », avec des espaces insécables à l’intérieur.")
      case ";", "!", "?":
        if before.isWhitespace, index > 0, after.isWhitespace {
          complain("Take away the space before “\(character)”.", "Supprimez l’espace avant « \(character) ».")
        }
      case ":":
        if !before.isWhitespace, after.isWhitespace, !before.isNumber {
          complain("A non-breaking space is missing before “:”.", "Il manque une espace insécable avant « : ».")
        }
      default: break
      }
    }
    return faults
  }
}
