/// What can be wrong with a rule that builds on others, compares posts or asks about dates.
extension DiagnosticCode {
  package static let ofRules: [DiagnosticCode] = [unknownCalendar, cannotChange, circularExtends]

  package static let unknownCalendar = DiagnosticCode(
    "unknown-calendar",
    "The pack has no such calendar, or the calendar has no period of that kind. Add `calendars/NAME.yml`.",
    fr: """
      Le module n’a pas ce calendrier, ou le calendrier n’a pas de période de cette sorte. Ajoutez « calendars/NOM.yml ».
      """)
  package static let cannotChange = DiagnosticCode(
    "cannot-change",
    """
    `words+:` and `words-:` change the phrases behind `words:` of the rule that is extended. Either it has none, or it has \
    several and it is not clear which are meant, or what is to be taken away is not there: then the rule that is extended \
    has changed, or the phrase is spelled otherwise.
    """,
    fr: """
      « words+: » et « words-: » modifient les expressions sous « words: » de la règle étendue. Soit elle n’en a pas, soit \
      elle en a plusieurs et rien ne dit lesquelles, soit ce qu’il faut enlever n’y est pas : la règle étendue a alors \
      changé, ou l’expression s’écrit autrement.
      """)
  package static let circularExtends = DiagnosticCode(
    "circular-extends",
    "The rule extends itself, directly or by way of others, so there is nothing that it starts from. Write the rule out.",
    fr: """
      La règle s’étend elle-même, directement ou par d’autres; elle n’a donc pas de point de départ. Écrivez-la en entier.
      """)
}
