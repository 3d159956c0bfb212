package import Diagnostics

/// A key that somebody may write, declared once: its name, what it says, how its value is written, and what holds where
/// it is not written. Reading, *did you mean*, JSON Schema and the reference page all come from this.
///
///     static let max = Key("max", .integer, Bilingual("the most that may be there", fr: "le maximum permis"))
///     static let link = Key("link", .string, absent: nil, Bilingual(…))    // Key<String?>
package struct Key<Value: Sendable>: AnyKey {
  package let name: String
  package let mark: NameMark
  package let summary: Bilingual
  /// What stands where it is not written; nil where it must be. A function, so that nothing here is larger or smaller for the
  /// type of its value: what is alike for all keys is read without asking what that is.
  let absent: (@Sendable () -> Value)?
  /// Of most keys that may stand somewhere none is written: how its value is written is worked out for one that is.
  package let grammar: @Sendable () -> Grammar<Value>
  package let read: @Sendable (Node, inout Notes) throws(Rejected) -> Value

  /// A key that must be there.
  package init(_ name: String, _ grammar: @autoclosure @escaping @Sendable () -> Grammar<Value>, _ summary: Bilingual) {
    self.init(name, summary, absent: nil, grammar)
  }

  /// A key that may be left out: then `absent` stands.
  package init(
    _ name: String, _ grammar: @autoclosure @escaping @Sendable () -> Grammar<Value>, absent: Value,
    _ summary: Bilingual
  ) {
    self.init(name, summary, absent: { absent }, grammar)
  }

  /// A key that may be left out.
  package init<Wrapped: Sendable>(
    optional name: String, _ grammar: @autoclosure @escaping @Sendable () -> Grammar<Wrapped>, _ summary: Bilingual
  ) where Value == Wrapped? {
    self.name = name
    self.summary = summary
    mark = NameMark(name.utf8.span)
    absent = { nil }
    self.grammar = { grammar().map { Optional($0) } }
    read = { (node, notes) throws(Rejected) in try grammar().read(node, &notes) }
  }

  private init(
    _ name: String, _ summary: Bilingual, absent: (@Sendable () -> Value)?,
    _ grammar: @escaping @Sendable () -> Grammar<Value>
  ) {
    self.name = name
    self.summary = summary
    mark = NameMark(name.utf8.span)
    self.absent = absent
    self.grammar = grammar
    read = { (node, notes) throws(Rejected) in try grammar().read(node, &notes) }
  }

  package var isRequired: Bool { absent == nil }
  package var schema: JSONSchema { grammar().schema }

  package func check(_ node: Node, _ notes: inout Notes) { _ = try? read(node, &notes) }
}

/// A key of whatever type, as a list of keys holds it.
package protocol AnyKey: Sendable {
  var name: String { get }
  /// Of its name.
  var mark: NameMark { get }
  var summary: Bilingual { get }
  var schema: JSONSchema { get }
  var isRequired: Bool { get }
  /// Reads the value only to write down what is wrong with it.
  func check(_ node: Node, _ notes: inout Notes)
}

extension JSONSchema {
  package static func object(keys: [any AnyKey]) -> JSONSchema {
    .object(keys.map { Property(name: $0.name, schema: $0.schema, summary: $0.summary, isRequired: $0.isRequired) })
  }
}
