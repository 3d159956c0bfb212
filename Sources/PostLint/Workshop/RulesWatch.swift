internal import Diagnostics
internal import Reports

/// `postlint rules test --watch`: the test again whenever a file of its packs changes, until its input ends.
package struct RulesWatch: Sendable {
  package var test: RulesTest

  package init(_ test: RulesTest) { self.test = test }

  /// How long a look at the files is apart from the next one.
  private static let pause: Int32 = 500

  /// Ends as the last test did.
  package func run(in workplace: Workplace, _ output: inout some TextOutput) throws -> ExitStatus {
    try run(in: workplace, &output) { ByteStream.standardInput.wait(milliseconds: RulesWatch.pause) }
  }

  /// - Parameter wait: waits until something may have happened.
  func run(
    in workplace: Workplace, _ output: inout some TextOutput, _ wait: () throws -> ByteStream.Waited
  ) throws -> ExitStatus {
    while true {
      let folders = test.folders(in: workplace)
      var seen = FileStamps(of: folders)
      let status: ExitStatus
      do {
        status = try test.run(in: workplace, &output)
      } catch let error as FileError {
        // Its author may be about to rename it.
        output.complain(onScreen([error.diagnostic], language: workplace.language, style: test.style))
        status = .unable
      }
      // What it has written itself is no news.
      if test.updates { seen = FileStamps(of: folders) }
      var isOver = false
      repeat {
        switch try wait() {
        case .ended: return status
        case .line: isOver = true
        case .nothing: isOver = FileStamps(of: folders) != seen
        }
      } while !isOver
      output.write(rule(workplace.language))
    }
  }

  /// Between one test and the next.
  private func rule(_ language: Language) -> String {
    let words = language == .english ? " again " : " de nouveau "
    return "\n──" + words + String(repeating: "─", count: max(0, min(test.style.width, 80) - words.count - 2)) + "\n\n"
  }
}
