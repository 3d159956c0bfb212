internal import ArgumentParser
internal import Diagnostics
internal import PostLint

extension Rules {
  struct Schema: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema",
      abstract: said("Print a JSON Schema, for editors.", fr: "Écrire un schéma JSON, pour les éditeurs."),
      discussion: said(
        "In an editor with YAML support, name it at the top of a file: # yaml-language-server: $schema=rule.schema.json",
        fr:
          "Dans un éditeur qui connaît YAML, nommez-le en tête du fichier : # yaml-language-server: $schema=rule.schema.json"
      ))

    @Flag(help: ArgumentHelp(said("Which kind of file; else a rule.", fr: "Le genre de fichier; sinon une règle.")))
    var kind: RulesSchema.Kind = .rule

    @Option(
      help: ArgumentHelp(
        said("The language of descriptions: en or fr.", fr: "La langue des descriptions : en ou fr."),
        valueName: "en|fr"))
    var lang: Language?

    func run() async throws {
      let language = lang ?? spokenLanguage
      try await finish(language) { output in RulesSchema(of: kind).run(language, &output) }
    }
  }
}

extension RulesSchema.Kind: EnumerableFlag {}
extension Language: ExpressibleByArgument {}
