/// Colour on a terminal, where it is wanted.
///
///     Ink(isOn: true)("error:", .error)   // "\u{1B}[1;31merror:\u{1B}[0m"
package struct Ink: Sendable {
  let isOn: Bool

  package init(isOn: Bool) { self.isOn = isOn }

  package enum Tone: String, Sendable {
    case error = "1;31"
    case warning = "1;33"
    case advice = "1;36"
    case review = "1;35"
    case good = "32"
    case heading = "1"
    case quiet = "2"
  }

  package func callAsFunction(_ text: String, _ tone: Tone) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Verdict {
  var tone: Ink.Tone {
    switch self {
    case .error: .error
    case .warning: .warning
    case .advice: .advice
    case .review, .notChecked: .review
    }
  }
}
