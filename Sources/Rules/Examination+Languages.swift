internal import Diagnostics
internal import Documents
internal import Posts
internal import TextAnalysis

extension Examination {
  private static let onlyEnglish = [Language.english]
  private static let onlyFrench = [Language.french]

  /// The languages that a post may be in which says so; nil where it says nothing.
  static func languages(declaredAs tag: String) -> [Language]? {
    switch tag.lowercased().split(separator: "-").first {
    case "en": [.english]
    case "fr": [.french]
    case "mul", "und": Language.allCases
    case nil: nil
    default: []
    }
  }

  static func languages(of post: Post) -> [Language] {
    // What nearly every post says.
    switch post.language {
    case "en": return onlyEnglish
    case "fr": return onlyFrench
    default: break
    }
    return post.language.flatMap(languages(declaredAs:))
      ?? detectedLanguage(of: post.text.utf8.span).map { [$0] } ?? Language.allCases
  }
}
