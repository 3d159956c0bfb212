import Testing
import Trials

/// `words:`, `prefer:` and lists: what is a whole word, and what makes no difference.
struct WordsTests {
  @Test(arguments: [
    "Please ⟦click here⟧.", "⟦CLICK HERE⟧!", "⟦Click\u{A0}here⟧", "⟦click  \t here⟧", "⟦click\nhere⟧",
    "⟦cl\u{AD}ick here⟧", "⟦click\u{200B} here⟧", "⟦click\u{2060} here⟧", "«⟦click here⟧»", "(⟦click here⟧)",
    "click hereby", "doubleclick here", "click_here", "click-here", "clickhere", "👨‍👩‍👧 ⟦click here⟧ 👍🏽",
    "⟦click here⟧ and ⟦click here⟧", "", "click", "here",
  ])
  func `a phrase stands as whole words`(post: String) throws {
    let found = try Trial("forbid: {words: [click here]}").marked(post)
    #expect(found == post)
  }

  @Test(arguments: [
    ("ministre", "l’avis du ⟦ministre⟧"), ("avis", "l’⟦avis⟧ du ministre"), ("avis", "l'⟦avis⟧"),
    ("avis", "d’⟦avis⟧, qu’⟦avis⟧, jusqu’⟦avis⟧"), ("hui", "aujourd’hui"),
    ("aujourd'hui", "⟦aujourd’hui⟧ et ⟦AUJOURD'HUI⟧"),
    ("l’avis", "⟦l'avis⟧ et ⟦l’avis⟧ et ⟦lʼavis⟧"), ("can", "we can’t, we ⟦can⟧"),
    ("minister", "the ⟦minister⟧’s plan"),
    ("minister's", "the ⟦minister’s⟧ plan"),
  ])
  func `an apostrophe parts a word where French elides and English leans`(phrase: String, post: String) throws {
    let found = try Trial("forbid: {words: \"\(phrase)\"}").marked(post)
    #expect(found == post)
  }

  @Test(arguments: [
    ("utiliz*", "⟦utilize⟧, ⟦Utilizing⟧, ⟦utiliz⟧; reutilize"),
    ("chef*", "⟦chefs⟧; le ⟦cheffin’air⟧ d’ici"),
    ("clic*", "⟦clics⟧ ⟦clic⟧ ⟦clic⟧, cliquez, déclic"),
    ("click he*", "⟦click here⟧ and ⟦click\u{A0}hereby⟧, click there"),
    ("é*", "⟦été⟧, ⟦e\u{301}cole⟧, d’⟦école⟧, préé"),
  ])
  func `a star lets the word go on`(phrase: String, post: String) throws {
    let found = try Trial("forbid: {words: [\(phrase)]}").marked(post)
    #expect(found == post)
  }

  @Test(arguments: [
    ("école", "une ⟦école⟧, une ⟦e\u{301}cole⟧, l’⟦ÉCOLE⟧, l’⟦E\u{301}COLE⟧; ecole, écoles"),
    ("cole", "école"), ("caf", "café, cafe\u{301}"),
    ("ᐃᓄᒃᑎᑐᑦ", "⟦ᐃᓄᒃᑎᑐᑦ⟧ ᐃᓄᒃᑎᑐᑦᑲ"), ("ᐃᓄᒃ", "ᐃᓄᒃᑎᑐᑦ ⟦ᐃᓄᒃ⟧."),
    ("שלום", "⟦שלום⟧ עולם"), ("straße", "eine ⟦Straße⟧"), ("ångström", "⟦Ångström⟧ ⟦ÅNGSTRÖM⟧ ⟦A\u{30A}ngström⟧"),
    ("kelvin", "⟦\u{212A}elvin⟧"), ("sss", "⟦ſſs⟧"), ("ⓐ", "⟦ⓐ⟧ ⟦Ⓐ⟧"), ("🍁", "O Canada ⟦🍁⟧⟦🍁⟧"),
    ("C++", "⟦C++⟧ and ⟦c++⟧"), ("50 %", "⟦50 %⟧, ⟦50\u{202F}%⟧, 150 %"),
  ])
  func `letters are Unicode’s`(phrase: String, post: String) throws {
    let found = try Trial("forbid: {words: [\"\(phrase)\"]}").marked(post)
    #expect(found == post)
  }

  @Test(arguments: [
    "the ⟦US⟧ and us", "⟦U\u{AD}S⟧, ⟦US⟧’s, Us", "l’⟦US⟧", "USA", "in the ⟦US⟧\u{A0}now",
  ])
  func `capitals matter where the case is exact`(post: String) throws {
    let found = try Trial("forbid: {words: [US], case: exact}").marked(post)
    #expect(found == post)
  }

  @Test(arguments: [
    ("Minister of*", "⟦Minister of⟧ X, ⟦Minister\u{A0}of⟧ Y, minister of Z"),
    ("Été", "⟦Été⟧, ⟦E\u{301}te\u{301}⟧, été"), ("l’État", "⟦l'État⟧, l'état"),
    ("Utiliz*", "⟦Utilize⟧, utilize"),
  ])
  func `only case is exact`(phrase: String, post: String) throws {
    let found = try Trial("forbid: {words: [\"\(phrase)\"], case: exact}").marked(post)
    #expect(found == post)
  }

  @Test(arguments: [
    ("en", "the ⟦chat⟧ and le chien"), ("fr", "le chat et the ⟦chien⟧"), ("mul", "⟦chat⟧ ⟦chien⟧"),
    ("en-CA", "⟦chat⟧ chien"), ("iu", "chat chien"),
  ])
  func `each language has its list`(language: String, text: String) throws {
    let trial = try Trial("forbid: {words: {en: [chat], fr: [chien]}}")
    let post = "{language: \(language), text: \"\(text)\"}"
    let found = try trial.marked(post, as: "yaml")
    #expect(found == post)
  }

  @Test(arguments: [
    ("{list: slogans}", "en", "⟦Great Again⟧ now, mieux ensemble, one a line"),
    ("{list: slogans}", "fr", "Great Again now, ⟦mieux ensemble⟧"),
    ("{list: anywhere}", "fr", "⟦both⟧"), ("{list: anywhere}", "en", "⟦both⟧"),
    ("{en: {list: anywhere}}", "en", "⟦both⟧"), ("{en: {list: anywhere}}", "fr", "both"),
    ("{en: {list: slogans}, fr: [autre]}", "fr", "mieux ensemble, ⟦autre⟧"),
  ])
  func `lists of the pack can be named`(words: String, language: String, text: String) throws {
    let trial = try Trial(
      "forbid: {words: \(words)}",
      files: [
        "lists/slogans.en.txt": "# One a line\n#\n\n  great again  \r\n", "lists/slogans.fr.txt": "mieux ensemble\n",
        "lists/anywhere.txt": "both",
      ])
    let post = "{language: \(language), text: \"\(text)\"}"
    let found = try trial.marked(post, as: "yaml")
    #expect(found == post)
  }

  @Test func `of phrases inside one another the longest counts`() throws {
    let post = "A ⟦press release⟧ and a ⟦release⟧, a ⟦press⟧."
    let found = try Trial("forbid: {words: [release, press release, press]}").marked(post)
    #expect(found == post)
  }

  @Test func `words do not see hashtags, mentions and links unless asked to`() throws {
    let post = "flu #flu @flu flu.ca https://flu.ca/flu"
    #expect(try Trial("forbid: {words: [flu]}").marked(post) == "⟦flu⟧ #flu @flu flu.ca https://flu.ca/flu")
    #expect(
      try Trial("in: hashtags\nforbid: {words: [flu]}").marked(post) == "flu #⟦flu⟧ @flu flu.ca https://flu.ca/flu")
    #expect(
      try Trial("in: all-text\nforbid: {words: [flu]}").marked(post)
        == "⟦flu⟧ #⟦flu⟧ @⟦flu⟧ ⟦flu⟧.ca https://⟦flu⟧.ca/⟦flu⟧")
  }

  @Test func `a phrase goes on from one side of a link to the other only where nothing stands between`() throws {
    let found = try Trial("forbid: {words: [click here]}").marked("click #x here")
    #expect(found == "click #x here")
  }
}
