import Documents
import Rules

/// A key that a file of a pack can have, or a word that can stand behind it, by the keys that lead there:
/// `rule/severity`, `rule/severity=error`, `condition/field/one-of`.
struct GrammarKey: Hashable, Sendable {
  let path: String
  /// What an author writes: the last key, or the word.
  let written: String
  var isWord: Bool { path.contains("=") }

  init(_ name: String, below path: String) {
    self.path = "\(path)/\(name)"
    written = name
  }

  init(word: String, of path: String) {
    self.path = "\(path)=\(word)"
    written = word
  }

  /// Each once, as the typed grammar has them: a new key is here at once.
  static let all: [GrammarKey] = {
    let all = PackSchema.allCases.flatMap(roots).flatMap { below($0.schema, at: $0.name) }
    return Set(all).sorted { $0.path < $1.path }
  }()

  /// The file itself, and what stands behind the references in it.
  static func roots(of file: PackSchema) -> [(name: String, schema: JSONSchema)] {
    [(file.rawValue, file.schema)] + file.definitions
  }

  private static func below(_ schema: JSONSchema, at path: String) -> [GrammarKey] {
    switch schema {
    case .object(let properties):
      properties.flatMap { property in
        let key = GrammarKey(property.name, below: path)
        return [key] + below(property.schema, at: key.path)
      }
    case .words(let words): words.map { GrammarKey(word: $0, of: path) }
    case .array(let element), .dictionary(let element): below(element, at: path)
    case .either(let ways): ways.flatMap { below($0, at: path) }
    case .demanding(let schema, _): below(schema, at: path)
    case .string, .integer, .number, .boolean, .scalar, .matching, .reference, .anything, .truth: []
    }
  }
}
