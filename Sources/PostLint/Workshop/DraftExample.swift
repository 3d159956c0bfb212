internal import Diagnostics
internal import Documents
internal import Posts
internal import TextAnalysis

/// A post to draft a rule from.
struct DraftExample {
  /// With ⟦marks⟧, where somebody set them.
  var text: String
  var language: Language?
  var platforms: [String] = []

  /// A text; or, where there is a file of that name, its posts.
  static func read(_ written: String, _ diagnostics: inout [Diagnostic]) -> [DraftExample] {
    guard Files.kind(of: written) == .file, let format = PostFormat.of(path: written) else {
      return [DraftExample(text: written, language: language(of: written))]
    }
    do throws(FileError) {
      let read = format.posts(in: SourceFile(path: written, bytes: try Files.read(written)), options: ReadingOptions())
      diagnostics += read.diagnostics
      return read.posts.map { post in
        DraftExample(
          text: post.text.string,
          language: post.language.flatMap { Language(rawValue: String($0.prefix(2)).lowercased()) }
            ?? language(of: post.text.string), platforms: post.platforms)
      }
    } catch {
      diagnostics.append(error.diagnostic)
      return []
    }
  }

  private static func language(of text: String) -> Language? {
    detectedLanguage(of: Array(text.replacing("⟦", with: "").replacing("⟧", with: "").utf8).span)
  }

  var plain: String { text.replacing("⟦", with: "").replacing("⟧", with: "") }

  /// What stands between the marks.
  var marked: [String] {
    text.split(separator: "⟦", omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: "⟧", omittingEmptySubsequences: false).first
    }
    .map(String.init).filter { !$0.isEmpty }
  }

  /// As one line of `examples:`.
  var yaml: String {
    var yaml = "{text: \(text.quotedForYAML)"
    if let language { yaml += ", language: \(language.rawValue)" }
    if !platforms.isEmpty { yaml += ", platforms: [\(platforms.map(\.quotedForYAML).joined(separator: ", "))]" }
    return yaml + "}"
  }
}

extension String {
  /// In double quotation marks, as YAML and JSON both read it.
  var quotedForYAML: String {
    var json = JSONWriter()
    json.value(self)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
