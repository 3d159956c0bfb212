internal import Diagnostics

/// A line of a file with carets under what is meant, as wide as the screen allows.
///
///     7 | Join us for #accessibilityweek
///       |             ^^^^^^^^^^^^^^^^^^
struct ExcerptDrawing {
  let number: String
  let text: String
  /// Columns before the first caret.
  let indent: Int
  let carets: Int

  /// Nil where there is nothing to see: an empty line, or a place between lines.
  init?(of place: Place, width: Int) {
    let excerpt = place.excerpt
    guard excerpt.text.contains(where: { $0 != " " }) else { return nil }
    number = String(place.start.line)
    let room = max(24, width - number.count - 3)

    var cells: [Cell] = []
    var offset = 0
    var columnsBefore = 0
    var columnsMarked = 0
    for character in excerpt.text {
      let cell = Cell(of: character)
      let end = offset + character.utf8.count
      if end <= excerpt.marked.start {
        columnsBefore += cell.width
      } else if offset < excerpt.marked.end {
        columnsMarked += cell.width
      }
      cells.append(cell)
      offset = end
    }

    // Out on the left goes the indentation, and what leaves no room for the marked stretch.
    let indentation = excerpt.isCutBefore ? 0 : cells.prefix { $0.text == " " }.count
    let marginBefore = room / 3
    let tooMuch = columnsBefore + columnsMarked > room ? columnsBefore - marginBefore : 0
    var dropped = 0
    var index = 0
    while index < cells.count, dropped < columnsBefore, dropped < max(min(indentation, columnsBefore), tooMuch) {
      dropped += cells[index].width
      index += 1
    }
    let ellipsis = excerpt.isCutBefore || dropped > indentation ? "…" : ""

    var shown = ellipsis
    var columns = ellipsis.count
    for cell in cells[index...] {
      if columns + cell.width > room - 1 {
        shown += "…"
        break
      }
      shown += cell.text
      columns += cell.width
    }
    text = excerpt.isCutBehind && !shown.hasSuffix("…") ? shown + "…" : shown
    indent = ellipsis.count + max(0, columnsBefore - dropped)
    carets = max(1, min(columnsMarked, room - 1 - indent))
  }

  /// A character as it is shown.
  private struct Cell {
    let text: String
    let width: Int

    init(of character: Character) {
      text = character.visible ?? String(character)
      width = text.displayWidth
    }
  }
}
