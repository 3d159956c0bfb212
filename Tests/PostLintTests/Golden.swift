import Foundation
import Testing

/// Texts that are compared whole with a file in `Golden`. `POSTLINT_RECORD=1` writes the files anew; read the difference
/// before you commit it.
enum Golden {
  static let records = ProcessInfo.processInfo.environment["POSTLINT_RECORD"] == "1"

  /// The folder of the package, and from now on the working folder: paths are told from there.
  static let project: URL = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    _ = FileManager.default.changeCurrentDirectoryPath(folder.path)
    return folder
  }()

  static func expect(
    _ text: String, toBe name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden").appending(path: name)
    if records {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let golden = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(text == golden ?? "", sourceLocation: sourceLocation)
  }
}
