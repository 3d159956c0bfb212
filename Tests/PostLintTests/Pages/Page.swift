import Foundation

/// A page that somebody reads, as its lines: files that it shows, and commands with what they print.
///
/// A block in front of which a file is named, `posts/owl.yml`, is that file. A comment that no reader sees,
/// `<!-- before: cp a.yml b.yml -->`, does what the page leaves out.
struct Page {
  let path: String
  var lines: [String]

  var url: URL { Golden.project.appending(path: path) }
  var isFrench: Bool { path.hasSuffix(".fr.md") }

  init(_ path: String) throws {
    self.path = path
    lines = try String(contentsOf: Golden.project.appending(path: path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  enum Step {
    case file(name: String, content: [String])
    case before(String)
    /// What is typed, and the lines of the page that show what is printed.
    case command(String, shown: Range<Int>)
  }

  var steps: [Step] {
    var steps: [Step] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if let hidden = line.wholeMatch(of: /<!-- before: (.+) -->/) { steps.append(.before(String(hidden.output.1))) }
      guard line.hasPrefix("```") else { continue }
      let start = index
      while lines[index] != "```" { index += 1 }
      steps += block(start..<index, named: name(before: start - 1))
      index += 1
    }
    return steps
  }

  private func block(_ range: Range<Int>, named name: String?) -> [Step] {
    guard lines[range].contains(where: { $0.hasPrefix("$ ") }) else {
      return name.map { [.file(name: $0, content: Array(lines[range]))] } ?? []
    }
    let commands = range.filter { lines[$0].hasPrefix("$ ") }
    return commands.enumerated().map { number, line in
      var end = number + 1 < commands.count ? commands[number + 1] : range.upperBound
      while lines[end - 1].isEmpty { end -= 1 }
      return .command(String(lines[line].dropFirst(2)), shown: line + 1..<end)
    }
  }

  /// The file that the paragraph before a block begins to speak of.
  private func name(before fence: Int) -> String? {
    var paragraph: [String] = []
    for line in lines[..<fence].reversed() {
      if line.isEmpty, !paragraph.isEmpty { break }
      paragraph.insert(line, at: 0)
    }
    let code = paragraph.joined(separator: " ").firstMatch(of: /`([^`]*)`/)?.output.1
    return code?.wholeMatch(of: /[\w\/-]+\.(?:yml|md|txt|csv|json|jsonl)/).map { String($0.output) }
  }
}
