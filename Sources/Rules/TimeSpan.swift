package import Diagnostics
package import Documents

/// How long something takes or may lie apart: `90s`, `15m`, `2h`, `1d`.
package struct TimeSpan: Hashable, Sendable {
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  package init?(_ text: String) {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let last = text.last, let unit = units[last], let count = Int(text.dropLast()), (0...100_000).contains(count)
    else { return nil }
    seconds = count * unit
  }

  /// In words: *15 minutes*, *2 hours*.
  package var words: Bilingual {
    func counted(_ count: Int, _ english: String, _ french: String) -> Bilingual {
      Bilingual("\(count) \(english)\(count == 1 ? "" : "s")", fr: "\(count) \(french)\(count < 2 ? "" : "s")")
    }
    if seconds >= 86_400, seconds % 86_400 == 0 { return counted(seconds / 86_400, "day", "jour") }
    if seconds >= 3600, seconds % 3600 == 0 { return counted(seconds / 3600, "hour", "heure") }
    if seconds >= 60 || seconds == 0 { return counted((seconds + 59) / 60, "minute", "minute") }
    return counted(seconds, "second", "seconde")
  }
}

extension Grammar<TimeSpan> {
  package static let timeSpan = Grammar(schema: .matching("^[+]?[0-9]+[smhd]$")) { (node, notes) throws(Rejected) in
    if let text = node.scalar?.text.string, let span = TimeSpan(text) { return span }
    throw notes.reject(
      .invalidValue,
      Bilingual(
        "A number and a unit belong here: 90s, 15m, 2h or 1d.",
        fr: "Il faut ici un nombre et une unité : 90s, 15m, 2h ou 1d."),
      at: node.range)
  }
}
