package import Diagnostics
internal import Documents
internal import Posts
internal import Rules

/// `postlint rules schema`: the JSON Schema of what people write, for editors that complete and underline.
package struct RulesSchema: Sendable {
  /// What a file of postlint can be.
  package enum Kind: String, CaseIterable, Sendable {
    case rule, pack, clauses, calendar, platform, post, config
  }

  package var kind: Kind

  package init(of kind: Kind) { self.kind = kind }

  package func run(_ language: Language, _ output: inout some TextOutput) -> ExitStatus {
    let (title, schema, definitions) = parts
    var json = JSONWriter()
    schema.writeDocument(to: &json, title: title, definitions: definitions, language: language)
    json.endLine()
    output.write(json.bytes)
    return .clean
  }

  private var parts: (Bilingual, JSONSchema, [(name: String, schema: JSONSchema)]) {
    switch kind {
    case .rule:
      (PackSchema.rule.title, PackSchema.rule.schema, PackSchema.rule.definitions + Example.definitions)
    case .pack: RulesSchema.parts(of: .pack)
    case .clauses: RulesSchema.parts(of: .clauses)
    case .calendar: RulesSchema.parts(of: .calendar)
    case .platform: RulesSchema.parts(of: .platform)
    case .post:
      (
        Bilingual("A post, a list of posts, or a campaign", fr: "Un message, une liste de messages ou une campagne"),
        RulesSchema.posts, [("post", Post.schema)]
      )
    case .config: (Bilingual("postlint.yml", fr: "postlint.yml"), Configuration.schema, [])
    }
  }

  private static func parts(of file: PackSchema) -> (Bilingual, JSONSchema, [(name: String, schema: JSONSchema)]) {
    (file.title, file.schema, file.definitions)
  }

  /// What a document of posts may be.
  private static let posts: JSONSchema = {
    let one = JSONSchema.reference("post")
    let shared = Post.keys.filter { $0.name != "id" && $0.name != "campaign" }
      .map { JSONSchema.Property(name: $0.name, schema: $0.schema, summary: $0.summary, isRequired: false) }
    return .either([
      one, .array(of: one),
      .object(
        [
          JSONSchema.Property(
            name: "campaign", schema: .either([.scalar, .dictionary(of: .anything)]),
            summary: Bilingual("the campaign’s name, or its facts", fr: "le nom de la campagne, ou ses faits"),
            isRequired: false),
          JSONSchema.Property(
            name: "posts", schema: .either([one, .array(of: one)]),
            summary: Bilingual("its posts", fr: "ses messages"), isRequired: true),
        ] + shared),
    ])
  }()
}

extension Configuration {
  /// What an editor needs to know to help somebody write `postlint.yml`.
  static var schema: JSONSchema { Grammar<Configuration>.configuration.schema }
}
