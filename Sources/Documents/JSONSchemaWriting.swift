package import Diagnostics

extension JSONSchema {
  /// Writes the schema as JSON, in the 2020-12 draft, with what each key says in `language`.
  ///
  ///     JSONSchema.array(of: .integer)   // {"type":"array","items":{"type":"integer"}}
  package func write(to json: inout JSONWriter, language: Language) {
    json.object { writeMembers(to: &$0, language: language) }
  }

  func writeMembers(to json: inout JSONWriter, language: Language) {
    switch self {
    case .string: json.member("type", "string")
    case .integer: json.member("type", "integer")
    case .number: json.member("type", "number")
    case .boolean: json.member("type", "boolean")
    case .scalar: json.member("type") { $0.array(["string", "number", "boolean"]) }
    case .matching(let pattern):
      json.member("type", "string")
      json.member("pattern", pattern)
    case .words(let words): json.member("enum") { $0.array(words) }
    case .array(let element):
      json.member("type", "array")
      json.member("items") { element.write(to: &$0, language: language) }
    case .object(let properties): write(properties, to: &json, language: language)
    case .dictionary(let value):
      json.member("type", "object")
      json.member("additionalProperties") { value.write(to: &$0, language: language) }
    case .either(let schemas):
      json.member("anyOf") { $0.array(schemas) { $1.write(to: &$0, language: language) } }
    case .reference(let name): json.member("$ref", "#/$defs/\(name)")
    case .anything: break
    case .truth(let truth): json.member("const", truth)
    case .demanding(let schema, let demands):
      schema.writeMembers(to: &json, language: language)
      demands.write(to: &json)
    }
  }

  private func write(_ properties: [Property], to json: inout JSONWriter, language: Language) {
    json.member("type", "object")
    json.member("properties") { json in
      json.object { json in
        for property in properties {
          json.member(property.name) { json in
            json.object { json in
              json.member("description", property.summary[language])
              property.schema.writeMembers(to: &json, language: language)
            }
          }
        }
      }
    }
    let required = properties.filter(\.isRequired).map(\.name)
    if !required.isEmpty { json.member("required") { $0.array(required) } }
    json.member("additionalProperties", false)
  }
}
