internal import Diagnostics
internal import Documents

/// The heading of a content calendar, understood: which column holds what.
struct Calendar {
  let columnCount: Int
  let shape: RecordShape

  /// Nil where the heading tells so little that no row could be read; why has been written down.
  init?(_ heading: Row, columns: [String: String], _ notes: inout Notes) {
    guard heading.cells.count <= Calendar.mostColumns else {
      notes.add(
        .invalidCSV,
        Bilingual(
          "The first row has \(heading.cells.count) cells: it is not a heading.",
          fr: "La première ligne a \(heading.cells.count) cellules : ce n’est pas un en-tête."),
        at: heading.cells[0].range)
      return nil
    }
    let keys = Dictionary(columns.map { ($0.trimmed.lowercased(), $1) }, uniquingKeysWith: { first, _ in first })
    var headings: [RecordShape.Heading] = []
    for (index, cell) in heading.cells.enumerated() where !cell.isEmpty {
      let written = cell.text.string.trimmed
      let meant = keys[written.lowercased()]
      guard let column = Column(meant ?? written) else {
        notes.addUnknownColumn(written, meaning: meant, at: cell.range)
        continue
      }
      if let other = headings.first(where: { $0.path.starts(with: column.path) || column.path.starts(with: $0.path) }) {
        notes.add(
          .duplicateKey,
          Bilingual(
            "`\(written)` says what another column says.", fr: "« \(written) » dit ce que dit une autre colonne."),
          at: cell.range, help: Bilingual("Rename one of the two.", fr: "Renommez l’une des deux."),
          labels: [(Bilingual("the other column", fr: "l’autre colonne"), other.range)])
        continue
      }
      headings.append(
        RecordShape.Heading(index: index, path: column.path[...], content: column.content, range: cell.range))
    }
    guard headings.contains(where: { $0.path.first.map(Calendar.published.contains) == true }) else {
      notes.add(
        .missingKey,
        Bilingual("No column holds what the posts say.", fr: "Aucune colonne ne contient le texte des messages."),
        at: heading.range,
        help: Bilingual(
          "Call one `text`, or say under `columns:` in postlint.yml which one it is.",
          fr: "Nommez-en une « text », ou précisez laquelle sous « columns: » dans postlint.yml."))
      return nil
    }
    columnCount = heading.cells.count
    shape = RecordShape(headings)
  }

  private static let mostColumns = 1_000
  private static let published = Post.published.map { Column.Step.key($0.name) }

  /// A row with too few cells, or too many, may have moved its neighbours: it cannot be relied on.
  func accepts(_ row: Row, _ notes: inout Notes) -> Bool {
    let place: ByteRange
    if row.cells.count < columnCount {
      place = ByteRange(row.range.end, row.range.end)
    } else if let surplus = row.surplus(beyond: columnCount) {
      place = surplus
    } else {
      return true
    }
    notes.addMiscounted(row, columnCount, at: place)
    return false
  }
}

extension Row {
  /// The first cell behind so many that has something in it.
  func surplus(beyond columnCount: Int) -> ByteRange? {
    cells.dropFirst(columnCount).first { !$0.isEmpty }?.range
  }
}

extension Notes {
  /// That a row has other than the heading’s number of cells.
  mutating func addMiscounted(_ row: Row, _ columnCount: Int, at place: ByteRange) {
    add(
      .invalidCSV,
      Bilingual(
        "This row has \(row.cells.count) cells, but the heading has \(columnCount).",
        fr: "Cette ligne a \(row.cells.count) cellules, mais l’en-tête en a \(columnCount)."),
      at: place,
      help: Bilingual(
        "Put quotation marks around a text that holds a separator, or add the cells that are missing.",
        fr: "Mettez entre guillemets le texte qui contient un séparateur, ou ajoutez les cellules qui manquent."))
  }
}

extension ReadPosts {
  /// Each row below the heading is a post.
  mutating func addCalendar(in file: SourceFile, separatedBy separator: UInt8, columns: [String: String]) {
    var rows = Rows(of: file, separatedBy: separator)
    var headingNotes = Notes(file: file)
    let heading = rows.next(&headingNotes)
    let calendar = heading.flatMap { $0.isBroken ? nil : Calendar($0, columns: columns, &headingNotes) }
    diagnostics += headingNotes.diagnostics
    guard let calendar else { return }
    while true {
      var notes = Notes(file: file)
      guard let row = rows.next(&notes) else { return }
      guard !row.isBroken, calendar.accepts(row, &notes), let record = calendar.shape.node(row, &notes) else {
        skip(notes.diagnostics)
        continue
      }
      diagnostics += notes.diagnostics
      add(record, in: file, isUsable: notes.diagnostics.isEmpty)
    }
  }
}

extension Notes {
  fileprivate mutating func addUnknownColumn(_ heading: String, meaning key: String?, at range: ByteRange) {
    let name = key ?? heading
    let meant = suggestion(for: name.shortened, among: Column.names)
    add(
      .unknownColumn,
      key == nil
        ? Bilingual(
          "`\(name.shortened)` is not the name of anything in a post.",
          fr: "« \(name.shortened) » ne correspond à rien dans un message.")
        : Bilingual(
          "The configuration maps this column to `\(name.shortened)`, which is not the name of anything in a post.",
          fr:
            "La configuration associe cette colonne à « \(name.shortened) », qui ne correspond à rien dans un message."),
      at: range,
      help: meant.map { Bilingual("Did you mean `\($0)`?", fr: "Vouliez-vous dire « \($0) »?") }
        ?? Bilingual(
          "Put `fields.` before it, or map it under `columns:` in postlint.yml.",
          fr: "Faites-la précéder de « fields. », ou associez-la sous « columns: » dans postlint.yml."))
  }
}
