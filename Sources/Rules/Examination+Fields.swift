package import Diagnostics
internal import Documents
internal import Posts

extension Examination {
  /// The values of a field, as texts with their places in the file; none where it is not recorded.
  package mutating func values(of path: [String], on subject: Subject) -> [(text: String, range: ByteRange)] {
    if let media = subject.media, let first = path.first, Media.keys.contains(where: { $0.name == first }) {
      let record = post.media[media].record
      let written = record.values(at: path[...]).withDefault(of: path, at: record.range.start)
      // A kind that is not written follows from the file’s name.
      if written.isEmpty, path == ["kind"] { return [(post.media[media].kind.rawValue, post.media[media].range)] }
      return written
    }
    if let first = path.first, !post.mayRecord(first) { return [].withDefault(of: path, at: post.recordStart) }
    return record.values(at: path[...]).withDefault(of: path, at: post.recordStart)
  }
}

extension Node {
  /// The scalars behind a path of keys, through lists; those that are null or empty do not count as recorded.
  fileprivate func values(at path: ArraySlice<String>) -> [(text: String, range: ByteRange)] {
    switch content {
    case .sequence(let nodes): return nodes.flatMap { $0.values(at: path) }
    case .scalar(let scalar):
      return path.isEmpty && !isNull && !scalar.text.isEmpty ? [(scalar.text.string, range)] : []
    case .mapping(let members):
      guard let key = path.first else { return members.isEmpty ? [] : [("", range)] }
      return self[key]?.values(at: path.dropFirst()) ?? []
    }
  }
}

extension [(text: String, range: ByteRange)] {
  /// What holds where a fact is not written: nothing is paid, nothing is decorative.
  ///
  /// - Parameter start: where the record begins.
  fileprivate func withDefault(of path: [String], at start: Int) -> Self {
    guard isEmpty, path == ["paid"] || path == ["decorative"] else { return self }
    return [("false", ByteRange(start, start))]
  }
}
