internal import Diagnostics
internal import Documents

extension PostFormat {
  /// One post, a list of posts, or a campaign.
  static let yaml = PostFormat("yaml", extensions: ["yml", "yaml"]) { file, _, posts in
    var notes = Notes(file: file)
    let document = YAMLReader.read(file, notes: &notes)
    if let document { notes.addHiddenText(in: document) }
    posts.addAll(in: document, notes)
  }
}
