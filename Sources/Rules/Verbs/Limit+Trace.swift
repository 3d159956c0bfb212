internal import Diagnostics
internal import Posts

extension Limit {
  /// Writes down what it measures on the subject, where somebody wants to know.
  func note(on subject: Subject, in examination: inout Examination) {
    guard examination.trace != nil else { return }
    if case .platform(let measure) = most {
      for limit in examination.platformLimits
      where limit.of == measure || measure == .text && limit.of == .description {
        for use in examination.uses(of: limit) {
          note(
            Trace.Measured(value: use.value, least: nil, most: limit.max, of: examination.words(of: use.subject)),
            use.subject.part, &examination)
        }
      }
    }
    let wanted = if case .fixed(let limits) = most { examination.limit(in: limits, by: <) } else { nil as Int? }
    let least = examination.limit(in: least, by: >)
    if wanted == nil, least == nil { return }
    note(
      Trace.Measured(
        value: value(on: subject, in: &examination), least: least, most: wanted, of: examination.words(of: subject)),
      part ?? countedPart, &examination)
  }

  private func note(_ measured: Trace.Measured, _ part: Part, _ examination: inout Examination) {
    examination.trace?.note("limit", part, .measured(measured))
  }
}

extension Examination {
  /// The number for the post’s language; of two the stricter one, else that for any.
  func limit(in limits: [Language?: Int], by isStricter: (Int, Int) -> Bool) -> Int? {
    languages.compactMap { limits[$0] }.min(by: isStricter) ?? limits[nil]
  }

  /// What is measured, where that is a stretch of a text.
  fileprivate func words(of subject: Subject) -> String? {
    guard let text = subject.text else { return nil }
    return String(decoding: bytes(subject.range, of: text), as: UTF8.self)
  }
}
