private import Foundation
internal import PostLint

/// Standard output, as a place to write reports to.
struct StandardOutput: TextOutput {
  mutating func write(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }
  mutating func complain(_ text: String) { if !text.isEmpty { FileHandle.standardError.write(Data(text.utf8)) } }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
