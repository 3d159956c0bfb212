package import Diagnostics

/// What a new rule says until its author says it: see `postlint rules new`.
package enum RuleTemplate {
  package static let message = Bilingual(
    "“{match}” stands here. Say it another way.", fr: "« {match} » figure ici. Dites-le autrement.")
  package static let help = Bilingual(
    "Write here why, for whoever does not agree.", fr: "Écrivez ici pourquoi, pour qui n’est pas d’accord.")
}
