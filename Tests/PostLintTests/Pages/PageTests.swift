import Foundation
import Testing

/// A reader who saves what a page shows, and types what it says, sees what it shows. `POSTLINT_RECORD=1` writes what is
/// printed into the page; where it shows `…` instead of some lines, these are left out.
struct PageTests {
  static let pages = [
    "README.md", "README.fr.md", "docs/getting-started.md", "docs/getting-started.fr.md",
    "docs/how-a-post-is-linted.md", "docs/parts-and-counts.md", "docs/reports.md", "docs/rules-workshop.md",
    "docs/writing-rules.md", "docs/writing-rules.fr.md",
  ]

  @Test(arguments: pages)
  func `what a page shows is what is printed`(path: String) throws {
    var page = try Page(path)
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/fixtures", withDestinationPath: Golden.project.path + "/fixtures")
    var status: Int32 = 0
    var printed: [(range: Range<Int>, lines: [String])] = []
    for step in page.steps {
      switch step {
      case .file(let name, let content):
        let file = URL(filePath: folder.path).appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let text = content.joined(separator: "\n") + "\n"
        // What a command has written is what the page shows of it.
        if let written = try? String(contentsOf: file, encoding: .utf8) { #expect(written == text, "\(name)") }
        try Data(text.utf8).write(to: file)
      case .before(let command):
        #expect(try run(command, in: folder.path, isFrench: page.isFrench).status == 0, "\(command)")
      case .command(let command, let shown):
        let told = try run(
          command.replacing("$?", with: String(status)).onTheDay, in: folder.path, isFrench: page.isFrench)
        status = told.status
        if shown.isEmpty { continue }
        var lines = told.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        if Golden.records, !page.lines[shown].contains("…") { printed.append((shown, lines)) }
        if !Golden.records || page.lines[shown].contains("…") {
          #expect(lines.shows(page.lines[shown]), "\(command)\n\(told.text)")
        }
      }
    }
    guard Golden.records else { return }
    for (range, lines) in printed.reversed() { page.lines.replaceSubrange(range, with: lines) }
    try Data(page.lines.joined(separator: "\n").utf8).write(to: page.url)
  }

  private func run(_ command: String, in folder: String, isFrench: Bool) throws -> (text: String, status: Int32) {
    let output = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "PATH": Program.path.deletingLastPathComponent().path + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8",
      "POSTLINT_LANG": isFrench ? "fr" : "en",
    ]
    let handle = try FileHandle(forWritingTo: output)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8).replacing(Golden.project.path + "/", with: "")
    return (text, process.terminationStatus)
  }
}

extension String {
  /// The same command on the day on which the page was written.
  fileprivate var onTheDay: String {
    guard let verb = firstMatch(of: /postlint (?:check|fix|inspect|waive|explain|impact|rules test)\b/) else {
      return self
    }
    return replacing(verb.output, with: "\(verb.output) --day 2026-11-24", maxReplacements: 1)
  }
}

extension [String] {
  /// Whether a page shows these lines; `…` by itself stands for any number of them.
  fileprivate func shows(_ shown: ArraySlice<String>) -> Bool {
    let pieces = shown.split(separator: "…", omittingEmptySubsequences: false)
    guard let first = pieces.first, let last = pieces.last else { return isEmpty }
    if pieces.count == 1 { return elementsEqual(first) }
    guard starts(with: first), suffix(last.count).elementsEqual(last) else { return false }
    var rest = self[first.count..<Swift.max(first.count, count - last.count)]
    for piece in pieces.dropFirst().dropLast() {
      guard let start = rest.indices.first(where: { rest[$0...].starts(with: piece) }) else { return false }
      rest = rest[(start + piece.count)...]
    }
    return true
  }
}
