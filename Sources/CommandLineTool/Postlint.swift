internal import ArgumentParser
internal import Diagnostics
private import Glibc
internal import PostLint
private import Rules

/// Where the program begins.
///
/// The first thread does the work, and is left by `exit` alone. Were it to end itself, as the system has it wait for others, that
/// would take as long as a post in a program that is linked statically: the unwinder sorts every function first.
@main
enum Program {
  static func main() {
    let thread = FirstThread()
    Task.detached(executorPreference: thread) {
      await Postlint.main()
      exit(0)
    }
    thread.run()
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

  /// What to say where the words name no command; nil where they do.
  private static func meantCommand(_ words: some Sequence<String>) -> String? {
    var command: any ParsableCommand.Type = Postlint.self
    for word in words {
      let names = command.configuration.subcommands.map { $0._commandName }
      if names.isEmpty || word.hasPrefix("-") || word == "help" { return nil }
      guard let next = command.configuration.subcommands.first(where: { $0._commandName == word }) else {
        let meant = didYouMean(word, among: names)
        return said(
          "`\(word)` is not a command. "
            + (meant?.english ?? "The commands are \(names.joined(separator: ", "))."),
          fr: "« \(word) » n’est pas une commande. "
            + (meant?.french ?? "Les commandes sont \(names.joined(separator: ", "))."))
      }
      command = next
    }
    return nil
  }

  /// Usage mistakes end with 2, as everything does that keeps the work from being done.
  static func main() async {
    do {
      let words = CommandLine.arguments.dropFirst()
      if let check = PlainCheck(words) { try await check.run() }
      if let meant = meantCommand(words) { throw ValidationError(meant) }
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      if exitCode(for: error) == .success { exit(withError: error) }
      StandardOutput().complain(fullMessage(for: error) + "\n")
      Glibc.exit(2)
    }
  }
}
