/// What can be wrong with a pack or one of its rules.
extension DiagnosticCode {
  package static let ofPacks: [DiagnosticCode] =
    [
      packNotFound, missingPackFile, unsupportedEngine, unreadPackFile, duplicatePack, duplicateRule, duplicateClause,
      missingTranslation,
      missingCitation, missingExamples, unknownClause, unknownInstrument, unknownList, unknownRegister, unknownPart,
      unknownPlaceholder, unknownRule, invalidPattern, verbCount, noCondition, cannotHold, noPlace, exampleMissed,
      exampleNoisy, examplePlace, exampleFix,
    ] + ofRules

  package static let packNotFound = DiagnosticCode(
    "pack-not-found",
    """
    No folder with a pack.yml is known by this name. Name the folder with --pack, or set POSTLINT_PACKS to the folder \
    that holds the packs.
    """,
    fr: """
      Aucun dossier contenant un pack.yml n’est connu sous ce nom. Indiquez le dossier avec --pack, ou donnez à \
      POSTLINT_PACKS le dossier qui contient les modules.
      """)
  package static let missingPackFile = DiagnosticCode(
    "missing-pack-file", "pack.yml or an instrument names a file that is not in the pack. Add it, or correct the name.",
    fr: "pack.yml ou un instrument nomme un fichier absent du module. Ajoutez-le, ou corrigez le nom.")
  package static let unsupportedEngine = DiagnosticCode(
    "unsupported-engine",
    "The pack needs a newer postlint. Update postlint: with this one some of its rules could not be run.",
    fr: """
      Le module exige une version plus récente de postlint. Mettez postlint à jour : avec celle-ci, certaines règles ne \
      pourraient pas être appliquées.
      """)
  package static let unreadPackFile = DiagnosticCode(
    "unread-pack-file",
    """
    A file in the pack’s folder is nothing that a pack has: it was not read, so a rule in it would never fire. Rules end \
    in .yml or .yaml; lists, registers, calendars and clauses stand in folders of that name. Move it or give it the \
    right extension.
    """,
    fr: """
      Un fichier du dossier ne fait pas partie d’un module : il n’a pas été lu, et une règle qui s’y trouverait ne se \
      déclencherait jamais. Les règles ont l’extension .yml ou .yaml; les listes, registres, calendriers et dispositions sont \
      dans les dossiers lists, registers, calendars et clauses. Déplacez-le ou corrigez son extension.
      """)
  package static let duplicatePack = DiagnosticCode(
    "duplicate-pack", "Two folders hold a pack of one name. Rename one, or name only one with --pack.",
    fr: "Deux dossiers contiennent un module du même nom. Renommez-en un, ou n’en indiquez qu’un avec --pack.")
  package static let duplicateRule = DiagnosticCode(
    "duplicate-rule", "Two files give one rule name, such as a.yml and a.yaml. Remove or rename one.",
    fr: "Deux fichiers donnent le même nom de règle, comme a.yml et a.yaml. Supprimez-en un ou renommez-le.")
  package static let duplicateClause = DiagnosticCode(
    "duplicate-clause",
    "A list of clauses has two entries of one number, so that nobody knows which a rule cites. Correct or remove one.",
    fr: """
      Une liste contient deux dispositions du même numéro; on ne sait donc pas laquelle une règle cite. Corrigez-en une ou \
      supprimez-la.
      """)
  package static let missingTranslation = DiagnosticCode(
    "missing-translation",
    "The pack promises several languages, and this text is missing in one of them. Add it, so that each user can read it.",
    fr: """
      Le module promet plusieurs langues, et ce texte manque dans l’une d’elles. Ajoutez-le, pour que tous puissent le \
      lire.
      """)
  package static let missingCitation = DiagnosticCode(
    "missing-citation",
    "An active rule cites the clause that it rests on. Add `cites:`, or set `status: preview` until you have it.",
    fr: """
      Une règle active cite la disposition sur laquelle elle s’appuie. Ajoutez « cites: », ou mettez « status: preview » en \
      attendant.
      """)
  package static let missingExamples = DiagnosticCode(
    "missing-examples",
    """
    An active rule has at least one example that it flags and one that it lets pass: they are its tests. Add them, or \
    set `status: preview`.
    """,
    fr: """
      Une règle active a au moins un exemple signalé et un exemple accepté : ce sont ses tests. Ajoutez-les, ou mettez \
      « status: preview ».
      """)
  package static let unknownClause = DiagnosticCode(
    "unknown-clause",
    "The instrument’s list of clauses has no such clause. Correct the number, or add the clause to the list.",
    fr:
      "La liste des dispositions de l’instrument n’a pas cette disposition. Corrigez le numéro, ou ajoutez-la à la liste."
  )
  package static let unknownInstrument = DiagnosticCode(
    "unknown-instrument", "pack.yml names no such instrument. Add it under `instruments:`, or correct the name.",
    fr: "pack.yml ne nomme pas cet instrument. Ajoutez-le sous « instruments: », ou corrigez le nom.")
  package static let unknownList = DiagnosticCode(
    "unknown-list", "The pack has no such list of phrases. Add `lists/NAME.txt` (or NAME.en.txt and NAME.fr.txt).",
    fr: "Le module n’a pas cette liste. Ajoutez « lists/NOM.txt » (ou NOM.en.txt et NOM.fr.txt).")
  package static let unknownRegister = DiagnosticCode(
    "unknown-register", "The pack has no such register, or the register has no such column. Add `registers/NAME.csv`.",
    fr: "Le module n’a pas ce registre, ou le registre n’a pas cette colonne. Ajoutez « registers/NOM.csv ».")
  package static let unknownPart = DiagnosticCode(
    "unknown-part", "A post has no part of this name. `postlint inspect` shows the parts of a post.",
    fr: "Un message n’a pas de partie de ce nom. « postlint inspect » montre les parties d’un message.")
  package static let unknownPlaceholder = DiagnosticCode(
    "unknown-placeholder", "Nothing fills this placeholder in this rule. A brace that is meant as such is doubled: {{.",
    fr: "Rien ne remplit ce champ dans cette règle. Une accolade voulue comme telle se double : {{.")
  package static let unknownRule = DiagnosticCode(
    "unknown-rule", "No loaded pack has a rule of this name. `postlint rules list` shows their names.",
    fr: "Aucun module chargé n’a de règle de ce nom. « postlint rules list » montre les noms.")
  package static let invalidPattern = DiagnosticCode(
    "invalid-pattern",
    """
    The regular expression is not one that PCRE2 accepts: the mark shows where it gave up. Or a control character stands \
    in it, as YAML makes one of \\b between double quotation marks: write patterns in single ones.
    """,
    fr: """
      PCRE2 n’accepte pas cette expression régulière : la marque montre où elle s’est arrêtée. Ou elle contient un \
      caractère de commande, comme YAML en fait un de \\b entre guillemets doubles : écrivez les motifs entre apostrophes.
      """)
  package static let verbCount = DiagnosticCode(
    "verb-count",
    "A rule has exactly one verb: `forbid`, `require`, `prefer`, `limit`, `pair` or `ask`. Write a second rule for a second duty.",
    fr: """
      Une règle a exactement un verbe : « forbid », « require », « prefer », « limit », « pair » ou « ask ». \
      Écrivez une deuxième règle pour une deuxième obligation.
      """)
  package static let noCondition = DiagnosticCode(
    "no-condition", "Keys and values stand here, but none of them is a condition. The message lists the conditions.",
    fr: "Il y a ici des clés et des valeurs, mais aucune n’est une condition. Le message énumère les conditions.")
  package static let cannotHold = DiagnosticCode(
    "cannot-hold",
    """
    The condition can never hold, so the rule would never fire and nobody would notice. Most often a phrase or pattern \
    asks for something that the part it looks at never contains: `text` has no hashtags, mentions or links. Or two \
    conditions exclude one another, `when` rules out the language or the platform that is meant, or `except` excuses \
    all that is looked for.
    """,
    fr: """
      La condition ne peut jamais être remplie; la règle ne se déclencherait jamais, sans que personne le remarque. Le \
      plus souvent, une expression cherche ce que la partie examinée ne contient jamais : « text » n’a ni mots-clics, ni \
      mentions, ni liens. Ou deux conditions s’excluent, « when » écarte la langue ou la plateforme visée, ou « except » \
      excuse tout ce qui est cherché.
      """)
  package static let noPlace = DiagnosticCode(
    "no-place",
    """
    `not` by itself points nowhere, but this verb needs a place to report. Put something positive beside it in `all`, \
    or use the opposite verb.
    """,
    fr: """
      « not » seul ne désigne aucun endroit, mais ce verbe en a besoin. Ajoutez une condition positive à côté dans \
      « all », ou employez le verbe contraire.
      """)
  package static let exampleMissed = DiagnosticCode(
    "example-missed", "The rule says nothing about an example that it should flag. Correct the rule or the example.",
    fr: "La règle ne dit rien d’un exemple qu’elle devrait signaler. Corrigez la règle ou l’exemple.")
  package static let exampleNoisy = DiagnosticCode(
    "example-noisy", "The rule flags an example that should pass. Correct the rule or the example.",
    fr: "La règle signale un exemple qui devrait être accepté. Corrigez la règle ou l’exemple.")
  package static let examplePlace = DiagnosticCode(
    "example-place", "The rule flags the example, but not exactly what stands between ⟦ and ⟧.",
    fr: "La règle signale l’exemple, mais pas exactement ce qui est entre ⟦ et ⟧.")
  package static let exampleFix = DiagnosticCode(
    "example-fix",
    "After the fix the text is not what `fixed:` says, or the rule still flags it. A fix settles its own finding.",
    fr: """
      Après la correction, le texte n’est pas celui de « fixed: », ou la règle le signale encore. Une correction règle \
      son propre constat.
      """)
}
