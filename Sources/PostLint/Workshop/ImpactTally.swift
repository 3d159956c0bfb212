internal import Diagnostics
internal import Documents
internal import Engine
internal import Posts

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
  let old: Set<String>
  let new: Set<String>
  private(set) var posts = 0
  private(set) var changedPosts = 0
  private(set) var changes: [String: Change] = [:]

  private static let mostSamples = 3

  init(old: Set<String>, new: Set<String>) {
    self.old = old
    self.new = new
  }

  mutating func add(_ post: Post, before: [Finding], after: [Finding]) {
    posts += 1
    let was = Set(before.map(\.rule))
    let isNow = Set(after.map(\.rule))
    for rule in was.intersection(isNow) { changes[rule, default: Change()].unchanged += 1 }
    for rule in isNow.subtracting(was) {
      changes[rule, default: Change()].failing += 1
      note(post, after.first { $0.rule == rule }, in: \.failingSamples, of: rule)
    }
    for rule in was.subtracting(isNow) {
      changes[rule, default: Change()].passing += 1
      note(post, before.first { $0.rule == rule }, in: \.passingSamples, of: rule)
    }
    if was != isNow { changedPosts += 1 }
  }

  private mutating func note(
    _ post: Post, _ finding: Finding?, in samples: WritableKeyPath<Change, [Sample]>, of rule: String
  ) {
    guard let finding, changes[rule, default: Change()][keyPath: samples].count < Self.mostSamples else { return }
    changes[rule, default: Change()][keyPath: samples].append(
      Sample(
        post: post.id, path: finding.place.path, line: finding.place.start.line,
        evidence: String(finding.evidence.prefix(80))))
  }

  private var sorted: [(rule: String, change: Change)] {
    changes.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  func page(_ language: Language) -> String {
    func said(_ english: String, _ french: String) -> String { language == .english ? english : french }
    var page = ""
    for (rule, change) in sorted where change.failing + change.passing > 0 {
      let note =
        old.contains(rule) ? (new.contains(rule) ? "" : said(" (gone)", " (disparue)")) : said(" (new)", " (nouvelle)")
      page += "\(rule)\(note)\n"
      page += said(
        "  newly failing \(change.failing), newly passing \(change.passing), unchanged \(change.unchanged)\n",
        "  nouveaux échecs \(change.failing), nouvellement acceptés \(change.passing), inchangés \(change.unchanged)\n")
      for (sign, samples) in [("+", change.failingSamples), ("-", change.passingSamples)] {
        for sample in samples {
          page += "    \(sign) \(sample.path):\(sample.line) \(sample.post)  \(sample.evidence)\n"
        }
      }
      page += "\n"
    }
    return page
      + said(
        "\(posts) posts, of which \(changedPosts) change.\n", "\(posts) messages, dont \(changedPosts) changent.\n")
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
            json.member("inOld", old.contains(entry.rule))
            json.member("inNew", new.contains(entry.rule))
            json.member("newlyFailing", entry.change.failing)
            json.member("newlyPassing", entry.change.passing)
            json.member("unchanged", entry.change.unchanged)
            json.member("failingSamples") { $0.array(entry.change.failingSamples) { $0.write($1) } }
            json.member("passingSamples") { $0.array(entry.change.passingSamples) { $0.write($1) } }
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
