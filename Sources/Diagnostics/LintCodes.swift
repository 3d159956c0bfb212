/// What `postlint rules lint` says of rules that can be read and run, and could still be better.
extension DiagnosticCode {
  package static let ofLint: [DiagnosticCode] = [
    slowPattern, patternWithoutLiteral, clusterPattern, severityAboveForce, retiredClause, missingHelp, similarMessages,
    sameFindings, borrowedExample, frenchTypography, unlikelyLanguage, exampleVariant, unreachedBranch, unusedPhrase,
    expiredRule, templateText,
  ]

  package static let templateText = DiagnosticCode(
    "template-text",
    """
    The rule still says what `rules new` wrote for a beginning, which tells a writer neither what is there nor what to do. \
    Say it in your own words, in both languages. Advice while the rule is in preview, a warning once it is active.
    """,
    fr: """
      La règle dit encore ce que « rules new » a écrit pour commencer, qui n’apprend à personne ce qu’il y a ni ce qu’il faut \
      faire. Dites-le dans vos mots, dans les deux langues. Un conseil tant que la règle est à l’essai, un avertissement \
      une fois qu’elle est active.
      """)

  package static let expiredRule = DiagnosticCode(
    "expired-rule",
    """
    The last day of `effective` has passed, so the rule says nothing of any post from then on, and its clauses are not \
    covered by it. Correct the day, or set `status: retired`.
    """,
    fr: """
      Le dernier jour de « effective » est passé; la règle ne dit plus rien d’aucun message depuis, et ne couvre plus ses \
      dispositions. Corrigez la date, ou mettez « status: retired ».
      """)
  package static let slowPattern = DiagnosticCode(
    "slow-pattern",
    """
    A text can be made on which this pattern takes far longer than the text is long. It was made from the pattern and \
    tried. The matcher gives up on such a text and the rule ends as not-checked there, so nothing hangs, but the post is \
    not checked. Most often two repetitions stand beside or inside one another and can take the same characters, as in \
    (a+)+ or .*,.*; let each begin with something that the one before it cannot take, give it a limit such as {1,40}, or \
    keep what it took with *+ and ++. As advice: each of many places where a match could begin is followed to the end; a \
    \\b or (?<!\\w) in front is often enough.
    """,
    fr: """
      On peut composer un texte sur lequel ce motif prend beaucoup plus de temps que sa longueur ne le justifie. Ce texte a \
      été tiré du motif et essayé. La recherche y est abandonnée et la règle n’y est pas vérifiée : rien ne bloque, mais le \
      message n’est pas vérifié. Le plus souvent, deux répétitions se suivent ou s’emboîtent et acceptent les mêmes \
      caractères, comme dans (a+)+ ou .*,.*; faites commencer chacune par ce que la précédente n’accepte pas, donnez-lui une \
      limite comme {1,40}, ou gardez ce qu’elle a pris avec *+ et ++. Comme conseil : chaque endroit où une correspondance \
      peut commencer est suivi jusqu’au bout; un \\b ou (?<!\\w) au début suffit souvent.
      """)
  package static let patternWithoutLiteral = DiagnosticCode(
    "pattern-without-literal",
    """
    There is no text that every match of this pattern must contain, so it has to be tried on every post. That is what \
    costs when there are many posts. Where `words`, `shape`, `count` or `host` can say the same, they cost nothing.
    """,
    fr: """
      Aucun texte ne figure forcément dans toute correspondance de ce motif; il faut donc l’essayer sur chaque message. \
      C’est ce qui coûte quand les messages sont nombreux. Là où « words », « shape », « count » ou « host » peuvent dire \
      la même chose, ils ne coûtent rien.
      """)
  package static let clusterPattern = DiagnosticCode(
    "cluster-pattern",
    """
    \\X takes what PCRE2 holds for one character as people see it, and it takes a row of emoji for one. To speak of \
    single emoji, use the part `emoji` or `count: {of: emoji}`.
    """,
    fr: """
      \\X prend ce que PCRE2 tient pour un seul caractère visible, et une suite d’émojis en est un pour lui. Pour parler de \
      chaque émoji, employez la partie « emoji » ou « count: {of: emoji} ».
      """)
  package static let unlikelyLanguage = DiagnosticCode(
    "unlikely-language",
    """
    `when` asks for posts in one language, and words or patterns for the other one stand here. They are looked for only in \
    posts that hold both languages (`language: mul`), or whose language is neither declared nor plain from the text. Where \
    that is not meant, they only look as if they were checked.
    """,
    fr: """
      « when » vise les messages dans une langue, et des expressions ou des motifs pour l’autre figurent ici. Ils ne sont \
      cherchés que dans les messages qui contiennent les deux langues (« language: mul »), ou dont la langue n’est ni \
      déclarée ni évidente. Si ce n’est pas voulu, ils ont seulement l’air d’être vérifiés.
      """)
  package static let severityAboveForce = DiagnosticCode(
    "severity-above-force",
    """
    The rule weighs more than the clauses that it cites: only a law or a mandatory instrument bears an error, a guideline \
    or style guide a warning, a practice note advice. Lower the severity, or cite the clause that bears it.
    """,
    fr: """
      La règle pèse plus que les dispositions qu’elle cite : seule une loi ou un instrument obligatoire justifie une erreur, une \
      ligne directrice ou un guide de rédaction un avertissement, une note pratique un conseil. Baissez la gravité, ou \
      citez la disposition qui la justifie.
      """)
  package static let retiredClause = DiagnosticCode(
    "retired-clause", "The rule cites a clause that another one has replaced. Cite that one, after reading it.",
    fr: "La règle cite une disposition qui a été remplacée. Citez celle qui la remplace, après l’avoir lue.")
  package static let missingHelp = DiagnosticCode(
    "missing-help", "The rule has no `help`: who does not agree with a finding has nowhere to read why. Add it.",
    fr: "La règle n’a pas de « help » : qui n’est pas d’accord avec un constat ne peut lire pourquoi. Ajoutez-le.")
  package static let similarMessages = DiagnosticCode(
    "similar-messages",
    "Rules with nearly the same message cannot be told apart by who reads a report. Say in each what is its own.",
    fr: """
      Des règles qui disent presque la même chose ne se distinguent pas dans un rapport. Dites dans chacune ce qui lui est \
      propre.
      """)
  package static let sameFindings = DiagnosticCode(
    "same-findings",
    """
    On all the examples of the packs, where one of these rules fires the other one fires too: perhaps they are one rule. \
    Join them, let one give way, or add the example that sets them apart.
    """,
    fr: """
      Dans tous les exemples des modules, là où l’une de ces règles se déclenche, l’autre aussi : elles n’en font peut-être \
      qu’une. Réunissez-les, faites céder l’une, ou ajoutez l’exemple qui les distingue.
      """)
  package static let borrowedExample = DiagnosticCode(
    "borrowed-example",
    "Another rule finds this example, and the rule that it belongs to does not. Move it there, or correct the rule.",
    fr: "Une autre règle trouve cet exemple, et la sienne non. Déplacez-le, ou corrigez la règle.")
  package static let frenchTypography = DiagnosticCode(
    "french-typography",
    """
    French as written in Canada has ’ for an apostrophe, « » with spaces inside for quotation marks, a space before a \
    colon, and none before a semicolon, an exclamation mark or a question mark.
    """,
    fr: """
      Le français du Canada emploie l’apostrophe ’, les guillemets « » avec des espaces à l’intérieur, une espace devant le \
      deux-points, et aucune devant le point-virgule, le point d’exclamation et le point d’interrogation.
      """)
  package static let exampleVariant = DiagnosticCode(
    "example-variant",
    """
    The rule judges an example otherwise once an emoji stands before it, or once its accents are characters of their own, \
    as some systems write them. A reader sees the same words. Most often a pattern is bound to the start of the text, or \
    names letters with accents one by one; `words` sees through both.
    """,
    fr: """
      La règle juge un exemple autrement dès qu’un émoji le précède, ou dès que ses accents sont des caractères distincts, \
      comme certains systèmes les écrivent. On y lit pourtant les mêmes mots. Le plus souvent, un motif est lié au début du \
      texte, ou nomme une à une des lettres accentuées; « words » n’y voit pas de différence.
      """)
  package static let unreachedBranch = DiagnosticCode(
    "unreached-branch",
    """
    No example makes this part of the rule hold, so nobody knows whether it works. Add an example for it, in its language.
    """,
    fr: """
      Aucun exemple ne remplit cette partie de la règle; personne ne sait donc si elle fonctionne. Ajoutez-lui un exemple, \
      dans sa langue.
      """)
  package static let unusedPhrase = DiagnosticCode(
    "unused-phrase",
    """
    No example holds this phrase where the rule looks for it, so nobody knows whether it is written as people write it. \
    Not every phrase needs an example: one for each kind of phrase is often enough. Of a list of the pack, an example of \
    any rule that uses the list will do.
    """,
    fr: """
      Aucun exemple ne contient cette expression là où la règle la cherche; personne ne sait donc si elle est écrite comme \
      les gens l’écrivent. Chaque expression n’a pas besoin d’un exemple : un par sorte d’expression suffit souvent. Pour \
      une liste du module, un exemple de n’importe quelle règle qui l’emploie convient.
      """)
}
