import Foundation
import Posts
import Testing
import TextAnalysis

@Suite struct `Tokens elsewhere` {
  @Test(
    arguments: [
      "⟦#a⟧ #1 ⟦##b⟧ ⟦#🦋⟧ ⟦#c-d⟧!", "(#no)", "⟦#like⟧.", "#️⃣no",
    ] as [MarkedTokens])
  func `Bluesky hashtags stand behind a space`(post: MarkedTokens) {
    #expect(found(\.hashtags, in: post.text, .bluesky) == post.expected)
  }

  @Test(
    arguments: [
      "see ⟦canada.ca/flu⟧, ⟦https://x.test⟧!", "(⟦https://canada.ca⟧) file.name.jpg", "HTTPS://canada.ca a-b.ca",
      "⟦https://canada.ca/a_(b)⟧",
    ] as [MarkedTokens])
  func `Bluesky links go up to a space`(post: MarkedTokens) {
    #expect(found(\.links, in: post.text, .bluesky) == post.expected)
  }

  @Test(
    arguments: [
      "⟦@canada.bsky.social⟧, (⟦@health.gc.ca⟧)", "a@canada.ca @canada", "⟦@a.test⟧.",
    ] as [MarkedTokens])
  func `Bluesky mentions are domain names`(post: MarkedTokens) {
    #expect(found(\.mentions, in: post.text, .bluesky) == post.expected)
  }

  @Test(
    arguments: [
      "⟦#GC⟧ ⟦#1_2⟧ #2026 (#no) ⟦#one·two⟧·", "⟦#l⟧’été", "⟦＃ｆｏｏ⟧ ⟦#ᓄᓇᕗᑦ⟧", "https://canada.ca/x#y",
    ] as [MarkedTokens])
  func `Mastodon hashtags stand behind a space and end at an apostrophe`(post: MarkedTokens) {
    #expect(found(\.hashtags, in: post.text, .mastodon) == post.expected)
  }

  @Test(
    arguments: [
      "⟦@canada⟧ ⟦@canada@social.gc.ca⟧. a@b.ca", "https://m.social/@canada", "⟦@a.b-c⟧-",
    ] as [MarkedTokens])
  func `Mastodon mentions may name a server`(post: MarkedTokens) {
    #expect(found(\.mentions, in: post.text, .mastodon) == post.expected)
  }

  @Test(
    arguments: [
      "⟦https://canada.ca/flu⟧ canada.ca", "⟦https://ja.wikipedia.org/wiki/日本⟧, 日本", "ahttps://canada.ca",
    ] as [MarkedTokens])
  func `Mastodon links have a scheme`(post: MarkedTokens) {
    #expect(found(\.links, in: post.text, .mastodon) == post.expected)
  }

  @Test(
    arguments: [
      (.meta, "⟦#FluShot⟧ ⟦#💉⟧ #12 a#b ⟦#santé⟧-mentale"), (.linkedin, "⟦#FluShot⟧ #💉 ⟦#santé⟧."),
      (.youtube, "⟦#FluShot⟧ #2026 (⟦#x⟧)"), (.tiktok, "⟦#FluShot⟧ ⟦#grippe⟧ #2026"),
    ] as [(TokenFamily, MarkedTokens)])
  func `hashtags are words`(family: TokenFamily, post: MarkedTokens) {
    #expect(found(\.hashtags, in: post.text, family) == post.expected)
  }

  @Test(
    arguments: [
      (.meta, "⟦@gov.can⟧. info@canada.ca"), (.linkedin, "⟦@health-canada⟧,"),
      (.youtube, "⟦@GovCan⟧. @ab ⟦@santé.canada⟧"),
      (.tiktok, "⟦@health_canada⟧!"),
    ] as [(TokenFamily, MarkedTokens)])
  func `mentions leave the sentence its full stop`(family: TokenFamily, post: MarkedTokens) {
    #expect(found(\.mentions, in: post.text, family) == post.expected)
  }
}
