internal import Diagnostics

/// How a value is written: how to read it, and the JSON Schema that says so to an editor.
///
///     Grammar<Int>.integer            // 12
///     Grammar<[String]>.list(of: .string)
package struct Grammar<Value: Sendable>: Sendable {
  private let makeSchema: @Sendable () -> JSONSchema
  package let read: @Sendable (Node, inout Notes) throws(Rejected) -> Value

  /// Nobody who checks posts asks for the schema: it is made when somebody does.
  package init(
    schema: @autoclosure @escaping @Sendable () -> JSONSchema,
    read: @escaping @Sendable (Node, inout Notes) throws(Rejected) -> Value
  ) {
    makeSchema = schema
    self.read = read
  }

  package var schema: JSONSchema { makeSchema() }

  /// The same, of which its schema says more.
  package func `where`(_ demands: JSONSchema.Demand...) -> Grammar { `where`(demands) }

  package func `where`(_ demands: @autoclosure @escaping @Sendable () -> [JSONSchema.Demand]) -> Grammar {
    Grammar(schema: .demanding(schema, demands()), read: read)
  }

  /// The same, as this pattern has it.
  package func matching(_ pattern: @autoclosure @escaping @Sendable () -> String) -> Grammar {
    Grammar(schema: .matching(pattern()), read: read)
  }

  /// The same way of writing, meaning something else.
  package func map<Other: Sendable>(_ transform: @escaping @Sendable (Value) -> Other) -> Grammar<Other> {
    Grammar<Other>(schema: schema) { (node, notes) throws(Rejected) in transform(try self.read(node, &notes)) }
  }
}
