internal import Diagnostics
internal import Documents

extension PostFormat {
  /// The file that Hootsuite’s bulk composer takes: no heading; date and time, message, and perhaps a link.
  ///
  ///     24/11/2026 09:00,Get your flu shot,https://www.canada.ca/flu
  static let hootsuite = PostFormat("hootsuite") { file, _, posts in
    var rows = Rows(of: file, separatedBy: file.separator)
    var read: [(row: Row, notes: Notes)] = []
    while true {
      var notes = Notes(file: file)
      guard let row = rows.next(&notes) else { break }
      read.append((row, notes))
    }
    let order = ScheduledDate.order(of: read.lazy.compactMap { $0.row.cells.first?.text.string })
    for var (row, notes) in read {
      guard !row.isBroken, row.hasHootsuiteCells(&notes) else {
        posts.skip(notes.diagnostics)
        continue
      }
      let record = row.hootsuiteRecord(dates: order, &notes)
      posts.diagnostics += notes.diagnostics
      posts.add(record, in: file, isUsable: notes.diagnostics.isEmpty)
    }
  }
}

extension Row {
  fileprivate func hasHootsuiteCells(_ notes: inout Notes) -> Bool {
    if cells.count >= 2, cells.dropFirst(3).allSatisfy(\.isEmpty) { return true }
    notes.add(
      .invalidCSV,
      Bilingual(
        "This row has \(cells.count) cells; Hootsuite’s file has two or three: date and time, message, link.",
        fr:
          "Cette ligne a \(cells.count) cellules; le fichier de Hootsuite en a deux ou trois : date et heure, message, lien."
      ),
      at: range,
      help: Bilingual(
        "Put quotation marks around a message that holds a separator.",
        fr: "Mettez entre guillemets le message qui contient un séparateur."))
    return false
  }

  fileprivate func hootsuiteRecord(dates order: ScheduledDate.Order?, _ notes: inout Notes) -> Node {
    var members: [Node.Member] = []
    func add(_ key: some AnyKey, _ value: Node?, at cell: Cell) {
      guard let value, !cell.isEmpty else { return }
      let nowhere = ByteRange(cell.range.start, cell.range.start)
      members.append(Node.Member(key: SourceText(key.name, for: nowhere), keyRange: nowhere, value: value))
    }
    add(Post.scheduled, cells[0].scheduled(order, &notes), at: cells[0])
    add(Post.text, cells[1].node(.text, &notes), at: cells[1])
    if cells.count > 2 { add(Post.links, cells[2].node(.addresses, &notes), at: cells[2]) }
    return Node(range: range, content: .mapping(members))
  }
}

extension Cell {
  fileprivate func scheduled(_ order: ScheduledDate.Order?, _ notes: inout Notes) -> Node? {
    let written = text.string.trimmed
    guard let date = ScheduledDate(written) else { return node(.word, &notes) }
    if let moment = date.moment(order) { return Node(range: range, content: .quoted(SourceText(moment, for: range))) }
    notes.add(
      .invalidValue,
      Bilingual(
        "In `\(written)` it cannot be told which number is the day and which the month.",
        fr: "Dans « \(written) », on ne peut distinguer le jour du mois."),
      at: range,
      help: Bilingual(
        "Write the year first: `2026-11-30 09:00`.", fr: "Commencez par l’année : « 2026-11-30 09:00 »."))
    return nil
  }
}
