private import Foundation
internal import PostLint

/// Standard output, as a place to write reports to.
struct StandardOutput: TextOutput {
  mutating func write(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }
  mutating func write(_ text: String) { write(Array(text.utf8)) }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
