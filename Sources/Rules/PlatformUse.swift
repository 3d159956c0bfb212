internal import Diagnostics
internal import Documents
package import Posts
internal import TextAnalysis

/// How much a post has of what its platform limits.
///
///     examination.uses(of: limit)    // of `hashtags`: 2 in the text, 7 in the second post of its thread
package struct PlatformUse: Hashable, Sendable {
  /// The text, alt text or hashtag that is measured; of things that are counted, all of them.
  package var subject: Subject
  package var value: Int
  /// What is counted, in order; nothing where a length is measured.
  var items: [Subject] = []
}

extension Examination {
  /// What the platform limits in this post.
  package var platformLimits: [Platform.Limit] {
    guard let platform else { return [] }
    guard let other = unlimitedText else { return platform.limits }
    return platform.limits.filter { $0.of != other }
  }

  /// What the platform limits of this, in this post; of a text also what is a description.
  func platformLimits(on measure: Platform.Measure) -> [Platform.Limit] {
    guard let platform else { return [] }
    guard let other = unlimitedText else { return platform.limits(on: measure) }
    return platform.limits(on: measure).filter { $0.of != other }
  }

  /// Where the platform limits texts and descriptions, the one of them that the post has not: pictures alone have a
  /// description, a film has a text.
  private var unlimitedText: Platform.Measure? {
    guard let platform, platform.tellsDescriptions else { return nil }
    let isAlbum = !post.media.isEmpty && post.media.allSatisfy { $0.kind == .image }
    return isAlbum ? .text : .description
  }

  /// One for each text or item that is measured. Each post of a thread is counted by itself; media go with the first.
  package mutating func uses(of limit: Platform.Limit) -> [PlatformUse] {
    switch limit.of {
    case .text, .description: lengths(of: .allText, in: limit.unit, beside: contentWarningLength(in: limit.unit))
    case .title: lengths(of: .title, in: limit.unit)
    case .alt: lengths(of: .alt, in: limit.unit)
    case .hashtag: lengths(of: .hashtags, in: limit.unit)
    case .hashtags: counts(of: .hashtags)
    case .mentions: counts(of: .mentions)
    case .links: counts(of: .links)
    case .media: mediaCount(.media)
    case .images: mediaCount(.images)
    case .videos: mediaCount(.videos)
    case .preview: []
    }
  }

  /// What Mastodon counts with each text: the warning that hides it, `fields.content-warning`.
  /// <https://github.com/mastodon/mastodon/blob/main/app/validators/status_length_validator.rb>
  package func contentWarningLength(in unit: LengthUnit) -> Int {
    guard unit == .mastodon, let warning = post.record["fields"]?["content-warning"]?.scalar?.text else { return 0 }
    return Tokens().length(of: warning.utf8.span, in: .graphemes)
  }

  /// Where more than the platform takes begins: behind the last character, or at the first item, that is too many.
  mutating func excess(of use: PlatformUse, over limit: Platform.Limit) -> Breach.Location {
    switch limit.of {
    case .text, .description, .title, .alt:
      guard let text = use.subject.text else { return .post }
      let room = max(0, limit.max - (use.subject.part == .allText ? contentWarningLength(in: limit.unit) : 0))
      let fitting = longestPrefix(of: bytes(use.subject.range, of: text), fitting: room, in: limit.unit)
      return .text(text, ByteRange(use.subject.range.start + fitting, use.subject.range.end))
    case .hashtag, .preview: return use.subject.text.map { .text($0, use.subject.range) } ?? .post
    case .hashtags, .mentions, .links:
      guard let first = use.items.dropFirst(limit.max).first, let text = first.text else { return .post }
      return .text(text, first.range)
    case .media, .images, .videos:
      guard let media = use.items.dropFirst(limit.max).first?.media else { return .post }
      return .field("media", post.media[media].range)
    }
  }

  private mutating func lengths(of part: Part, in unit: LengthUnit, beside: Int = 0) -> [PlatformUse] {
    subjects(of: part).compactMap { subject in
      guard let text = subject.text else { return nil }
      let whole = texts[text]
      let utf8 = whole.utf8
      let length =
        part == .hashtags
        // Behind the sign.
        ? self.length(of: bytes(subject.range, of: text).behindSign, in: unit)
        : whole.tokens.length(of: utf8.span, in: unit)
      return PlatformUse(subject: subject, value: length + beside)
    }
  }

  /// Links that lead to one address are one.
  private mutating func counts(of part: Part) -> [PlatformUse] {
    var uses: [PlatformUse] = []
    for item in subjects(of: part) {
      guard let text = item.text else { continue }
      // A link card goes with the first post.
      let owner = texts[text].role == .link ? 0 : text
      let isAgain =
        part == .links
        && uses.contains { use in
          use.subject.text == owner
            && use.items.contains { known in
              known.text.map { bytes(known.range, of: $0) == bytes(item.range, of: text) } ?? false
            }
        }
      if isAgain { continue }
      if let index = uses.firstIndex(where: { $0.subject.text == owner }) {
        uses[index].items.append(item)
        uses[index].value += 1
      } else {
        let all = Subject(part: part, text: owner, range: ByteRange(0, texts[owner].utf8.count))
        uses.append(PlatformUse(subject: all, value: 1, items: [item]))
      }
    }
    return uses
  }

  private func mediaCount(_ countable: Countable) -> [PlatformUse] {
    let ranges = media(countedAs: countable).map(\.range)
    let items = post.media.indices.filter { ranges.contains(post.media[$0].range) }.map {
      Subject(part: .alt, text: nil, range: ByteRange(0, 0), media: $0)
    }
    return items.isEmpty ? [] : [PlatformUse(subject: Subject(whole: .alt), value: items.count, items: items)]
  }
}

extension ArraySlice<UInt8> {
  /// A hashtag without its `#` or `＃`.
  var behindSign: ArraySlice<UInt8> { dropFirst(first == UInt8(ascii: "#") ? 1 : 3) }
}
