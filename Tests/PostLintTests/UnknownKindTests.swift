import Diagnostics
import Foundation
import Posts
import Testing

@testable import PostLint

/// Kinds of posts that rules ask for by name, misspelt in a post: its rules would pass it over without a word.
struct UnknownKindTests {
  /// What a post says of its kind, and which one is meant; none where nothing is wrong.
  static let posts: [(kind: String, meant: String?)] = [
    ("announcement", nil), ("anouncement", "announcement"), ("Announcement", "announcement"), ("routine", nil),
    ("routin", "routine"), ("safty", "safety"), ("press-release", nil), ("emergency", nil),
    ("emergancy", "emergency"),
  ]

  @Test(arguments: posts)
  func `a kind that is nearly one of those that rules know is told`(post: (kind: String, meant: String?)) async throws {
    let folder = try TemporaryFolder()
    try folder.write("pack: trial\ntitle: {en: T, fr: T}\nversion: '1'\n", to: "trial/pack.yml")
    let verbs = [
      "announcement": "when: {kind: announcement}\nforbid: {words: [sale]}",
      "safety": "forbid: {words: [sale]}\nexcept: {any: [{kind: [safety, emergency]}, {words: [boat]}]}",
      "reply": "when: {not: {field: {name: kind, is: reply}}}\nrequire: {count: {of: hashtags, max: 3}}",
    ]
    for (name, verb) in verbs {
      try folder.write(
        "title: {en: T, fr: T}\nseverity: error\nstatus: preview\nmessage: {en: M, fr: M}\n\(verb)\n",
        to: "trial/\(name).yml")
    }
    try folder.write("text: A boat show\nkind: \(post.kind)\n", to: "post.yml")
    var cache = PackCache(folder: folder.path + "/cache")
    cache.rest = 0
    var check = CheckRun(paths: ["\(folder.path)/post.yml"])
    check.packs = ["\(folder.path)/trial"]
    check.choice.previews = true
    var first: String?
    for _ in 0..<2 {
      var output = Captured()
      var workplace = try Workplace.bare(.english)
      workplace.cache = cache
      let status = try await check.run(in: workplace, &output)
      let told = output.text + output.complaints
      #expect(told.contains("[unknown-kind]") == (post.meant != nil), "\(told)")
      #expect(status == (post.meant == nil ? .clean : .unable))
      if let meant = post.meant {
        #expect(told.contains("post.yml:2:7"))
        #expect(told.contains("Did you mean `\(meant)`?"))
      }
      // Remembered, the packs know the same kinds.
      #expect(told == first ?? told)
      first = told
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.folder).count == 1)
  }
}
