internal import Diagnostics
internal import Documents

/// A condition that writes down what it sees, where the ruleset was read for that; else the condition alone.
struct Watched: WrittenCondition {
  let name: String
  let range: ByteRange
  let inner: any WrittenCondition

  init(_ name: String, _ range: ByteRange, _ inner: any WrittenCondition) {
    self.name = name
    self.range = range
    self.inner = inner
  }

  func changingWords(_ change: WordChange, _ count: inout Int) -> any WrittenCondition {
    Watched(name, range, inner.changingWords(change, &count))
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    let condition = try inner.condition(in: &scope)
    return scope.isTraced ? WatchedCondition(name: name, range: range, inner: condition) : condition
  }
}

private struct WatchedCondition: Condition {
  let name: String
  let range: ByteRange
  let inner: any Condition

  // It looks at every post, to be able to say that there is nothing.
  var trigger: Trigger { .always }
  var dependsOnPlatform: Bool { inner.dependsOnPlatform }
  var hasPlace: Bool { inner.hasPlace }

  func evidence(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Evidence {
    guard let step = examination.trace?.enter(name, range, subject.part) else {
      return try inner.evidence(on: subject, in: &examination)
    }
    do throws(Inconclusive) {
      let evidence = try inner.evidence(on: subject, in: &examination)
      let words = examination.words(at: evidence.marks)
      examination.trace?.leave(step, evidence.holds ? .present(words) : .absent)
      return evidence
    } catch {
      examination.trace?.leave(step, .undecided)
      throw error
    }
  }
}

extension Examination {
  fileprivate func words(at marks: [Mark]) -> [String] {
    marks.compactMap { mark in
      switch mark.place {
      case .text(let text, let range): String(decoding: bytes(range, of: text), as: UTF8.self)
      case .field(let name, _): name.isEmpty ? nil : name
      }
    }
  }
}
