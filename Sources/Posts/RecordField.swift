internal import Diagnostics
internal import Documents

/// A key of a record, and where its value goes.
///
///     static let fields: [RecordField<Media>] = [RecordField(alt) { $0.alt = $1 }, …]
///
/// Posts come by the million: one pass over what is written finds the keys, which is cheaper than to look for every key
/// in what is written. A class, as it is much to copy.
final class RecordField<Record>: Sendable {
  let key: any AnyKey
  let read: @Sendable (Node, inout Record, inout Notes) throws(Rejected) -> Void
  /// A shorter way for what nearly every record says there.
  let shortcut: Shortcut
  private let name: [UInt8]

  /// How a value that is written plainly goes into the record without a tree of it. What comes of it is what `read` would
  /// make of the tree.
  enum Shortcut: Sendable {
    case none
    case string(@Sendable (inout Record, String) -> Void)
    /// One of a few words.
    case word([String], @Sendable (inout Record, String) -> Void)
    case strings(@Sendable (inout Record, [String]) -> Void)
    case text(@Sendable (inout Record, SourceText) -> Void)
  }

  init<Value>(
    _ key: Key<Value>, shortcut: Shortcut = .none, set: @escaping @Sendable (inout Record, Value) -> Void
  ) {
    self.key = key
    self.shortcut = shortcut
    name = Array(key.name.utf8)
    // Made once: posts come by the million.
    let grammar = key.grammar()
    read = { (node, record, notes) throws(Rejected) in set(&record, try grammar.read(node, &notes)) }
  }

  /// A key whose value is any string: plainly written, it goes in as it is.
  static func string(_ key: Key<String>, set: @escaping @Sendable (inout Record, String) -> Void) -> RecordField {
    RecordField(key, shortcut: .string { set(&$0, $1) }, set: set)
  }

  static func string(_ key: Key<String?>, set: @escaping @Sendable (inout Record, String?) -> Void) -> RecordField {
    RecordField(key, shortcut: .string { set(&$0, $1) }, set: set)
  }

  /// The same of any number of strings.
  static func strings(_ key: Key<[String]>, set: @escaping @Sendable (inout Record, [String]) -> Void) -> RecordField {
    RecordField(key, shortcut: .strings(set), set: set)
  }

  /// The same of a text that keeps its places.
  static func text(_ key: Key<SourceText>, set: @escaping @Sendable (inout Record, SourceText) -> Void) -> RecordField {
    RecordField(key, shortcut: .text(set), set: set)
  }

  static func text(_ key: Key<SourceText?>, set: @escaping @Sendable (inout Record, SourceText?) -> Void) -> RecordField
  {
    RecordField(key, shortcut: .text { set(&$0, $1) }, set: set)
  }

  func isNamed(_ written: SourceText) -> Bool { written.reads(key.name) }

  func isNamed(_ written: Span<UInt8>) -> Bool {
    guard written.count == name.count else { return false }
    for index in name.indices where written[index] != name[index] { return false }
    return true
  }
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
