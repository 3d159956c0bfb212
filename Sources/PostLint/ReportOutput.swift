internal import Diagnostics
internal import Engine
internal import Reports

/// One report of a run on its way: to standard output as it grows, or to a file when it is whole.
struct ReportOutput {
  private(set) var reporter: any Reporter
  private let path: String?
  private var buffer: [UInt8] = []

  /// Text on standard output, which `--quiet` may silence.
  let isForPeople: Bool

  init(_ reporter: any Reporter, to path: String?) {
    self.reporter = reporter
    isForPeople = path == nil && reporter is TextReporter
    self.path = path
  }

  var showsExcerpts: Bool { reporter.showsExcerpts }

  mutating func begin(_ run: Run, _ terminal: inout some TextOutput) {
    reporter.begin(run, to: &buffer)
    flush(&terminal)
  }

  mutating func add(_ result: PostResult, _ terminal: inout some TextOutput) {
    reporter.add(result, to: &buffer)
    if buffer.count > 1 << 16 { flush(&terminal) }
  }

  /// Takes in what another reporter of the same kind wrote of the posts that come next.
  mutating func add(_ written: [UInt8], _ terminal: inout some TextOutput) {
    guard path == nil else { return buffer += written }
    flush(&terminal)
    if !written.isEmpty { terminal.write(written) }
  }

  mutating func end(_ closing: Closing, _ terminal: inout some TextOutput) throws(FileError) {
    reporter.end(closing, to: &buffer)
    if let path { try Files.write(buffer, to: path) } else { flush(&terminal) }
  }

  private mutating func flush(_ terminal: inout some TextOutput) {
    guard path == nil, !buffer.isEmpty else { return }
    terminal.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Where what is written for people and pipes goes.
package protocol TextOutput {
  mutating func write(_ bytes: [UInt8])
  /// What is wrong, beside the output: standard error.
  mutating func complain(_ text: String)
}

extension TextOutput {
  mutating func write(_ text: String) { write(Array(text.utf8)) }
}
