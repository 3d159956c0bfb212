internal import Diagnostics
internal import Posts

extension Limit {
  /// Writes down what it measures on the subject, where somebody wants to know.
  func note(on subject: Subject, in examination: inout Examination) {
    guard examination.trace != nil else { return }
    if case .platform(let measure) = most {
      for limit in examination.platformLimits(on: measure) {
        for use in examination.uses(of: limit) {
          note(
            Trace.Measured(value: use.value, least: nil, most: limit.max, of: examination.words(of: use.subject)),
            use.subject.part, &examination)
        }
      }
    }
    let languages = examination.languages
    let wanted = if case .fixed(let limits) = most { limits.strictest(for: languages, by: <) } else { nil as Int? }
    let least = least.strictest(for: languages, by: >)
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
  /// What is measured, where that is a stretch of a text.
  fileprivate func words(of subject: Subject) -> String? {
    guard let text = subject.text else { return nil }
    return String(decoding: bytes(subject.range, of: text), as: UTF8.self)
  }
}
