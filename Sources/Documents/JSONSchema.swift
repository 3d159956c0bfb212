package import Diagnostics

/// The part of JSON Schema (2020-12) that describes what postlint reads.
package indirect enum JSONSchema: Sendable, Hashable {
  case string
  case integer
  case number
  case boolean
  /// Any scalar: in YAML a text may look like a number.
  case scalar
  /// A text in which this pattern matches.
  case matching(String)
  /// One of these words.
  case words([String])
  case array(of: JSONSchema)
  /// Exactly these keys.
  case object([Property])
  /// Any keys, each with such a value.
  case dictionary(of: JSONSchema)
  case either([JSONSchema])
  /// A definition of its own, for what contains itself: `#/$defs/condition`.
  case reference(String)
  case anything
  /// This truth and not the other one.
  case truth(Bool)
  /// Such a value, of which more is demanded.
  case demanding(JSONSchema, [Demand])

  package struct Property: Sendable, Hashable {
    package let name: String
    package let schema: JSONSchema
    package let summary: Bilingual
    package let isRequired: Bool

    package init(name: String, schema: JSONSchema, summary: Bilingual, isRequired: Bool) {
      self.name = name
      self.schema = schema
      self.summary = summary
      self.isRequired = isRequired
    }
  }
}

extension JSONSchema {
  /// A value for each of some languages, of which one at least is there; of keys that are languages, not a row each.
  package static func bySomeLanguages(_ value: JSONSchema) -> JSONSchema {
    .dictionary(of: value).where(.leastKeys(1), .keysAmong(Language.allCases.map(\.rawValue)))
  }

  /// A value for each language.
  package static func byLanguage(_ value: JSONSchema) -> JSONSchema {
    .object([
      Property(name: "en", schema: value, summary: Bilingual("in English", fr: "en anglais"), isRequired: false),
      Property(name: "fr", schema: value, summary: Bilingual("in French", fr: "en français"), isRequired: false),
    ])
  }
}
