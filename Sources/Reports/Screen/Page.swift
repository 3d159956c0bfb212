internal import Diagnostics

/// Lines of text for a terminal, as they are written one below the other.
struct Page {
  let width: Int
  let ink: Ink
  let language: Language
  private(set) var text = ""

  init(width: Int, ink: Ink, language: Language) {
    self.width = width
    self.ink = ink
    self.language = language
  }

  mutating func line(_ line: String = "", indent: Int = 0) {
    if !line.isEmpty { text += String(repeating: " ", count: indent) + line }
    text += "\n"
  }

  /// A paragraph; its first words may be `label`, in a tone of their own.
  mutating func paragraph(_ label: String = "", _ tone: Ink.Tone = .heading, _ message: String, indent: Int) {
    let paragraph = label.isEmpty ? message.onScreen : label + " " + message.onScreen
    for (index, line) in paragraph.wrapped(to: width - indent).enumerated() {
      if index == 0, !label.isEmpty, line.hasPrefix(label) {
        self.line(ink(label, tone) + line.dropFirst(label.count), indent: indent)
      } else {
        self.line(line, indent: indent)
      }
    }
  }

  /// A paragraph in one tone.
  mutating func paragraph(all message: String, _ tone: Ink.Tone) {
    for line in message.wrapped(to: width) { self.line(ink(line, tone)) }
  }

  /// The line of the file, with carets.
  mutating func excerpt(of place: Place, _ tone: Ink.Tone, indent: Int) {
    guard let drawing = ExcerptDrawing(of: place, width: width - indent) else { return }
    let gutter = String(repeating: " ", count: drawing.number.count)
    line(ink(drawing.number + " |", .quiet) + " " + drawing.text, indent: indent)
    line(
      ink(gutter + " |", .quiet) + String(repeating: " ", count: drawing.indent + 1)
        + ink(String(repeating: "^", count: drawing.carets), tone), indent: indent)
  }

  mutating func heading(post: String, path: String) {
    let post = post.onScreen
    let path = path.onScreen
    line(post.hasPrefix(path) ? ink(post, .heading) : ink(post, .heading) + "  " + ink(path, .quiet))
    line()
  }
}

extension Place {
  /// `path:line:column`, as editors and terminals make it a link.
  var name: String { "\(path):\(start.line):\(start.column)" }
}
