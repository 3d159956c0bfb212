/// What can be wrong with a command or its configuration, and what a run could not do.
extension DiagnosticCode {
  static let ofRuns: [DiagnosticCode] = [usage, notChecked, lockedRule, expiredWaiver, unusedWaiver]

  package static let usage = DiagnosticCode(
    "usage", "The command’s words cannot be carried out together. `postlint help COMMAND` shows what there is.",
    fr: "La commande ne peut pas être exécutée telle quelle. « postlint help COMMANDE » montre les possibilités.")
  package static let notChecked = DiagnosticCode(
    "not-checked",
    """
    A rule could not be run to its end on a post: its pattern reached a limit that keeps one text from holding up all \
    others, or found more places than are reported. The post may still break the rule. Simplify the pattern, or look at \
    the post by hand.
    """,
    fr: """
      Une règle n’a pas pu être appliquée jusqu’au bout à un message : son expression a atteint une limite qui empêche \
      un texte de bloquer tous les autres, ou a trouvé plus d’endroits qu’on n’en signale. Le message peut quand même \
      enfreindre la règle. Simplifiez l’expression, ou examinez le message vous-même.
      """)
  package static let expiredWaiver = DiagnosticCode(
    "expired-waiver",
    "A waiver holds from one day to another, and today is not between them. Its findings count again.",
    fr:
      "Une dérogation vaut d’un jour à un autre, et ce n’est pas le cas aujourd’hui. Ses constats comptent de nouveau.")
  package static let unusedWaiver = DiagnosticCode(
    "unused-waiver",
    "Nothing in this run needed the waiver: what it permits is not there any more, or its rule or posts are misspelled.",
    fr: """
      Rien dans cette vérification n’avait besoin de la dérogation : ce qu’elle permet n’y est plus, ou sa règle ou ses \
      messages sont mal écrits.
      """)
  package static let lockedRule = DiagnosticCode(
    "locked-rule",
    """
    The pack locks this rule: whoever answers for the policy has decided that a project may raise it but not lower it or \
    switch it off. The setting is passed over.
    """,
    fr: """
      Le module verrouille cette règle : les responsables de la politique ont décidé qu’un projet peut la renforcer, mais \
      pas l’affaiblir ni la désactiver. Le réglage est ignoré.
      """)
}
