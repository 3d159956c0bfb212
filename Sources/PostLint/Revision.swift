internal import Diagnostics
internal import Documents
internal import Engine
internal import Posts

/// A state of the files that git keeps: to tell which posts have changed since.
struct Revision {
  let name: String

  /// - Throws: `Unusable` where git does not know the revision, or there is no git.
  init(_ name: String) throws(Unusable) {
    self.name = name
    guard !name.hasPrefix("-"), Revision.git(["rev-parse", "--quiet", "--verify", name + "^{commit}"]) != nil else {
      throw Unusable(
        Diagnostic(
          .usage,
          Bilingual("git knows no revision `\(name)` here.", fr: "git ne connaît pas de révision « \(name) » ici."),
          path: "--since",
          help: Bilingual(
            "Name a commit, a tag or a branch, and run in its repository.",
            fr: "Nommez un commit, une étiquette ou une branche, et exécutez la commande dans son dépôt.")))
    }
  }

  /// What each post of a file was then; empty where the file was not there.
  func posts(in input: PostInput, _ options: ReadingOptions) -> Set<UInt64> {
    guard let bytes = Revision.git(["show", "\(name):./\(input.path.relativeToWorkingFolder)"]) else { return [] }
    let read = input.format.posts(in: SourceFile(path: input.path, bytes: bytes), options: options)
    return Set(read.posts.map(\.record.contentHash))
  }

  /// What git prints; nil where it fails.
  private static func git(_ arguments: [String]) -> [UInt8]? {
    ChildProcess.output(of: "git", arguments)
  }
}

extension Node {
  /// Of what is written, not of where or how.
  var contentHash: UInt64 {
    var hash = Fingerprint()
    combine(into: &hash)
    return hash.value
  }

  private func combine(into hash: inout Fingerprint) {
    switch content {
    case .scalar(let scalar):
      hash.combine("scalar")
      hash.combine(scalar.text.string)
    case .sequence(let nodes):
      hash.combine("sequence \(nodes.count)")
      for node in nodes { node.combine(into: &hash) }
    case .mapping(let members):
      hash.combine("mapping \(members.count)")
      for member in members {
        hash.combine(member.key.string)
        member.value.combine(into: &hash)
      }
    }
  }
}
