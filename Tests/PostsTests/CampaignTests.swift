import Diagnostics
import Documents
import Testing

@testable import Posts

struct CampaignTests {
  @Test(arguments: [
    #"{"campaign": "flu", "language": "en", "account": "@a", "posts": [{"text": "a"}, {"text": "b", "language": "fr"}]}"#,
    #"{"campaign": {"id": "flu", "account": "@a"}, "language": "en", "posts": [{"text": "a"}, {"text": "b", "language": "fr"}]}"#,
    #"{"campaign": {"id": "flu", "account": "@a", "language": "en", "posts": [{"text": "a"}, {"text": "b", "language": "fr"}]}}"#,
  ])
  func `a shared fact holds where a post does not say otherwise`(document: String) {
    let posts = read(document, as: .json)
    #expect(posts.complaints == [])
    #expect(posts.posts.map(\.campaign) == ["flu", "flu"])
    #expect(posts.posts.map(\.account) == ["@a", "@a"])
    #expect(posts.posts.map(\.language) == ["en", "fr"])
    #expect(posts.posts.map(\.id) == ["a#1", "a#2"])
  }

  @Test func `a post that says nothing of a fact takes it back`() {
    let posts = read("campaign: flu\nlanguage: en\nposts: [{text: a, language: ~}, {text: b}]", as: .yaml)
    #expect(posts.posts.map(\.language) == [nil, "en"])
  }

  @Test func `a campaign may be spelled out in a single post too`() {
    let posts = read("{id: a, campaign: {id: flu, topics: [health]}, text: Hi}", as: .yaml)
    #expect(posts.complaints == [])
    #expect(posts.posts.map(\.id) == ["a"])
    #expect(posts.posts.map(\.campaign) == ["flu"])
    #expect(posts.posts.map(\.topics) == [["health"]])
  }

  @Test func `a shared fact that cannot be used is told once, and leaves out only who relies on it`() {
    let posts = read(
      """
      campaign: flu
      language: English
      posts:
        - {id: a, text: a}
        - {id: b, text: b, language: en}
        - {id: c, text: c, paid: maybe}
      """, as: .yaml)
    #expect(posts.complaints == ["invalid-value 2:11", "wrong-type 6:28"])
    #expect(posts.posts.map(\.id) == ["b"])
  }

  @Test(arguments: [
    ("campaign: flu\nlangauge: en\nposts: [{text: a}, {text: b}]", "unknown-key 2:1"),
    ("campaign: {id: flu, language: en}\nlanguage: fr\nposts: [{text: a}]", "duplicate-key 1:21"),
    ("campaign: flu\nid: a\nposts: [{text: a}]", "unknown-key 2:1"),
  ])
  func `a mistake beside the posts is told once`(document: String, complaint: String) {
    #expect(read(document, as: .yaml).complaints == [complaint])
  }

  @Test(arguments: ["campaign: flu\nposts: []", "campaign: flu\nposts:", "posts: ~", "[]", "", "# nothing\n"])
  func `no posts are no mistake of the file`(document: String) {
    let posts = read(document, as: .yaml)
    #expect(posts.complaints == [])
    #expect(posts.posts.isEmpty)
  }
}
