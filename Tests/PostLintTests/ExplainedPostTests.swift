import Diagnostics
import Foundation
import PostLint
import Posts
import Testing

/// What `explain --post` tells of each verb, whole.
struct ExplainedPostTests {
  static let posts = """
    campaign: passport
    posts:
      - id: passport-en
        language: en
        platforms: [x, facebook]
        scheduled: 2026-11-30T09:00-05:00
        text: "Utilize the form by May 3, 2027: it costs $160. See canada.ca/en/passport #a #b #c #d"
        answers: {trial/asked: {answer: maybe, by: A. Example}}
      - id: passport-fr
        language: fr
        platforms: [x, facebook]
        scheduled: 2026-11-30T09:30-05:00
        text: "Remplissez le formulaire d’ici le 4 mai 2027 : il coûte 160 $. Voir canada.ca/en/passport"
        answers: {trial/asked: {answer: oui, by: A. Example}}
      - {id: alone-en, language: en, platforms: [x], text: Nothing to say, media: [{file: a.png}, {file: b.png, alt: B}]}
      - {id: both, language: mul, text: "The office is closed on May 3.\\n\\nLe bureau est fermé le 4 mai."}
    """

  static let rules = [
    "count": "when: {not: {kind: [reply]}}\nlimit: {of: hashtags, max: 3}",
    "block": "limit:\n\n  # Comments stand between the verb and what it says.\n  of: hashtags\n  max: 3",
    "pictures":
      "each: media\nwhen: {not: {field: {name: decorative, is: 'true'}}}\nrequire: {field: {name: alt, present: true}}",
    "length": "limit: {of: text, max: platform}",
    "sentences": "limit: {of: sentence-length, max: {en: 5, fr: 40}, min: 2}",
    "prose": "limit: {of: readability, min: 60}",
    "preferred":
      "prefer: {en: {utilize: use, form: [page, sheet]}, fr: {formulaire: page}}\nexcept: {words: [the form]}",
    "expired": "effective: {to: 2026-06-30}\nforbid: {words: [form]}",
    "platforms": "when: {platforms: [facebook, x], kind: [emergency]}\nrequire: {words: [form]}",
    "extending": "extends: marked\nexcept: {kind: [reply]}",
    "marked": "when: {language: en}\nforbid: {any: [{words: [form]}, {words: [sheet]}]}",
    "asked": "ask: {question: {en: Is it so?, fr: Est-ce ainsi?}}",
    "pairs":
      "when: {not: {kind: [reply]}}\npair: {require: both, within: 15m, same: [numbers, dates, amounts, paid, media-count], mapped: {links: language-path}}",
  ]

  @Test(arguments: rules.keys.sorted(), Language.allCases)
  func `each verb tells what it saw`(name: String, language: Language) throws {
    let folder = try TemporaryFolder()
    func write(_ text: String, to path: String) throws {
      let url = URL(filePath: "\(folder.path)/\(path)")
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try write(
      "pack: trial\ntitle: {en: Trial, fr: Essai}\nversion: '1'\nbuilds-on: [platforms]\n", to: "trial/pack.yml")
    let head =
      "title: {en: Title, fr: Titre}\nseverity: warning\nstatus: preview\nmessage: {en: Mind this, fr: Attention}\n"
    for (name, rule) in Self.rules { try write(head + rule + "\n", to: "trial/\(name).yml") }
    try write(Self.posts, to: "posts.yml")
    var output = Captured()
    let workplace = Workplace(
      day: try #require(Day("2026-11-24")), language: language, configuration: Configuration(),
      shelf: PackShelf(folder: Golden.project.appending(path: "rules").path))
    var explanation = Explanation(of: "trial/\(name)", packs: ["\(folder.path)/trial"])
    explanation.posts = "\(folder.path)/posts.yml"
    #expect(try explanation.run(in: workplace, &output) == .clean)
    try Golden.expect(
      (output.text + output.complaints).replacing(folder.path + "/", with: ""),
      toBe: "explained/\(name).\(language.rawValue)")
  }
}
