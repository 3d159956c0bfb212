package import Diagnostics

/// A key that somebody may write, declared once: its name, what it says, how its value is written, and what holds where
/// it is not written. Reading, *did you mean*, JSON Schema and the reference page all come from this.
///
///     static let max = Key("max", .integer, Bilingual("the most that may be there", fr: "le maximum permis"))
///     static let link = Key("link", .string, absent: nil, Bilingual(…))    // Key<String?>
package struct Key<Value: Sendable>: AnyKey {
  package let name: String
  package let mark: NameMark
  package let grammar: Grammar<Value>
  package let summary: Bilingual
  /// What stands where it is not written; nil where it must be. A function, so that nothing here is larger or smaller for the
  /// type of its value: what is alike for all keys is read without asking what that is.
  let absent: (@Sendable () -> Value)?

  /// A key that must be there.
  package init(_ name: String, _ grammar: Grammar<Value>, _ summary: Bilingual) {
    self.name = name
    self.grammar = grammar
    self.summary = summary
    absent = nil
    mark = NameMark(name.utf8.span)
  }

  /// A key that may be left out: then `absent` stands.
  package init(_ name: String, _ grammar: Grammar<Value>, absent: Value, _ summary: Bilingual) {
    self.name = name
    self.grammar = grammar
    self.summary = summary
    self.absent = { absent }
    mark = NameMark(name.utf8.span)
  }

  /// A key that may be left out.
  package init<Wrapped: Sendable>(optional name: String, _ grammar: Grammar<Wrapped>, _ summary: Bilingual)
  where Value == Wrapped? {
    self.init(name, grammar.map { Optional($0) }, absent: nil, summary)
  }

  package var isRequired: Bool { absent == nil }
  package var schema: JSONSchema { grammar.schema }

  package func check(_ node: Node, _ notes: inout Notes) { _ = try? grammar.read(node, &notes) }
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
