/// The lines that differ between two states of a file, as `diff -u` shows them, without context.
struct LineDifference {
  private let before: [ArraySlice<UInt8>]
  private let after: [ArraySlice<UInt8>]
  private let path: String

  init(_ before: [UInt8], _ after: [UInt8], path: String) {
    self.before = before.split(separator: 0x0A, omittingEmptySubsequences: false)
    self.after = after.split(separator: 0x0A, omittingEmptySubsequences: false)
    self.path = path
  }

  /// Fixes keep to their lines, so that the lines pair up; where they do not, all from the first to the last that differ
  /// are one change.
  var text: String {
    var text = "--- \(path)\n+++ \(path)\n"
    if before.count == after.count {
      for line in before.indices where before[line] != after[line] {
        text += "@@ -\(line + 1) +\(line + 1) @@\n-\(shown(before[line]))\n+\(shown(after[line]))\n"
      }
      return text
    }
    let shorter = min(before.count, after.count)
    var start = 0
    while start < shorter, before[start] == after[start] { start += 1 }
    var tail = 0
    while tail < shorter - start, before[before.count - 1 - tail] == after[after.count - 1 - tail] { tail += 1 }
    let removed = before.count - tail - start
    let added = after.count - tail - start
    text += "@@ -\(start + 1),\(removed) +\(start + 1),\(added) @@\n"
    for line in before[start..<(before.count - tail)] { text += "-\(shown(line))\n" }
    for line in after[start..<(after.count - tail)] { text += "+\(shown(line))\n" }
    return text
  }

  private func shown(_ line: ArraySlice<UInt8>) -> String { String(decoding: line, as: UTF8.self) }
}
