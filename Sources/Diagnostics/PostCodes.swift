/// What can be wrong with a file of posts.
extension DiagnosticCode {
  static let ofPosts: [DiagnosticCode] = [
    unknownFormat, noPosts, duplicatePost, unknownPlatform, unknownKind, unknownColumn, unreadableFile, unwritableFile,
    hiddenText,
    noCampaign, previewOnly,
  ]

  package static let previewOnly = DiagnosticCode(
    "preview-only",
    """
    All rules of this pack have `status: preview`, as new rules do, and such rules do not take part in a check. So nothing of \
    the pack was looked for. Add `--preview` to try them, or write `status: active` where they are ready.
    """,
    fr: """
      Toutes les règles de ce module ont « status: preview », comme les nouvelles règles, et ne participent pas à la \
      vérification. Rien de ce module n’a donc été cherché. Ajoutez « --preview » pour les essayer, ou inscrivez \
      « status: active » lorsqu’elles sont prêtes.
      """)

  package static let noCampaign = DiagnosticCode(
    "no-campaign",
    """
    Rules about pairs compare the English and the French post of one message: posts of one platform that name the same \
    `campaign`. These posts name none, so nothing says which belong together, and they were not compared. Give both posts of \
    a message the same `campaign:`, or put them into one file with `campaign:` above `posts:`; or switch the rules off with \
    `--off`. In a run with posts in one language alone nothing is said.
    """,
    fr: """
      Les règles sur les paires comparent le message anglais et le message français d’une même publication : ceux d’une \
      plateforme qui indiquent la même « campaign ». Ces messages n’en indiquent pas; rien ne dit lesquels vont ensemble, et \
      ils n’ont pas été comparés. Donnez la même « campaign: » aux deux messages, ou mettez-les dans un fichier avec \
      « campaign: » au-dessus de « posts: »; ou désactivez les règles avec « --off ». Si les messages vérifiés sont tous dans \
      une même langue, rien n’est dit.
      """)
  package static let unwritableFile = DiagnosticCode(
    "unwritable-file",
    "A file could not be written. Its folder may be missing, or not be yours to write to.",
    fr: "Un fichier n’a pas pu être écrit. Son dossier est peut-être absent, ou vous ne pouvez pas y écrire.")
  package static let unreadableFile = DiagnosticCode(
    "unreadable-file", "The file is not there or may not be read. Check its name and its permissions.",
    fr: "Le fichier n’existe pas ou ne peut pas être lu. Vérifiez son nom et ses permissions.")
  package static let hiddenText = DiagnosticCode(
    "hidden-text",
    """
    In YAML, a space and `#` begin a comment. A text without quotation marks ends there, so the hashtag and all that follows \
    would be published without having been checked. Write the text in quotation marks, or below `text: |`.
    """,
    fr: """
      En YAML, une espace suivie de « # » commence un commentaire. Un texte sans guillemets s’arrête là : le mot-clic et \
      tout ce qui suit seraient publiés sans avoir été vérifiés. Mettez le texte entre guillemets droits, ou sous « text: | ».
      """)
  package static let unknownFormat = DiagnosticCode(
    "unknown-format",
    """
    It cannot be told from its name how the posts are written. Name the format with --as, or give the file one of the \
    extensions .txt .md .yml .yaml .json .jsonl .ndjson .csv .tsv.
    """,
    fr: """
      Le nom du fichier ne dit pas comment les messages y sont écrits. Indiquez le format avec --as, ou donnez au \
      fichier une de ces extensions : .txt .md .yml .yaml .json .jsonl .ndjson .csv .tsv.
      """)
  package static let noPosts = DiagnosticCode(
    "no-posts",
    """
    A file or folder that was named holds no post, so nothing of it was checked. Name one with posts, or say --allow-empty where \
    none is fine.
    """,
    fr: """
      Un fichier ou un dossier indiqué ne contient aucun message; rien n’y a donc été vérifié. Indiquez-en un qui contient \
      des messages, ou ajoutez --allow-empty si c’est normal.
      """)
  package static let duplicatePost = DiagnosticCode(
    "duplicate-post",
    "Two posts of one run have the same id, so reports, waivers and answers could not tell them apart. Rename one.",
    fr: """
      Deux messages vérifiés ensemble ont le même identifiant; les rapports, dérogations et réponses ne pourraient pas \
      les distinguer. Renommez-en un.
      """)
  package static let unknownPlatform = DiagnosticCode(
    "unknown-platform",
    "No loaded pack describes this platform, so its limits could not be checked. Correct the name, or add its record.",
    fr: """
      Aucun module chargé ne décrit cette plateforme; ses limites ne pourraient pas être vérifiées. Corrigez le nom, ou \
      ajoutez sa fiche.
      """)
  package static let unknownKind = DiagnosticCode(
    "unknown-kind",
    """
    The post’s `kind` is nearly, but not quite, one that rules ask for, so they take the post for something else. Correct it. \
    A kind of your own that resembles none of theirs is taken as it is.
    """,
    fr: """
      Le type du message (« kind ») ressemble, sans plus, à l’un de ceux que les règles nomment; elles prennent donc le message \
      pour autre chose. Corrigez-le. Un type à vous, qui ne ressemble à aucun des leurs, est pris tel quel.
      """)
  package static let unknownColumn = DiagnosticCode(
    "unknown-column",
    """
    A column’s heading is not the name of anything in a post. Rename it, put `fields.` before it, or map it under \
    `columns:` in postlint.yml.
    """,
    fr: """
      L’en-tête d’une colonne ne correspond à rien dans un message. Renommez-la, faites-la précéder de « fields. », ou \
      associez-la sous « columns: » dans postlint.yml.
      """)
}
