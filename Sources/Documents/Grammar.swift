internal import Diagnostics

/// How a value is written: how to read it, and the JSON Schema that says so to an editor.
///
///     Grammar<Int>.integer            // 12
///     Grammar<[String]>.list(of: .string)
package struct Grammar<Value: Sendable>: Sendable {
  package let schema: JSONSchema
  package let read: @Sendable (Node, inout Notes) throws(Rejected) -> Value

  package init(schema: JSONSchema, read: @escaping @Sendable (Node, inout Notes) throws(Rejected) -> Value) {
    self.schema = schema
    self.read = read
  }

  /// The same, of which its schema says more.
  package func `where`(_ demands: JSONSchema.Demand...) -> Grammar {
    Grammar(schema: .demanding(schema, demands), read: read)
  }

  /// The same, as this pattern has it.
  package func matching(_ pattern: String) -> Grammar { Grammar(schema: .matching(pattern), read: read) }

  /// The same way of writing, meaning something else.
  package func map<Other: Sendable>(_ transform: @escaping @Sendable (Value) -> Other) -> Grammar<Other> {
    Grammar<Other>(schema: schema) { (node, notes) throws(Rejected) in transform(try self.read(node, &notes)) }
  }
}
