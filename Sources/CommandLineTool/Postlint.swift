internal import ArgumentParser
private import Dispatch
private import Glibc
internal import PostLint

/// Where the program begins.
///
/// The first thread waits until the command has ended. Left to the system it would end itself, and in a program that is
/// linked statically that takes as long as a post: the unwinder sorts every function first.
@main
enum Program {
  static func main() {
    Task.detached {
      await Postlint.main()
      exit(0)
    }
    // Some other thread ends the program.
    DispatchSemaphore(value: 0).wait()
  }
}

struct Postlint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "postlint",
    abstract: said(
      "Checks draft social-media posts against policy.",
      fr: "Vérifie des ébauches de messages pour les médias sociaux par rapport aux politiques."),
    version: Workplace.version,
    subcommands: [
      Check.self, FixCommand.self, Waive.self, Inspect.self, Explain.self, Rules.self, ImpactCommand.self,
      Initialize.self,
    ])

  /// Usage mistakes end with 2, as everything does that keeps the work from being done.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch {
      let code = exitCode(for: error)
      if code == .success || error is ExitCode { exit(withError: error) }
      StandardOutput().complain(fullMessage(for: error) + "\n")
      Glibc.exit(2)
    }
  }
}
