internal import Diagnostics
internal import Posts
internal import Rules

extension [PostInput] {
  /// Up to how many bytes posts are few: it takes some hundred until all rules have been woken anyway.
  private static var few: Int { 1 << 14 }

  /// What stands in the posts, where they are few; what was read for that is kept, so that nothing else is read later. Nil
  /// where they are many, or standard input, which may still be growing.
  mutating func glimpse(_ options: ReadingOptions, language: String? = nil, platforms: [String] = []) -> Glimpse? {
    var glimpse = Glimpse(language: language, platforms: platforms)
    var room = Self.few
    for index in indices {
      guard self[index].origin == .file, let status = FileStatus(of: self[index].path), status.isRegular,
        status.size <= room, let bytes = try? Files.read(self[index].path)
      else { return nil }
      self[index].contents = bytes
      room -= bytes.count
      let file = SourceFile(path: self[index].path, bytes: bytes)
      for post in self[index].format.posts(in: file, options: options).posts { glimpse.add(post) }
    }
    return glimpse
  }
}
