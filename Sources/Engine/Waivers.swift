package import Diagnostics
package import Posts

/// The waivers of a run, and which of them were of use.
package struct Waivers: Sendable {
  private let waivers: [Waiver]
  private let day: Day
  private var used: Set<Int> = []

  package init(_ waivers: [Waiver], on day: Day) {
    self.waivers = waivers
    self.day = day
  }

  /// Findings that a waiver in force covers become *waived*.
  package mutating func apply(to result: inout PostResult) {
    if waivers.isEmpty { return }
    for index in result.findings.indices where result.findings[index].standing == .new {
      guard let waiver = waivers.firstIndex(where: { $0.covers(result.findings[index], on: day) }) else { continue }
      used.insert(waiver)
      result.findings[index] = result.findings[index].with(.waived)
    }
  }

  /// What somebody should tidy up when all posts have been seen: waivers that are over, and those that nothing needed.
  package var diagnostics: [Diagnostic] {
    waivers.indices.compactMap { index in
      let waiver = waivers[index]
      if !waiver.isInForce(on: day) {
        return Diagnostic(
          .expiredWaiver,
          waiver.until < day
            ? Bilingual("This waiver ended on \(waiver.until).", fr: "Cette dérogation a pris fin le \(waiver.until).")
            : Bilingual("This waiver has not begun yet.", fr: "Cette dérogation n’est pas encore en vigueur."),
          at: waiver.place,
          help: Bilingual("Remove it, or have it approved anew.", fr: "Retirez-la, ou faites-la approuver de nouveau."),
          severity: .warning)
      }
      guard !used.contains(index) else { return nil }
      return Diagnostic(
        .unusedWaiver,
        Bilingual("No finding needed this waiver.", fr: "Aucun constat n’avait besoin de cette dérogation."),
        at: waiver.place,
        help: Bilingual(
          "Remove it, or correct its rule or posts.", fr: "Retirez-la, ou corrigez sa règle ou ses messages."),
        severity: .warning)
    }
  }
}
