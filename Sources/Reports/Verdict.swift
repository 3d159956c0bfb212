internal import Diagnostics
internal import Engine

/// What a finding comes to for the person who reads it: a failing rule by how much it matters, or else why it did not
/// simply fail. `Summary` counts new findings by it.
enum Verdict: String, Hashable, Sendable, CaseIterable {
  case error, warning, advice, review
  case notChecked = "not-checked"

  /// The word before a message.
  var word: Bilingual {
    switch self {
    case .error: Bilingual("error", fr: "erreur")
    case .warning: Bilingual("warning", fr: "avertissement")
    case .advice: Bilingual("advice", fr: "conseil")
    case .review: Bilingual("to review", fr: "à examiner")
    case .notChecked: Bilingual("not checked", fr: "non vérifié")
    }
  }

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .advice: self = .advice
    }
  }
}

extension Finding {
  var verdict: Verdict {
    switch outcome {
    case .fail: Verdict(severity)
    case .review: .review
    case .notChecked: .notChecked
    }
  }

  /// Whether it counts against a run that fails at `level`.
  func fails(at level: Severity?) -> Bool {
    guard let level, standing == .new, outcome == .fail else { return false }
    return severity >= level
  }
}

extension PostResult {
  /// What somebody still has to look at. Known and waived findings are for records, and counted in summaries; a list of
  /// things to do leaves them out.
  var open: [Finding] { findings.filter { $0.standing == .new } }
}

extension Finding.Standing {
  var word: Bilingual {
    switch self {
    case .new: Bilingual("new", fr: "nouveau")
    case .known: Bilingual("known", fr: "déjà connu")
    case .waived: Bilingual("waived", fr: "visé par une dérogation")
    }
  }
}
