internal import Diagnostics
internal import Posts

extension PreparedRule {
  /// Where the post breaks this rule, in the order of its parts; empty where it does not, or is none of the rule’s business.
  package func breaches(in examination: inout Examination) throws(Inconclusive) -> [Breach] {
    guard mayBreach(in: examination) else { return [] }
    guard try applies(in: &examination) else { return [] }
    var breaches = DistinctBreaches()
    for look in gaze {
      switch look {
      case .whole(let subject): try breaches.add(self.breaches(on: subject, in: &examination))
      case .items(let part):
        for subject in examination.subjects(of: part) {
          try breaches.add(self.breaches(on: subject, in: &examination))
        }
      case .pictures:
        for subject in pictures(in: &examination) { try breaches.add(self.breaches(on: subject, in: &examination)) }
      }
    }
    return breaches.all
  }

  /// Whether the rule cannot be ruled out at a glance.
  package func mayBreach(in examination: borrowing Examination) -> Bool { examination.mayMatch(gate) }

  /// Whether the post is the rule’s business, and nothing excuses it: for verbs that speak of more than one post.
  package func concerns(_ examination: inout Examination) throws(Inconclusive) -> (applies: Bool, isExcused: Bool) {
    guard try applies(in: &examination) else { return (false, false) }
    return (true, try rule.except?.holds(on: Subject(whole: .text), in: &examination) ?? false)
  }

  private func applies(in examination: inout Examination) throws(Inconclusive) -> Bool {
    guard let when else { return true }
    return try when.holds(on: Subject(whole: .text), in: &examination)
  }

  private func pictures(in examination: inout Examination) -> [Subject] {
    examination.post.media.indices.map { index in
      examination.subjects(of: .alt).first { $0.media == index }
        ?? Subject(part: .alt, text: nil, range: ByteRange(0, 0), media: index)
    }
  }

  private func breaches(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> [Breach] {
    if case .media = rule.view, let when = rule.when, !(try when.holds(on: subject, in: &examination)) {
      return []
    }
    switch verb {
    case .forbid(let condition):
      guard case .present(let marks) = try condition.evidence(on: subject, in: &examination) else { return [] }
      return try excused(marks, on: subject, in: &examination)?.map { mark in
        Breach(
          part: subject.part, location: mark.location, replacement: rule.fix?.replacement(for: mark, in: examination))
      } ?? []
    case .require(let condition):
      if try condition.holds(on: subject, in: &examination) { return [] }
      if try rule.except?.holds(on: subject, in: &examination) ?? false { return [] }
      return [Breach(part: subject.part, location: location(of: subject, in: examination))]
    case .prefer(let preference):
      let marks = preference.words.evidence(on: subject, in: &examination).marks
      let breaches =
        try excused(marks, on: subject, in: &examination)?.compactMap { mark in
          preference.breach(at: mark, part: subject.part, in: examination)
        } ?? []
      if examination.trace != nil { note(breaches, marks, on: subject, in: &examination) }
      return breaches
    case .limit(let limit):
      if try rule.except?.holds(on: subject, in: &examination) ?? false { return [] }
      return limit.breaches(on: subject, in: &examination)
    case .ask(let ask):
      if try rule.except?.holds(on: subject, in: &examination) ?? false { return [] }
      if examination.trace != nil { ask.note(rule.id, in: &examination) }
      return ask.breach(of: rule.id, in: examination).map { [$0] } ?? []
    case .pair: return []
    }
  }

  /// Writes down what stands where another word is preferred, and what of it `except` leaves.
  private func note(_ breaches: [Breach], _ marks: [Mark], on subject: Subject, in examination: inout Examination) {
    let found = marks.map { mark in
      Trace.Preferred(
        standing: examination.words(at: [mark]).first ?? "",
        suggestions: breaches.first { $0.location == mark.location }?.suggestions ?? [])
    }
    examination.trace?.note("prefer", subject.part, .preferred(found))
  }

  /// The marks that `except` leaves standing: of an item none where it holds of the item, of a text those that it does not
  /// touch. Nil where all is excused.
  private func excused(
    _ marks: [Mark], on subject: Subject, in examination: inout Examination
  ) throws(Inconclusive) -> [Mark]? {
    let whole = marks.isEmpty ? [wholeMark(of: subject, in: examination)] : marks
    guard let except = rule.except, case .present(let exceptions) = try except.evidence(on: subject, in: &examination)
    else {
      return whole
    }
    // A fact of the post excuses all of it, a place in its text what it touches.
    let isOfText = exceptions.contains { if case .text = $0.place { true } else { false } }
    if subject.text != nil || subject.media != nil || !isOfText { return nil }
    return whole.outside(exceptions)
  }

  private func wholeMark(of subject: Subject, in examination: borrowing Examination) -> Mark {
    if let text = subject.text { return Mark(text: text, subject.range) }
    if let media = subject.media { return Mark(field: "media", examination.post.media[media].range) }
    return Mark.post
  }

  private func location(of subject: Subject, in examination: borrowing Examination) -> Breach.Location {
    wholeMark(of: subject, in: examination).location
  }
}

extension Mark {
  /// The post as a whole.
  static let post = Mark(field: "", ByteRange(0, 0))

  var location: Breach.Location {
    switch place {
    case .text(let text, let range): .text(text, range)
    case .field("", _): .post
    case .field(let name, let range): .field(name, range)
    }
  }
}
