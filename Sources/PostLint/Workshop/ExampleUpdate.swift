internal import Diagnostics
internal import Documents
internal import Engine
internal import Rules

/// The change of a rule’s file after which an example says what it now shows: its marks, and the text after the fix.
struct ExampleUpdate {
  let rule: String
  /// Among the rule’s examples.
  let index: Int
  let file: SourceFile
  private(set) var edits: [Edit] = []
  /// What is changed, each with its place.
  private(set) var said: [(place: Place, words: Bilingual)] = []

  struct Edit {
    var range: ByteRange
    var text: String

    /// At one place, a mark is closed before another is opened.
    static func comesBefore(_ one: Edit, _ other: Edit) -> Bool {
      (one.range.start, one.range.end, one.text == opening ? 1 : 0)
        < (other.range.start, other.range.end, other.text == opening ? 1 : 0)
    }
  }

  /// Nil where the example behaves, and where there is not one way to make it.
  init?(_ result: ExampleResult, index: Int) {
    guard result.example.expectation == .flagged, result.verdict == .place || result.verdict == .fix else { return nil }
    rule = result.rule
    self.index = index
    file = result.example.file
    if result.verdict == .place {
      guard mark(result.places, in: result.example) else { return nil }
    }
    if let text = result.fixedText, let fixed = result.example.fixedNode, result.example.fixed != text {
      guard write(text, instead: fixed) else { return nil }
    }
    if edits.isEmpty { return nil }
  }

  private static let opening = "⟦"
  private static let closing = "⟧"

  /// False where a mark is not written as such, or a place is not in the example.
  private mutating func mark(_ places: [ByteRange], in example: Example) -> Bool {
    for mark in example.marks where !places.contains(mark) {
      let before = ByteRange(mark.start - Self.opening.utf8.count, mark.start)
      let behind = ByteRange(mark.end, mark.end + Self.closing.utf8.count)
      guard file.reads(Self.opening, at: before), file.reads(Self.closing, at: behind) else { return false }
      edits += [Edit(range: before, text: ""), Edit(range: behind, text: "")]
    }
    for place in places where !example.marks.contains(place) {
      guard !place.isEmpty, example.range.contains(place) else { return false }
      edits.append(Edit(range: ByteRange(place.start, place.start), text: Self.opening))
      edits.append(Edit(range: ByteRange(place.end, place.end), text: Self.closing))
    }
    let shown = places.map { Self.opening + file.text(in: $0).unmarked + Self.closing }.joined(separator: ", ")
    said.append((file.place(of: example.range), Bilingual("marks \(shown)", fr: "marque \(shown)")))
    return true
  }

  /// In the same kind of quotation marks, where the text can stand in them. A block is laid out by its author.
  private mutating func write(_ text: String, instead node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style != .block else { return false }
    let isSimple =
      text.allSatisfy { $0.isLetter || $0.isNumber || " .-’".contains($0) } && text.first?.isLetter ?? false
    let written: String
    if scalar.style == .plain, isSimple, text.last != " ", text.last != "." {
      written = text
    } else if file.bytes[node.range.start] == UInt8(ascii: "'"),
      !text.unicodeScalars.contains(where: { $0.value < 0x20 })
    {
      written = "'\(text.replacing("'", with: "''"))'"
    } else {
      written = text.quotedForYAML
    }
    edits.append(Edit(range: node.range, text: written))
    said.append((file.place(of: node.range), Bilingual("fixed: \(written)", fr: "fixed: \(written)")))
    return true
  }
}

extension SourceFile {
  fileprivate func reads(_ text: String, at range: ByteRange) -> Bool {
    range.start >= 0 && range.end <= bytes.count && bytes[range.indices].elementsEqual(text.utf8)
  }

  fileprivate func text(in range: ByteRange) -> String { String(decoding: bytes[range.indices], as: UTF8.self) }

  /// With the updates, whose edits do not overlap.
  func updated(_ updates: [ExampleUpdate]) -> SourceFile {
    var changed: [UInt8] = []
    var done = 0
    for edit in updates.flatMap(\.edits).sorted(by: ExampleUpdate.Edit.comesBefore) {
      changed += bytes[done..<edit.range.start]
      changed += edit.text.utf8
      done = edit.range.end
    }
    return SourceFile(path: path, bytes: changed + bytes[done...])
  }
}

extension String {
  fileprivate var unmarked: String { replacing("⟦", with: "").replacing("⟧", with: "") }
}
