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
        if !after.isWhitespace { complain("A space follows «.", "Une espace suit «.") }
      case "»":
        isQuoted = false
        if !before.isWhitespace { complain("A space stands before ».", "Une espace précède ».") }
      case _ where isQuoted: break
      case "'" where before.isLetter && after.isLetter:
        complain("The apostrophe is ’, not '.", "L’apostrophe est ’, non '.")
      case "\"", "“", "”":
        complain("Quotation marks are « and », with spaces inside.", "Les guillemets sont « et », avec des espaces.")
      case ";", "!", "?":
        if before.isWhitespace, index > 0, after.isWhitespace {
          complain("No space stands before \(character).", "Aucune espace ne précède \(character).")
        }
      case ":":
        if !before.isWhitespace, after.isWhitespace, !before.isNumber {
          complain("A space stands before a colon.", "Une espace précède le deux-points.")
        }
      default: break
      }
    }
    return faults
  }
}
