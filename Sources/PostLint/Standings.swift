internal import Diagnostics
internal import Documents
internal import Engine
internal import Posts

/// What is known of findings beside what the rules say: waivers, the baseline, and the baseline that is to be written.
struct Standings {
  private var waivers: Waivers
  private var baseline: Baseline
  private var remembered: [(fingerprint: Fingerprint, rule: String, post: String)]?

  /// A file that cannot be understood is written down, and counts for nothing.
  init(
    waivers path: String?, baseline: String?, remembers: Bool, on day: Day, diagnostics: inout [Diagnostic]
  ) throws(FileError) {
    var waivers: [Waiver] = []
    if let path {
      var notes = Notes(file: SourceFile(path: path, bytes: try Files.read(path)))
      if let node = YAMLReader.read(notes.file, notes: &notes) {
        waivers = (try? Grammar<[Waiver]>.file.read(node, &notes)) ?? []
      }
      diagnostics += notes.diagnostics
    }
    self.waivers = Waivers(waivers, on: day)
    self.baseline = Baseline()
    if let baseline {
      let file = SourceFile(path: baseline, bytes: try Files.read(baseline))
      self.baseline = Baseline(file, diagnostics: &diagnostics) ?? Baseline()
    }
    remembered = remembers ? [] : nil
  }

  mutating func apply(to result: inout PostResult) {
    waivers.apply(to: &result)
    remembered?.append(
      contentsOf: result.findings.filter { $0.standing == .new && $0.outcome != .notChecked }
        .map { ($0.fingerprint, $0.rule, $0.post) })
    baseline.apply(to: &result)
  }

  /// About waivers, when all posts have been seen.
  var diagnostics: [Diagnostic] { waivers.diagnostics }

  func write(to path: String) throws(FileError) {
    if let remembered { try Files.write(Baseline.bytes(of: remembered), to: path) }
  }
}
