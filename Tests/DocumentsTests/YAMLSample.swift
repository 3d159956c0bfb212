/// Writes a YAML document by chance, and says what it must read as.
struct YAMLSample {
  private(set) var text = ""

  private static let words = [
    "Canada", "été", "ᐃᓄᒃᑎᑐᑦ", "👨‍👩‍👧", "مرحبا", "x", "a-b", "no", "12:30", "#tag", "it's", "\"so\"", "é:é",
  ]

  /// Writes a value behind a key or dash, its line break too; gives its shape.
  mutating func write(depth: Int, indent: Int, _ random: inout Seeded) -> String {
    let kind =
      depth > 3 ? 2 : depth == 0 ? Int.random(in: 0..<2, using: &random) : Int.random(in: 0..<5, using: &random)
    if kind > 1 { return scalar(indent: indent, &random) }
    if depth > 0 { text += "\n" }
    var shapes: [String] = []
    let step = Int.random(in: 1...3, using: &random)
    for index in 0..<Int.random(in: 1...4, using: &random) {
      if Int.random(in: 0..<6, using: &random) == 0 { text += "# é\n" }
      text += String(repeating: " ", count: indent)
      text += kind == 0 ? "k\(index):" : "-"
      let shape = write(depth: depth + 1, indent: indent + step, &random)
      shapes.append(kind == 0 ? "k\(index): \(shape)" : shape)
    }
    return kind == 0 ? "{\(shapes.joined(separator: ", "))}" : "[\(shapes.joined(separator: ", "))]"
  }

  private mutating func scalar(indent: Int, _ random: inout Seeded) -> String {
    var lines = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in YAMLSample.words.randomElement(using: &random)! }
        .joined(separator: " ")
    }
    let lineBreak = ["\n", "\r\n", "\n\n"].randomElement(using: &random)!
    let margin = String(repeating: " ", count: indent + 1)
    let folded = { (lines: [String]) in lines.joined(separator: lineBreak == "\n\n" ? "\n" : " ") }
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      text += " '" + lines.map { $0.replacing("'", with: "''") }.joined(separator: "\(lineBreak)\(margin)") + "'\n"
      return folded(lines).quoted
    case 1:
      let escape = { (text: String) in text.replacing("\"", with: "\\\"").replacing("é", with: "\\u00e9") }
      text += " \"" + lines.map(escape).joined(separator: "\\\n\(margin)") + "\\n\" # why\n"
      return (lines.joined() + "\n").quoted
    case 2:
      if lines.count > 1 { lines.insert("  more", at: lines.count / 2) }
      text += " |-\n" + lines.map { "\(margin)\($0)" }.joined(separator: "\r\n") + "\n"
      return lines.joined(separator: "\n").quoted
    case 3:
      text += " >+\n" + lines.map { "\(margin)\($0)" }.joined(separator: lineBreak) + "\n\n"
      return (folded(lines) + "\n\n").quoted
    default:
      lines = lines.map { "p" + $0.replacing("#", with: "") }
      text += " " + lines.joined(separator: "  \(lineBreak)\(margin) ") + "\n"
      return folded(lines)
    }
  }
}
