internal import Diagnostics
internal import Documents

/// A key of a record, and where its value goes.
///
///     static let fields: [RecordField<Media>] = [RecordField(alt) { $0.alt = $1 }, …]
///
/// Posts come by the million: one pass over what is written finds the keys, which is cheaper than to look for every key
/// in what is written.
struct RecordField<Record>: Sendable {
  let key: any AnyKey
  let read: @Sendable (Node, inout Record, inout Notes) throws(Rejected) -> Void
  private let name: [UInt8]

  init<Value>(_ key: Key<Value>, set: @escaping @Sendable (inout Record, Value) -> Void) {
    self.key = key
    name = Array(key.name.utf8)
    read = { (node, record, notes) throws(Rejected) in set(&record, try key.grammar.read(node, &notes)) }
  }

  func isNamed(_ written: SourceText) -> Bool { written.utf8 == name }
}

extension Node {
  /// Puts all that is written here into `record`. Every mistake is written down before the whole is rejected.
  func read<Record>(
    into record: inout Record, by fields: [RecordField<Record>], _ notes: inout Notes
  ) throws(Rejected) {
    guard case .mapping(let members) = content else { throw notes.rejectNoRecord(range, fields.map(\.key.name)) }
    var rejected: Rejected?
    for member in members {
      guard let field = fields.firstIndex(where: { $0.isNamed(member.key) }) else {
        notes.addUnknownKey(member, among: fields.map(\.key.name))
        continue
      }
      if member.value.isNull { continue }
      do throws(Rejected) { try fields[field].read(member.value, &record, &notes) } catch { rejected = error }
    }
    if let rejected { throw rejected }
  }
}

extension Notes {
  fileprivate mutating func rejectNoRecord(_ range: ByteRange, _ names: [String]) -> Rejected {
    reject(
      .wrongType, Bilingual("Keys and values belong here.", fr: "Il faut ici des clés et des valeurs."), at: range,
      help: Bilingual("The keys are \(names.quotedList(.english)).", fr: "Les clés sont \(names.quotedList(.french))."))
  }
}
