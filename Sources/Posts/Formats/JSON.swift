internal import Diagnostics
internal import Documents

extension PostFormat {
  /// One post, a list of posts, or a campaign.
  static let json = PostFormat("json", extensions: ["json"]) { file, _, posts in
    var notes = Notes(file: file)
    let document = JSONReader.read(file, notes: &notes)
    posts.addAll(in: document, notes)
  }
}
