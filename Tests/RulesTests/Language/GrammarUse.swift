import Diagnostics
import Documents
import Rules

/// Where a file uses a key or a word of the grammar.
struct GrammarUse: Sendable {
  let key: GrammarKey
  /// The key itself; of a word, the word.
  let keyRange: ByteRange
  let value: Node
  /// How the value is written.
  let schema: JSONSchema
  let isRequired: Bool

  static func uses(in document: Node, of file: PackSchema) -> [GrammarUse] {
    var walk = GrammarWalk(roots: GrammarKey.roots(of: file))
    walk.read(document, file.schema, at: file.rawValue)
    return walk.uses
  }
}

private struct GrammarWalk {
  let roots: [(name: String, schema: JSONSchema)]
  var uses: [GrammarUse] = []

  mutating func read(_ node: Node, _ schema: JSONSchema, at path: String) {
    switch schema {
    case .object(let properties):
      for member in node.mapping ?? [] {
        guard let property = properties.first(where: { $0.name == member.key.string }) else { continue }
        let key = GrammarKey(property.name, below: path)
        uses.append(
          GrammarUse(
            key: key, keyRange: member.keyRange, value: member.value, schema: property.schema,
            isRequired: property.isRequired))
        read(member.value, property.schema, at: key.path)
      }
    case .words(let words):
      guard let word = node.scalar?.text.string, words.contains(word) else { return }
      uses.append(
        GrammarUse(
          key: GrammarKey(word: word, of: path), keyRange: node.range, value: node, schema: schema,
          isRequired: false))
    case .array(let element): for item in node.sequence ?? [] { read(item, element, at: path) }
    case .dictionary(let element): for member in node.mapping ?? [] { read(member.value, element, at: path) }
    case .either(let ways): for way in ways { read(node, way, at: path) }
    case .reference(let name):
      if let root = roots.first(where: { $0.name == name }) { read(node, root.schema, at: name) }
    case .demanding(let schema, _): read(node, schema, at: path)
    case .string, .integer, .number, .boolean, .scalar, .matching, .anything, .truth: return
    }
  }
}
