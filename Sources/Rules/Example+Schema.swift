internal import Diagnostics
package import Documents
internal import Posts

extension Example {
  /// What `#/$defs/example` stands for: a text; a post, perhaps with `fixed`; or a list of texts and posts.
  package static let schema: JSONSchema = {
    guard case .object(let keys) = Post.schema.withMarks else { return .anything }
    let fixed = JSONSchema.Property(
      name: "fixed", schema: .scalar, summary: Bilingual("its text after the fix", fr: "son texte après la correction"),
      isRequired: false)
    return .either([.scalar, .object(keys + [fixed]), .array(of: .either([.scalar, .object(keys)]))])
  }()
}

extension JSONSchema {
  /// Where each value that is no text may be one with ⟦ ⟧ in it.
  fileprivate var withMarks: JSONSchema {
    switch self {
    case .string, .scalar, .anything, .matching, .reference: self
    case .integer, .number, .boolean, .words: .either([self, .matching("⟦.*⟧")])
    case .array(let element): .array(of: element.withMarks)
    case .dictionary(let value): .dictionary(of: value.withMarks)
    case .either(let ways): .either(ways.map(\.withMarks))
    case .object(let properties): .object(properties.map(\.withMarks))
    case .objectWithout(let key, let properties):
      .objectWithout(requiredBeside: key, properties.map(\.withMarks))
    }
  }
}

extension JSONSchema.Property {
  fileprivate var withMarks: Self {
    JSONSchema.Property(name: name, schema: schema.withMarks, summary: summary, isRequired: isRequired)
  }
}
