package import Diagnostics

extension JSONSchema {
  /// Writes a whole schema document: what it is, what is defined in it by name, and the schema itself.
  ///
  ///     schema.writeDocument(to: &json, title: title, definitions: [("condition", condition)], language: .english)
  package func writeDocument(
    to json: inout JSONWriter, title: Bilingual, definitions: [(name: String, schema: JSONSchema)], language: Language
  ) {
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", title[language])
      writeMembers(to: &json, language: language)
      if definitions.isEmpty { return }
      json.member("$defs") { json in
        json.object { json in
          for definition in definitions {
            json.member(definition.name) { definition.schema.write(to: &$0, language: language) }
          }
        }
      }
    }
  }
}
