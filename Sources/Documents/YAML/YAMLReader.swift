package import Diagnostics

/// Reads the plain part of YAML: mappings, lists and scalars in every way of writing them, but no anchors, aliases or
/// tags, and one document a file. What is not written as nearly everybody does, libyaml takes apart; scalars stay what is
/// written.
///
///     var notes = Notes(file: file)
///     let node = YAMLReader.read(file, range: frontMatter, notes: &notes)
package enum YAMLReader {
  /// The document at `range`, a stretch of the file, or in all of it; its places are bytes of the file.
  ///
  /// Nil where nothing or only comments are written, and where the text is no YAML: then `notes` says why. Other
  /// mistakes are written down, and what is usable is read.
  package static func read(_ file: SourceFile, range: ByteRange? = nil, notes: inout Notes) -> Node? {
    let text = file.readable(range)
    guard notes.canRead(text, of: file) else { return nil }
    return plain(file, text, &notes) ?? any(file, text, &notes)
  }

  /// Nil where it is not written as nearly everybody does.
  static func plain(_ file: SourceFile, _ text: ByteRange, _ notes: inout Notes) -> Node? {
    let noted = notes.diagnostics.count
    var yaml = PlainYAML(bytes: file.bytes, range: text)
    do throws(PlainYAML.Declined) { return try yaml.document(&notes) } catch {
      notes.diagnostics.removeSubrange(noted...)
      return nil
    }
  }

  /// In every way of writing, and with every mistake.
  static func any(_ file: SourceFile, _ text: ByteRange, _ notes: inout Notes) -> Node? {
    var builder = YAMLBuilder(bytes: file.bytes, range: text)
    do throws(YAMLFailure) {
      return try builder.document(&notes)
    } catch {
      notes.add(YAMLComplaint(error, in: file, text))
      return nil
    }
  }
}
