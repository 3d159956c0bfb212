internal import Diagnostics
package import Documents
internal import Posts

extension Example {
  /// What `#/$defs/example` and `#/$defs/passing-example` stand for.
  package static let definitions: [(name: String, schema: JSONSchema)] = [
    ("example", schema(of: Post.schema.withMarks, text: JSONSchema.scalar.withMarks)),
    ("passing-example", schema(of: Post.schema, text: .either([.matching("^[^⟦⟧]*$"), .number, .boolean]))),
  ]

  /// A text; a post, perhaps with `fixed`; or a list of texts and posts.
  private static func schema(of post: JSONSchema, text: JSONSchema) -> JSONSchema {
    guard case .object(let keys) = post else { return .anything }
    let fixed = JSONSchema.Property(
      name: "fixed", schema: .scalar, summary: Bilingual("its text after the fix", fr: "son texte après la correction"),
      isRequired: false)
    return .either([text, .object(keys + [fixed]), .array(of: .either([text, .object(keys)]))])
  }
}

extension JSONSchema {
  /// ⟦ and ⟧ come in pairs, which may stand in one another.
  private static let marked = "^[^⟦⟧]*(?:⟦[^⟦⟧]*(?:⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧[^⟦⟧]*)*$"

  /// Where each value that is no text may be one with ⟦ ⟧ in it.
  fileprivate var withMarks: JSONSchema {
    switch self {
    case .anything, .reference, .truth: self
    case .string: .matching(JSONSchema.marked)
    case .scalar: .either([.matching(JSONSchema.marked), .number, .boolean])
    case .integer, .number, .boolean, .words, .matching: .either([self, .matching("⟦.*⟧")])
    case .array(let element): .array(of: element.withMarks)
    case .dictionary(let value): .dictionary(of: value.withMarks)
    case .either(let ways): .either(ways.map(\.withMarks))
    case .object(let properties): .object(properties.map(\.withMarks))
    case .demanding(let schema, let demands): .demanding(schema.withMarks, demands)
    }
  }
}

extension JSONSchema.Property {
  fileprivate var withMarks: Self {
    JSONSchema.Property(name: name, schema: schema.withMarks, summary: summary, isRequired: isRequired)
  }
}
