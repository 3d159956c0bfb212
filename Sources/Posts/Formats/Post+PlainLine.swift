internal import Diagnostics
internal import Documents

extension Post {
  /// A post on a line of JSON about which there is nothing to say, as nearly all of a million are: read key by key, without
  /// a tree of the record.
  ///
  /// Of what is in any way unusual it makes nothing: that is read as everything else is, with what there is to say about
  /// it. Where it makes a post, it is the one that the tree would make.
  ///
  /// - Parameter id: what it is called where it does not say itself.
  convenience init?(plain line: ByteRange, of file: SourceFile, id: @autoclosure () -> String) {
    guard var members = JSONMembers(file, at: line) else { return nil }
    let bytes = file.bytes
    var fields = PostFields(text: SourceText(utf8: [], map: OffsetMap(at: members.range.start)))
    var places = PostRecord.Places(range: members.range, idRange: nil, beginning: members.range)
    var isFirst = true
    while let key = members.nextKey() {
      guard let index = Post.fields.place(ofFieldNamed: bytes.span.extracting(key.indices)),
        // Of two keys with one name something is to be said.
        places.fields & 1 << index == 0
      else { return nil }
      places.fields |= 1 << index
      let start = members.offset
      guard Post.fields[index].take(from: &members, of: file, into: &fields) else { return nil }
      let value = ByteRange(start, members.offset)
      if index == Post.placeOfID { places.idRange = value }
      if isFirst { places.beginning = ByteRange(key.start - 1, value.end) }
      isFirst = false
    }
    guard members.isWhole, !fields.text.isEmpty else { return nil }
    places.range = members.range
    self.init(consume fields, in: file, record: .line(places), id: id())
  }

  private static let placeOfID = fields.firstIndex { $0.key.name == id.name }
}

extension [RecordField<PostFields>] {
  fileprivate func place(ofFieldNamed name: Span<UInt8>) -> Int? {
    for index in indices where self[index].isNamed(name) { return index }
    return nil
  }
}

extension RecordField {
  /// Takes the value that stands next; answers whether there is nothing to say about it.
  fileprivate func take(from members: inout JSONMembers, of file: SourceFile, into record: inout Record) -> Bool {
    switch shortcut {
    case .string(let set):
      if let string = members.string() {
        set(&record, string)
        return true
      }
    case .word(let words, let set):
      if let word = members.string(among: words) {
        set(&record, word)
        return true
      }
    case .strings(let set):
      if let strings = members.strings() {
        set(&record, strings)
        return true
      }
    case .text(let set):
      if let text = members.text() {
        set(&record, text)
        return true
      }
    case .none: break
    }
    guard let value = members.value() else { return false }
    if value.isNull { return true }
    var notes = Notes(file: file)
    guard (try? read(value, &record, &notes)) != nil else { return false }
    return notes.diagnostics.isEmpty
  }
}
