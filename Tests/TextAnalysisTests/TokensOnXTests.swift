import Posts
import Testing
import TextAnalysis

@Suite struct `Tokens on X` {
  @Test(
    arguments: [
      "Get your ⟦#FluShot⟧ today", "⟦#vaccin⟧, ⟦#santé⟧. ⟦#Réconciliation⟧!", "(⟦#GC⟧)⟦#GC2020⟧", "⟦＃カタカナ⟧ ",
      "#2026 #1_2 #_",
      "⟦#ᓄᓇᕗᑦ⟧ ⟦#ᐃᓄᒃᑎᑐᑦ⟧", "⟦#שלום⟧ ⟦#العربية⟧", "👩‍⚕️⟦#Nurses⟧", "a&#39; word#none", "#️⃣ is a key",
      "https://canada.ca/#flu",
      "#http://canada.ca", "⟦#il·lusió⟧", "", "#", "##⟦#x⟧",
    ] as [MarkedTokens])
  func `hashtags begin outside words and hold a letter`(post: MarkedTokens) {
    #expect(found(\.hashtags, in: post.text, .x) == post.expected)
  }

  @Test(
    arguments: [
      "⟦@GovCanHealth⟧ and ⟦@GouvCanSante⟧", "info@canada.ca", "RT⟦@canada⟧ x@@y", "の⟦@user⟧に",
      "⟦@canada/ministers⟧, ⟦@canada⟧/7",
      "@élan @nameé", "https://x.com/@canada", "⟦＠canada⟧", "f!@kn", "@http://canada.ca",
      "⟦@12345678901234567890⟧123",
    ] as [MarkedTokens])
  func `mentions are names of at most twenty characters, and lists`(post: MarkedTokens) {
    #expect(found(\.mentions, in: post.text, .x) == post.expected)
  }

  @Test(
    arguments: [
      "see ⟦https://www.canada.ca/en/flu.html⟧.", "voir ⟦canada.ca/grippe⟧, ⟦canada.ca⟧.", "(⟦canada.ca/a_(b)⟧)",
      "info@canada.ca",
      "v1.2 e.g. i.e. U.S. Jan.15", "⟦HTTPS://Canada.CA⟧!", "⟦http://例え.みんな/⟧ ⟦http://été.quebec⟧", "日本語⟦canada.ca⟧日本語",
      "“⟦canada.ca/flu?a=1&b=2⟧”", "⟦https://t.co/abc123⟧'s", "http://no-tld http://-bad.ca",
      "#canada.ca @canada.ca $canada.ca",
      "⟦https://canada.ca:8080/⟧;", "<⟦https://canada.ca/x⟧>", "https:// ⟦canada.ca⟧", "⟦https://canada.ca/–x⟧…",
    ] as [MarkedTokens])
  func `links leave the sentence its punctuation`(post: MarkedTokens) {
    #expect(found(\.links, in: post.text, .x) == post.expected)
  }

  @Test(
    arguments: [
      "buy ⟦$RY⟧ or ⟦$BRK.B⟧.", "$100 $5M a$RY", "⟦$TD⟧, ⟦$ABC_d⟧ ⟦$ABC⟧_def", "$été $",
    ] as [MarkedTokens])
  func `cashtags are a few letters behind a space`(post: MarkedTokens) {
    #expect(found(\.cashtags, in: post.text, .x) == post.expected)
  }
}
