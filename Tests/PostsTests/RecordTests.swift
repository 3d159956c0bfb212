import Diagnostics
import Documents
import Testing

@testable import Posts

struct RecordTests {
  @Test func `every key of a record is read`() throws {
    let posts = read(
      """
      id: flu-en
      campaign: flu-2026
      platforms: [x, facebook]
      account: {handle: "@GovCanExample", kind: department, team: Health}
      language: EN-ca
      kind: routine
      title: Flu season
      text: |
        Get your flu shot.
      thread: [Second, Third]
      media:
        - {kind: video, file: flu.mp4, alt: A clinic, decorative: false, text: Free, captions: flu.vtt, transcript: Come}
        - {file: border.png, decorative: true}
      links: https://www.canada.ca/flu
      repost-of: https://example.org/1
      scheduled: 2026-11-30T09:00:00-05:00
      paid: true
      topics: [service]
      approvals: [{role: director, by: A. Roy, at: 2026-11-20}]
      answers: {gc/a/b: {answer: yes, by: M. Singh, at: 2026-11-20T10:00Z, form: 12}}
      fields: {adv-number: 0427, nested: {a: [1, 2]}}
      """, as: .yaml)
    #expect(posts.complaints == [])
    let post = try #require(posts.posts.first)
    #expect(post.id == "flu-en")
    #expect(post.campaign == "flu-2026")
    #expect(post.platforms == ["x", "facebook"])
    #expect(post.account == "@GovCanExample")
    #expect(post.language == "en-CA")
    #expect(post.kind == "routine")
    #expect(post.title?.string == "Flu season")
    #expect(post.text.string == "Get your flu shot.")
    #expect(post.thread.map(\.string) == ["Second", "Third"])
    #expect(post.media.map(\.kind) == [.video, .image])
    #expect(post.media.map(\.isDecorative) == [false, true])
    #expect(post.media.map(\.alt?.string) == ["A clinic", nil])
    #expect(post.media.first?.text?.string == "Free")
    #expect(post.media.first?.captions?.string == "flu.vtt")
    #expect(post.media.first?.transcript?.string == "Come")
    #expect(post.links.map(\.string) == ["https://www.canada.ca/flu"])
    #expect(post.repostOf?.string == "https://example.org/1")
    #expect(post.scheduled == Moment("2026-11-30T09:00-05:00"))
    #expect(post.isPaid)
    #expect(post.topics == ["service"])
    #expect(post.approvals.map(\.role) == ["director"])
    #expect(post.approvals.first?.by == "A. Roy")
    #expect(post.answers.map(\.rule) == ["gc/a/b"])
    #expect(post.answers.first?.answer == "yes")
    #expect(post.answers.first?.at == Moment("2026-11-20T10:00Z"))
    #expect(post.record["fields"]?["adv-number"]?.scalar?.text.string == "0427")
  }

  @Test(arguments: [
    (#"{"text": "a", "txt": "b"}"#, "unknown-key 1:15", "Did you mean `text`?"),
    (#"{"text": ["a"]}"#, "wrong-type 1:10", nil),
    (#"{"text": "a", "language": "French"}"#, "invalid-value 1:27", "Did you mean `fr`?"),
    (#"{"text": "a", "language": "fr_CA"}"#, "invalid-value 1:27", "Did you mean `fr-CA`?"),
    (#"{"text": "a", "language": "bilingual"}"#, "invalid-value 1:27", "Did you mean `mul`?"),
    (
      #"{"text": "a", "scheduled": "30/11/2026"}"#, "invalid-value 1:28",
      "Write it as in `2026-11-30 09:00`: year, month, day, time; or `2026-11-30T09:00:00-05:00`, with how far from UTC."
    ),
    (#"{"text": "a", "paid": "yes"}"#, "wrong-type 1:23", nil),
    (#"{"text": "a", "media": [{"kind": "vidéo"}]}"#, "unknown-value 1:34", "Did you mean `video`?"),
    (#"{"text": "a", "media": "flu.png"}"#, "wrong-type 1:24", nil),
    (#"{"text": "a", "account": {"kind": "department"}}"#, "missing-key 1:26", nil),
    (#"{"text": "a", "approvals": [{"by": "A. Roy"}]}"#, "missing-key 1:29", nil),
    (#"{"text": "a", "answers": {"gc/a/b": {"by": "A. Roy"}}}"#, "missing-key 1:37", nil),
    (#"{"text": "a", "answers": ["yes"]}"#, "wrong-type 1:26", nil),
    (#"{"text": "a", "fields": "more"}"#, "wrong-type 1:25", nil),
    (#"{"id": "empty", "language": "en"}"#, "missing-key 1:1", "Write what the post says behind `text:`."),
    (#""Just a text""#, "wrong-type 1:1", nil),
  ])
  func `what cannot be used is told with its place and a remedy`(record: String, complaint: String, help: String?) {
    let posts = read(record, as: .json)
    #expect(posts.complaints == [complaint])
    if let help { #expect(posts.diagnostics.first?.help?.english == help) }
  }

  @Test func `all mistakes of one record are told together, in both languages`() {
    let posts = read(
      #"{"text": 1, "language": "x", "paid": 3, "scheduled": "soon", "media": [{"kind": "a"}, {"kind": "b"}]}"#,
      as: .json)
    #expect(posts.posts.isEmpty)
    #expect(posts.diagnostics.count == 5)
    for diagnostic in posts.diagnostics { #expect(diagnostic.message.english != diagnostic.message.french) }
  }

  @Test(arguments: [
    #"{"text": ""}"#, #"{"media": {"file": "a.png"}}"#, #"{"thread": ["a"]}"#, #"{"links": ["https://canada.ca"]}"#,
    #"{"repost-of": "https://example.org/1"}"#, #"{"title": "A film"}"#,
  ])
  func `a post may be without words`(record: String) {
    let posts = read(record, as: .json)
    #expect(posts.complaints == [])
    #expect(posts.posts.map(\.text.string) == [""])
  }

  @Test func `null says nothing`() throws {
    let posts = read("{id: ~, text: a, language: null, media: , scheduled: ~}", as: .yaml)
    #expect(posts.complaints == [])
    #expect(posts.posts.map(\.id) == ["a#1"])
  }

  @Test(arguments: [
    ("en", "en"), ("FR-ca", "fr-CA"), ("iu-cans-ca", "iu-Cans-CA"), ("mul", "mul"), ("zh-Hant", "zh-Hant"),
    ("es-419", "es-419"), ("de-CH-1996", "de-CH-1996"), ("fr-x-gc", "fr-x-gc"), ("en-a-bbb-x-a", "en-a-bbb-x-a"),
    ("zh-yue-HK", "zh-yue-HK"), ("", nil), ("e", nil), ("eng", nil), ("english", nil), ("en-", nil), ("-en", nil),
    ("en--CA", nil), ("en_CA", nil), ("fr-x", nil), ("français", nil), ("en-toolongpart", nil), ("e1", nil), ("🍁", nil),
  ])
  func `a language tag is well formed or is none`(written: String, tag: String?) {
    #expect(LanguageTag(written)?.text == tag)
  }

  @Test(arguments: [
    ("2026-11-30T09:00:00-05:00", 32_400, -18_000), ("2026-11-30 9:00", 32_400, nil), ("2026-11-30", 0, nil),
    ("2026-11-30T23:59:59.5Z", 86_399, 0),
  ])
  func `a moment is read as people and spreadsheets write it`(text: String, seconds: Int, offset: Int?) throws {
    let moment = try #require(Moment(text))
    #expect(moment.seconds == seconds)
    #expect(moment.offset == offset)
  }

  @Test(arguments: [
    "", "2026-02-30", "2026-11-30T24:00", "2026-11-30T9:00", "2026-11-30 9:0", "2026-11-30T09:00EST", "30/11",
  ])
  func `a moment in doubt is none`(text: String) { #expect(Moment(text) == nil) }

  @Test func `the schema of a post names every key`() throws {
    guard case .object(let properties) = Post.schema else {
      Issue.record("not an object")
      return
    }
    #expect(
      properties.map(\.name) == [
        "id", "campaign", "platforms", "account", "language", "kind", "title", "text", "thread", "media", "links",
        "repost-of", "scheduled", "paid", "topics", "approvals", "answers", "fields",
      ])
    #expect(properties.allSatisfy { !$0.isRequired && !$0.summary.english.isEmpty && !$0.summary.french.isEmpty })
  }
}
