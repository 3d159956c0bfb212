internal import Diagnostics
internal import Documents
internal import Posts
internal import Rules
internal import TextAnalysis

/// What the tool sees in one post.
struct Sight {
  let post: Post
  /// The languages that rules take it to be in; two where it holds both, or where none is known.
  let languages: [Language]
  /// `en`, `fr`, or `mul` where stretches of both stand in it; nil where it is not sure.
  let detected: String?
  /// The post, and the posts of its thread behind it.
  let texts: [SeenText]
  let platforms: [SeenPlatform]

  /// Whose tokenizer names the parts: the platform that was asked for, else the post’s first.
  init(of post: Post, named: [String], _ ruleset: Ruleset, _ names: EmojiNames, _ examination: inout Examination) {
    self.post = post
    let known = (named + post.platforms.filter { !named.contains($0) }).compactMap { name in
      ruleset.platforms.first { $0.name == name }
    }
    var platforms: [SeenPlatform] = []
    for platform in known where !platforms.contains(where: { $0.platform.name == platform.name }) {
      examination.begin(post, family: platform.family, platform: platform)
      platforms.append(SeenPlatform(platform, &examination))
    }
    self.platforms = platforms
    examination.begin(post, family: known.first?.family ?? .x, platform: known.first)
    languages = examination.languages
    var texts: [SeenText] = []
    for index in examination.texts.indices where examination.texts[index].role.isPost {
      texts.append(SeenText(index, names, &examination))
    }
    self.texts = texts
    let holdsBoth = languages.count > 1 && Set(texts.first?.spans.map(\.language) ?? []).count > 1
    detected = holdsBoth ? "mul" : detectedLanguage(of: post.text.utf8.span)?.rawValue
  }
}
