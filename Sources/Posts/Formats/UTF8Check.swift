internal import Diagnostics

extension SourceFile {
  /// The first bytes in `range` that are not UTF-8.
  func firstInvalidUTF8(in range: ByteRange) -> ByteRange? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(range.indices))
      return nil
    } catch {
      return ByteRange(range.start + error.byteOffsets.lowerBound, range.start + error.byteOffsets.upperBound)
    }
  }

  func notUTF8(at range: ByteRange) -> Diagnostic {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    return Diagnostic(
      .invalidUTF8,
      isUTF16
        ? Bilingual("The file is UTF-16, not UTF-8.", fr: "Le fichier est en UTF-16 et non en UTF-8.")
        : Bilingual("This byte is not UTF-8.", fr: "Cet octet n’est pas de l’UTF-8."),
      at: place(of: range),
      help: Bilingual("Save the file again as UTF-8.", fr: "Enregistrez de nouveau le fichier en UTF-8."))
  }

  /// Behind a byte order mark, where the text begins.
  var textStart: Int { firstByte == 0 && bytes.starts(with: UTF8.byteOrderMark) ? 3 : 0 }
}
