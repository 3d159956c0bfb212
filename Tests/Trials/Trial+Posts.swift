package import Diagnostics
package import Engine
package import Posts

extension Trial {
  /// The posts that a file holds; what is wrong in it is thrown.
  package static func posts(_ source: String, as format: String = "text") throws -> [Post] {
    let file = SourceFile(path: "posts", bytes: Array(source.utf8))
    guard let read = PostFormat.named(format)?.posts(in: file) else { throw Refused(diagnostics: []) }
    if !read.diagnostics.isEmpty { throw Refused(diagnostics: read.diagnostics) }
    return read.posts
  }

  /// What the rules find in the posts of a file, in order.
  package func findings(in source: String, as format: String = "text") throws -> [Finding] {
    var examination = linter.examination()
    return linter.results(of: try Trial.posts(source, as: format), &examination).flatMap(\.findings)
  }

  /// The file with what the rules find in it between ⟦ and ⟧. Marks that stand there already count for nothing.
  package func marked(_ source: String, as format: String = "text") throws -> String {
    let plain = source.withoutMarks
    let places = try findings(in: plain, as: format).map(\.place.range)
    return plain.marked(at: places)
  }

  /// The first finding’s message.
  package func message(on source: String, as format: String = "text") throws -> Bilingual? {
    try findings(in: source, as: format).first?.message
  }

  /// The text after each finding’s first fix.
  package func mended(_ source: String) throws -> String {
    var bytes = Array(source.utf8)
    let edits = try findings(in: source).compactMap { $0.fixes.first?.edits.first }
    for edit in edits.sorted(by: { $0.place.range > $1.place.range }) {
      bytes.replaceSubrange(edit.place.range.indices, with: Array(edit.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  package var withoutMarks: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" }))
  }

  /// With ⟦ and ⟧ around the ranges of its bytes, each range once.
  func marked(at ranges: [ByteRange]) -> String {
    let ranges = Set(ranges).sorted()
    let bytes = Array(utf8)
    var marked: [UInt8] = []
    for offset in 0...bytes.count {
      for range in ranges where range.end == offset && !range.isEmpty { marked += "⟧".utf8 }
      for range in ranges where range.start == offset {
        marked += "⟦".utf8
        if range.isEmpty { marked += "⟧".utf8 }
      }
      if offset < bytes.count { marked.append(bytes[offset]) }
    }
    return String(decoding: marked, as: UTF8.self)
  }
}
