internal import Diagnostics
internal import PostLint

/// The plain way to check, as editors and hooks do: `check draft.txt --pack house --fail-level none`. Read here, as the grammar
/// of all commands takes longer than a post.
///
/// It knows no mistakes: whatever else is said is left to the grammar, which means the same by these words.
struct PlainCheck {
  private(set) var paths: [String] = []
  private(set) var formats: [String] = []
  private(set) var previews = false
  private(set) var isQuiet = false
  private(set) var failLevel: Check.FailLevel?
  private(set) var jobs: Jobs?
  private(set) var common = CommonChoice()

  /// Nil where something else is said.
  init?(_ words: some Sequence<String>) {
    var words = words.makeIterator()
    guard words.next() == "check" else { return nil }
    while let word = words.next() {
      switch word {
      case "--preview": previews = true
      case "--quiet", "-q": isQuiet = true
      case "--pack", "--format", "--day", "--lang", "--fail-level", "--jobs":
        guard let value = words.next(), !value.hasPrefix("-") else { return nil }
        switch word {
        case "--pack": common.pack.append(value)
        case "--format": formats.append(value)
        case "--day": common.day = value
        case "--lang": common.lang = value
        case "--fail-level":
          guard let level = Check.FailLevel(rawValue: value) else { return nil }
          failLevel = level
        default:
          guard let number = Jobs(argument: value) else { return nil }
          jobs = number
        }
      case _ where word.hasPrefix("-"): return nil
      default: paths.append(word)
      }
    }
    if paths.isEmpty { return nil }
  }

  func run() async throws {
    let workplace = try common.workplace()
    var run = CheckRun(paths: paths)
    run.packs = common.pack
    run.choice.previews = previews
    if !formats.isEmpty { run.reports = formats.map(Check.report) }
    run.failLevel = Check.severity(failLevel, workplace.configuration)
    run.isQuiet = isQuiet
    run.jobs = jobs?.count
    run.style = common.style()
    try await finish(workplace.language) { output in try await run.run(in: workplace, &output) }
  }
}
