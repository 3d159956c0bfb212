import Testing
import Trials

/// What rules see of the language that something is written in, and of what is stated in it.
struct WrittenLanguageTests {
  @Test(arguments: [
    // The alt text decides for itself, whatever the post declares.
    ("{language: fr, text: Bonjour, media: [{kind: image, alt: The office is closed today because of the storm}]}", 1),
    ("{language: fr, text: Bonjour, media: [{kind: image, alt: Le bureau est fermé en raison de la tempête}]}", 0),
    // Too short to tell: as the post.
    ("{language: en, text: Hello, media: [{kind: image, alt: OK}]}", 1),
    ("{language: fr, text: Bonjour, media: [{kind: image, alt: OK}]}", 0),
    ("{language: iu, text: ᐊᐃ, media: [{kind: image, alt: OK}]}", 0),
  ])
  func `outside when a language is that of the part`(post: String, count: Int) throws {
    let trial = try Trial("in: media.alt\nforbid: {language: en}")
    #expect(try trial.findings(in: post, as: "yaml").count == count)
  }

  @Test func `of a post in both languages, what stands in the one is marked`() throws {
    let trial = try Trial("in: all-text\nforbid: {language: en}")
    let post = """
      language: mul
      text: "⟦The office is closed today.⟧ Le bureau est fermé aujourd’hui."
      """
    #expect(try trial.marked(post, as: "yaml") == post)
  }

  @Test(arguments: [
    // Declared English, written in French: when asks what the post is.
    ("{language: en, text: Le bureau est fermé aujourd’hui en raison de la tempête}", 1),
    ("{language: fr, text: The office is closed today because of the storm}", 0),
    ("{language: mul, text: The office is closed}", 1),
  ])
  func `under when a language is that of the post`(post: String, count: Int) throws {
    let trial = try Trial("when: {language: en}\nin: all-text\nforbid: {regex: .+}")
    #expect(try trial.findings(in: post, as: "yaml").count == count)
  }

  @Test(arguments: [
    ("numbers", "Of ⟦12⟧ people ⟦50%⟧ came ⟦1st⟧, on May 3 at 2:30 p.m. for $5"),
    ("dates", "Come on ⟦May 3, 2027⟧ at 2:30 p.m. for $5"), ("times", "Come on May 3, 2027 at ⟦2:30 p.m.⟧ for $5"),
    ("amounts", "Come on May 3, 2027 for ⟦$1,500.50⟧"), ("phones", "Call ⟦613-555-0199⟧ or ⟦9-8-8⟧"),
    ("styled", "This is ⟦𝐇𝐞𝐥𝐥𝐨⟧, not hello"), ("invisible", "pass⟦\u{200B}⟧word 👩‍⚕️"), ("cashtags", "Buy ⟦$ABC⟧ for $5"),
  ])
  func `what a text states, hides or dresses up is a part`(part: String, text: String) throws {
    let trial = try Trial("in: \(part)\nforbid: {regex: '.+'}")
    #expect(try trial.marked(text) == text)
  }

  @Test func `parts are counted, each in its language’s own way`() throws {
    let trial = try Trial("limit: {of: amounts, max: 1}")
    #expect(try trial.findings(in: "{language: fr, text: '1 500,50 $ et 20 $'}", as: "yaml").count == 1)
    #expect(try trial.findings(in: "{language: fr, text: '1 500,50 $'}", as: "yaml").isEmpty)
    let both = "{language: mul, text: \"The office is closed: $1,500.50.\\n\\nLe bureau est fermé : 1 500,50 $.\"}"
    #expect(try trial.findings(in: both, as: "yaml").count == 1)
  }

  @Test func `a platform’s number of hashtags is that of each post of a thread`() throws {
    let trial = try Trial("limit: {of: hashtags, max: platform}")
    let five = "#a1 #a2 #a3 #a4 #a5"
    let thread = "{platforms: [instagram], text: '\(five)', thread: ['\(five)']}"
    #expect(try trial.findings(in: thread, as: "yaml").isEmpty)
    let more = "{platforms: [instagram], text: '\(five)', thread: ['\(five) ⟦#a6⟧']}"
    #expect(try trial.marked(more, as: "yaml") == more)
  }

  @Test func `a content warning counts with the text, on Mastodon alone`() throws {
    let trial = try Trial("limit: {of: text, max: platform}")
    let text = String(repeating: "a", count: 498)
    func post(_ platform: String, _ warning: String) -> String {
      "{platforms: [\(platform)], text: \(text), fields: {content-warning: \(warning)}}"
    }
    #expect(try trial.findings(in: post("mastodon", "ab"), as: "yaml").isEmpty)
    #expect(try trial.findings(in: post("mastodon", "abc"), as: "yaml").count == 1)
    #expect(try trial.findings(in: post("facebook", "abc"), as: "yaml").isEmpty)
  }
}
