internal import Diagnostics

/// What `postlint init` writes.
struct BeginningFiles {
  /// The sample pack’s name.
  let pack: String

  func all(_ language: Language) -> [(path: String, text: String)] {
    [
      ("postlint.yml", configuration(language)), ("posts/flu-2026.yml", Self.campaign),
      ("packs/\(pack)/pack.yml", manifest), ("packs/\(pack)/clauses/guide.yml", Self.clauses),
      ("packs/\(pack)/writing/plain-words.yml", Self.rule),
    ]
  }

  private func configuration(_ language: Language) -> String {
    switch language {
    case .english:
      """
      # What postlint does in this folder and below. `postlint rules schema --config` describes every key.

      # The packs of rules, by name or by folder.
      packs: [packs/\(pack)]

      # A check ends with 1 from this severity on: advice, warning or error.
      fail-level: warning

      # The language of messages: en or fr. Without it, that of the terminal.
      # lang: en

      # What the headings of your calendar mean.
      # columns: {"Message (English)": text}

      # What this project says of single rules; * stands for anything.
      # rules:
      #   \(pack)/writing/plain-words: {severity: error}
      #   \(pack)/writing/*: {off: true}

      """
    case .french:
      """
      # Ce que fait postlint dans ce dossier. « postlint rules schema --config » décrit chaque clé.

      # Les modules de règles, par nom ou par dossier.
      packs: [packs/\(pack)]

      # La vérification se termine par 1 à partir de cette gravité : advice, warning ou error.
      fail-level: warning

      # La langue des messages : en ou fr. À défaut, celle du terminal.
      # lang: fr

      # Ce que signifient les en-têtes de votre calendrier.
      # columns: {"Message (français)": text}

      # Ce que ce projet dit de certaines règles; * remplace n’importe quoi.
      # rules:
      #   \(pack)/writing/plain-words: {severity: error}
      #   \(pack)/writing/*: {off: true}

      """
    }
  }

  private static let campaign = """
    # One message in both languages. What stands here holds for every post below.
    # Un message dans les deux langues. Ce qui figure ici vaut pour chaque message ci-dessous.
    campaign: flu-2026
    platforms: [x, facebook]
    posts:
      - id: flu-en
        language: en
        text: "Utilize our map to find a flu clinic near you: canada.ca/en/flu"
        media:
          - {kind: image, file: flu-en.png, alt: "A nurse gives a flu shot at a clinic."}
      - id: flu-fr
        language: fr
        text: "Trouvez une clinique près de chez vous : canada.ca/fr/grippe"
        media:
          - {kind: image, file: flu-fr.png, alt: "Une infirmière vaccine une personne à la clinique."}

    """

  private var manifest: String {
    """
    pack: \(pack)
    title: {en: Our own rules, fr: Nos propres règles}
    version: "0.1.0"
    languages: [en, fr]
    instruments:
      guide:
        title: {en: Our style guide, fr: Notre guide de rédaction}
        version: "2026-01-01"
        clauses: clauses/guide.yml

    """
  }

  private static let clauses = """
    instrument: guide
    force: style        # law | mandatory | guideline | style | practice
    clauses:
      - clause: "1"
        title: {en: Plain words, fr: Mots simples}
        covered: partly
        why: {en: A list never holds every word., fr: Une liste ne contient jamais tous les mots.}

    """

  private static let rule = """
    title:    {en: Use plain words, fr: Employer des mots simples}
    severity: warning
    status:   active
    message:
      en: "Say {suggestion} instead of “{match}”."
      fr: "Dites {suggestion} au lieu de « {match} »."
    help:
      en: Short, common words reach more people.
      fr: Les mots courts et courants rejoignent plus de gens.
    cites:    [{instrument: guide, clause: "1", covers: part}]
    prefer:
      en: {utilize: use, commence: [start, begin]}
      fr: {débuter: commencer, "mettre en œuvre": [faire, appliquer]}
    examples:
      flagged:
        - {text: "⟦Utilize⟧ our map.", language: en, fixed: "Use our map."}
        - {text: "Nous allons ⟦débuter⟧.", language: fr, fixed: "Nous allons commencer."}
      passes:
        - {text: "Use our map.", language: en}
        - {text: "Nous allons commencer.", language: fr}

    """
}
