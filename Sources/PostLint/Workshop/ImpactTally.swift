internal import Diagnostics
internal import Documents
internal import Engine
internal import Rules

/// Per rule: on how many posts it newly fires, no longer fires, still fires; with a few of each.
struct ImpactTally {
  struct Change {
    var failing = 0
    var passing = 0
    var unchanged = 0
    /// The first of those that newly fail, and of those that newly pass.
    var failingSamples: [Sample] = []
    var passingSamples: [Sample] = []
  }

  struct Sample {
    var post: String
    var path: String
    var line: Int
    var evidence: String
  }

  /// Rules of each version, so that one that came or went is told apart from one that changed.
  let old: [String: Severity]
  let new: [String: Severity]
  /// Those about pairs: what they say of a post is known only when all posts have come by.
  private let pairs: Set<String>
  private(set) var posts = 0
  private(set) var changedPosts = 0
  private(set) var changes: [String: Change] = [:]
  private var late: [Key: LatePost] = [:]
  private var order: [Key] = []

  private static let mostSamples = 3

  private struct Key: Hashable {
    var post: String
    var path: String
  }

  /// Of a post, what rules about pairs say.
  struct LatePost {
    /// By rule, in the old version and in the new one.
    var before: [String: Sample] = [:]
    var after: [String: Sample] = [:]
    /// Whether it has been counted as one that changes.
    var isCounted = false
  }

  init(old: [Rule], new: [Rule]) {
    self.old = Dictionary(old.map { ($0.id, $0.description.severity) }) { first, _ in first }
    self.new = Dictionary(new.map { ($0.id, $0.description.severity) }) { first, _ in first }
    pairs = Set((old + new).filter { if case .pair = $0.verb { true } else { false } }.map(\.id))
  }

  /// One post, as both versions have it.
  mutating func add(before: PostResult, after: PostResult) {
    posts += 1
    let isChanged = count(
      samples(of: before) { !pairs.contains($0) }, samples(of: after) { !pairs.contains($0) })
    if isChanged { changedPosts += 1 }
    note(before, \.before, isChanged)
    note(after, \.after, isChanged)
  }

  /// What is said of a post when all have come by.
  mutating func add(late result: PostResult, _ version: WritableKeyPath<LatePost, [String: Sample]>) {
    note(result, version, false)
  }

  /// Counts what rules about pairs say.
  mutating func finish() {
    for key in order {
      guard let post = late[key] else { continue }
      if count(post.before, post.after), !post.isCounted { changedPosts += 1 }
    }
    late = [:]
    order = []
  }

  private mutating func note(
    _ result: PostResult, _ version: WritableKeyPath<LatePost, [String: Sample]>, _ isCounted: Bool
  ) {
    let found = pairs.isEmpty ? [:] : samples(of: result) { pairs.contains($0) }
    if found.isEmpty { return }
    let key = Key(post: result.post, path: result.path)
    if late[key] == nil { order.append(key) }
    late[key, default: LatePost()][keyPath: version].merge(found) { first, _ in first }
    if isCounted { late[key]?.isCounted = true }
  }

  /// The first finding of each rule.
  private func samples(of result: PostResult, where isMeant: (String) -> Bool) -> [String: Sample] {
    var samples: [String: Sample] = [:]
    for finding in result.findings where samples[finding.rule] == nil && isMeant(finding.rule) {
      samples[finding.rule] = Sample(
        post: result.post, path: finding.place.path, line: finding.place.start.line,
        evidence: String(finding.evidence.prefix(80)))
    }
    return samples
  }

  /// Whether the post changes.
  private mutating func count(_ before: [String: Sample], _ after: [String: Sample]) -> Bool {
    var isChanged = false
    for (rule, sample) in after {
      if before[rule] != nil {
        changes[rule, default: Change()].unchanged += 1
        continue
      }
      isChanged = true
      changes[rule, default: Change()].failing += 1
      note(sample, in: \.failingSamples, of: rule)
    }
    for (rule, sample) in before where after[rule] == nil {
      isChanged = true
      changes[rule, default: Change()].passing += 1
      note(sample, in: \.passingSamples, of: rule)
    }
    return isChanged
  }

  private mutating func note(_ sample: Sample, in samples: WritableKeyPath<Change, [Sample]>, of rule: String) {
    guard changes[rule, default: Change()][keyPath: samples].count < Self.mostSamples else { return }
    changes[rule, default: Change()][keyPath: samples].append(sample)
  }

  /// Those that find something, and those whose severity is another one.
  private var sorted: [(rule: String, change: Change)] {
    let weighed = old.keys.filter { severityChange(of: $0) != nil }
    return Set(changes.keys).union(weighed).sorted().map { ($0, changes[$0, default: Change()]) }
  }

  /// Whether a check fails by it depends on that.
  private func severityChange(of rule: String) -> (before: Severity, after: Severity)? {
    guard let before = old[rule], let after = new[rule], before != after else { return nil }
    return (before, after)
  }

  func page(_ language: Language, isComplete: Bool) -> String {
    func said(_ english: String, _ french: String) -> String { language == .english ? english : french }
    var page = ""
    for (rule, change) in sorted {
      let severity = severityChange(of: rule)
      if change.failing + change.passing == 0, severity == nil { continue }
      let note =
        old[rule] == nil ? said(" (new)", " (nouvelle)") : new[rule] == nil ? said(" (gone)", " (disparue)") : ""
      page += "\(rule)\(note)\n"
      if let severity {
        page += said(
          "  severity: \(severity.before.rawValue) → \(severity.after.rawValue)\n",
          "  gravité : \(severity.before.rawValue) → \(severity.after.rawValue)\n")
      }
      page += said(
        "  newly failing \(change.failing), newly passing \(change.passing), unchanged \(change.unchanged)\n",
        "  nouveaux échecs \(change.failing), nouvellement acceptés \(change.passing), inchangés \(change.unchanged)\n")
      for (sign, samples, count) in [
        ("+", change.failingSamples, change.failing), ("-", change.passingSamples, change.passing),
      ] {
        for sample in samples {
          page += "    \(sign) \(sample.path):\(sample.line) \(sample.post)  \(sample.evidence)\n"
        }
        let left = count - samples.count
        if left > 0 { page += said("    \(sign) and \(left) more\n", "    \(sign) et \(left) de plus\n") }
      }
      page += "\n"
    }
    if posts > 0 || isComplete {
      page += said(
        "\(posts) posts, of which \(changedPosts) change.\n", "\(posts) messages, dont \(changedPosts) changent.\n")
    }
    let weighed = old.keys.count { severityChange(of: $0) != nil }
    if posts > 0, weighed > 0 {
      page += said(
        weighed == 1 ? "1 rule has another severity.\n" : "\(weighed) rules have another severity.\n",
        weighed == 1 ? "1 règle change de gravité.\n" : "\(weighed) règles changent de gravité.\n")
    }
    if posts == 0, !isComplete { return said("Nothing was compared.\n", "Rien n’a été comparé.\n") }
    return page
      + (isComplete
        ? "" : said("Not everything could be compared.\n", "La comparaison n’a pas pu être menée à son terme.\n"))
  }

  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "postlint/impact/v1")
      json.member("posts", posts)
      json.member("changedPosts", changedPosts)
      json.member("rules") { json in
        json.array(sorted) { json, entry in
          json.object { json in
            json.member("rule", entry.rule)
            json.member("inOld", old[entry.rule] != nil)
            json.member("inNew", new[entry.rule] != nil)
            if let severity = old[entry.rule] { json.member("oldSeverity", severity.rawValue) }
            if let severity = new[entry.rule] { json.member("newSeverity", severity.rawValue) }
            json.member("newlyFailing", entry.change.failing)
            json.member("newlyPassing", entry.change.passing)
            json.member("unchanged", entry.change.unchanged)
            json.member("failingSamples") { $0.array(entry.change.failingSamples) { $0.write($1) } }
            json.member("passingSamples") { $0.array(entry.change.passingSamples) { $0.write($1) } }
            json.member("moreFailing", entry.change.failing - entry.change.failingSamples.count)
            json.member("morePassing", entry.change.passing - entry.change.passingSamples.count)
          }
        }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ sample: ImpactTally.Sample) {
    object {
      $0.member("post", sample.post)
      $0.member("path", sample.path)
      $0.member("line", sample.line)
      $0.member("evidence", sample.evidence)
    }
  }
}
