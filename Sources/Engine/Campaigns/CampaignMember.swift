package import Diagnostics
internal import Documents
package import Posts

/// What is kept of a post until the other language of its message comes by.
package struct CampaignMember: Sendable {
  package let post: String
  package let path: String
  /// As it calls itself; empty where it does not.
  package let name: String
  package let campaign: String?
  package let platforms: [String?]
  /// One for each language: two of a post that holds both.
  package internal(set) var versions: [Version] = []
  package let scheduled: Moment?
  package let isPaid: Bool
  package let mediaCount: Int
  /// Of the post as a whole, and of its scheduled time.
  package let place: Place
  package let placeOfSchedule: Place
  /// For each rule about pairs the platforms on which the post is its business, and where it is excused.
  package internal(set) var concerned: [Int: [String?]] = [:]
  package internal(set) var excused: [Int: [String?]] = [:]

  /// Whether it is said to hold both languages.
  package let isBoth: Bool

  init(_ post: Post, platforms: [String?], withExcerpts: Bool) {
    self.post = post.id
    path = post.file.path
    name = post.fields.id
    campaign = post.campaign
    self.platforms = platforms
    scheduled = post.scheduled
    isPaid = post.isPaid
    mediaCount = post.media.count
    isBoth = post.language?.lowercased().hasPrefix("mul") ?? false
    place = post.file.place(of: post.firstLine, withExcerpt: withExcerpts)
    placeOfSchedule = post.file.place(
      of: post.record["scheduled"]?.range ?? post.firstLine, withExcerpt: withExcerpts)
  }

  /// What its message is called, where its name tells: `flu-en` and `flu-fr` are both `flu-*`.
  ///
  /// The part of a name that tells its language is the only one that may differ.
  var message: String? {
    guard let language = versions.first?.language else { return nil }
    var tellsLanguage = false
    let pieces = name.lowercased().split(omittingEmptySubsequences: false) { !$0.isLetter && !$0.isNumber }
      .map { piece -> Substring in
        guard Language(inName: piece) == language else { return piece }
        tellsLanguage = true
        return "*"
      }
    return tellsLanguage ? pieces.joined(separator: "-") : nil
  }
}

extension Language {
  fileprivate init?(inName word: Substring) {
    switch word {
    case "en", "eng", "english", "anglais": self = .english
    case "fr", "fra", "fre", "french", "francais", "français": self = .french
    default: return nil
    }
  }

  var other: Language {
    switch self {
    case .english: .french
    case .french: .english
    }
  }
}
