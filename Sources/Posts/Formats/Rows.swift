internal import Diagnostics
internal import Documents

/// A cell of a table: where it stands, quotation marks included, and what it says.
struct Cell {
  let range: ByteRange
  let text: SourceText

  var isEmpty: Bool { text.utf8.allSatisfy(\.isSpace) }
}

/// A row of a table. A broken one cannot be relied on; why has been written down.
struct Row {
  var cells: [Cell] = []
  var isBroken = false

  var range: ByteRange { ByteRange(cells.first?.range.start ?? 0, cells.last?.range.end ?? 0) }
  /// Whether nothing is written in it.
  var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
}

/// The rows of a table as RFC 4180 has them, and as spreadsheets write them: a quotation mark within a cell that is not
/// quoted stands for itself, and spaces around a quoted cell for nothing.
struct Rows {
  private let file: SourceFile
  private let separator: UInt8
  private var offset: Int
  /// Whether the row being read is broken: then nothing more is said of it.
  private var isBroken = false

  init(of file: SourceFile, separatedBy separator: UInt8) {
    self.file = file
    self.separator = separator
    offset = file.textStart
  }

  /// The next row that has something in it; nil at the end.
  mutating func next(_ notes: inout Notes) -> Row? {
    while offset < file.bytes.count {
      let row = row(&notes)
      if row.isBroken || !row.isEmpty { return row }
    }
    return nil
  }

  private mutating func row(_ notes: inout Notes) -> Row {
    var row = Row()
    isBroken = false
    row.cells.append(cell(&notes))
    while byte(at: offset) == separator {
      offset += 1
      row.cells.append(cell(&notes))
    }
    row.isBroken = isBroken
    if byte(at: offset) == UInt8(ascii: "\r") { offset += 1 }
    if byte(at: offset) == UInt8(ascii: "\n") { offset += 1 }
    return row
  }

  /// Stops at the separator or line break behind the cell.
  private mutating func cell(_ notes: inout Notes) -> Cell {
    var start = offset
    while byte(at: start) == UInt8(ascii: " ") { start += 1 }
    if byte(at: start) == UInt8(ascii: "\"") { return quotedCell(at: start, &notes) }
    start = offset
    while !isEnd(byte(at: offset)) { offset += 1 }
    let range = ByteRange(start, offset)
    return Cell(range: range, text: SourceText(range, in: file))
  }

  private mutating func quotedCell(at start: Int, _ notes: inout Notes) -> Cell {
    var text = TextBuilder(at: start + 1, count: 0)
    var copied = start + 1
    offset = copied
    while let byte = byte(at: offset) {
      offset += 1
      guard byte == UInt8(ascii: "\"") else { continue }
      if copied == start + 1, self.byte(at: offset) != UInt8(ascii: "\"") {
        let (range, inside) = (ByteRange(start, offset), ByteRange(copied, offset - 1))
        skipToEnd(&notes)
        return Cell(range: range, text: SourceText(inside, in: file))
      }
      text.append(ByteRange(copied, offset - 1), of: file.bytes)
      copied = offset
      guard self.byte(at: offset) == UInt8(ascii: "\"") else {
        let range = ByteRange(start, offset)
        skipToEnd(&notes)
        return Cell(range: range, text: text.finished)
      }
      offset += 1
      copied = offset
      text.replace(ByteRange(offset - 2, offset), with: byte)
    }
    reject(
      Bilingual(
        "No second quotation mark ends the cell that begins here.",
        fr: "Aucun second guillemet ne ferme la cellule qui commence ici."),
      at: ByteRange(start, start + 1),
      help: Bilingual(
        "Close the cell with a quotation mark; one that belongs to the text is doubled.",
        fr: "Fermez la cellule par un guillemet; celui qui fait partie du texte se double."), &notes)
    text.append(ByteRange(copied, offset), of: file.bytes)
    return Cell(range: ByteRange(start, offset), text: text.finished)
  }

  /// Nothing but spaces may stand between a closing quotation mark and the end of the cell.
  private mutating func skipToEnd(_ notes: inout Notes) {
    while byte(at: offset) == UInt8(ascii: " ") { offset += 1 }
    let start = offset
    while !isEnd(byte(at: offset)) { offset += 1 }
    if start == offset { return }
    reject(
      Bilingual(
        "This stands behind the quotation mark that closes the cell.",
        fr: "Ceci se trouve après le guillemet qui ferme la cellule."),
      at: ByteRange(start, offset),
      help: Bilingual(
        "A quotation mark that belongs to the text is doubled: \"\".",
        fr: "Un guillemet qui fait partie du texte se double : \"\"."), &notes)
  }

  private mutating func reject(_ message: Bilingual, at range: ByteRange, help: Bilingual, _ notes: inout Notes) {
    if !isBroken { notes.add(.invalidCSV, message, at: range, help: help) }
    isBroken = true
  }

  private func byte(at offset: Int) -> UInt8? { offset < file.bytes.count ? file.bytes[offset] : nil }

  private func isEnd(_ byte: UInt8?) -> Bool {
    byte == nil || byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}

extension SourceFile {
  /// What separates the cells of the first row: a comma; a semicolon where numbers have a decimal comma, as in French;
  /// a tab. The one that stands there most often.
  var separator: UInt8 {
    var counts: [(byte: UInt8, count: Int)] = [(UInt8(ascii: ","), 0), (UInt8(ascii: ";"), 0), (UInt8(ascii: "\t"), 0)]
    var isQuoted = false
    for byte in bytes[textStart...] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      for index in counts.indices where counts[index].byte == byte { counts[index].count += 1 }
    }
    return counts.reduce(counts[0]) { $1.count > $0.count ? $1 : $0 }.byte
  }
}
