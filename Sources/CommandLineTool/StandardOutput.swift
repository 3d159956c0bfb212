internal import Diagnostics
private import Glibc
internal import PostLint

/// Standard output, as a place to write reports to, and standard error beside it.
struct StandardOutput: TextOutput {
  /// What cannot be written ends the program: a report with a hole in it would look like a whole one.
  func write(_ bytes: [UInt8]) {
    if ByteStream.standardOutput.write(bytes) { return }
    complain(
      said("The report could not be written.", fr: "Le rapport n’a pas pu être écrit.") + "\n")
    exit(2)
  }

  func complain(_ text: String) { if !text.isEmpty { _ = ByteStream.standardError.write(Array(text.utf8)) } }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
