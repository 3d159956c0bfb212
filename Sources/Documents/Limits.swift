package import Diagnostics

/// How much of a document is read. Nothing that people write by hand comes near.
package enum Limits {
  /// How deep lists and mappings may stand inside one another.
  package static let depth = 64
  /// The most bytes that are read as one YAML or JSON document: 64 MiB. JSON Lines are read a line at a time, so that a
  /// file of them may be of any size.
  package static let bytes = 64 * 1024 * 1024
}

extension Notes {
  /// Whether the document at `range` is small enough and UTF-8; what is wrong is written down.
  package mutating func canRead(_ range: ByteRange, of file: SourceFile) -> Bool {
    guard range.count <= Limits.bytes else {
      addTooLarge(range)
      return false
    }
    let bytes = file.bytes
    guard let fault = bytes.span.firstFault(in: range) else { return true }
    addInvalidUTF8(fault, bytes)
    return false
  }

  mutating func addTooDeep(at range: ByteRange) {
    add(
      .nestedTooDeep,
      Bilingual(
        "More than \(Limits.depth) lists and mappings stand inside one another here.",
        fr: "Plus de \(Limits.depth) listes ou groupes de clés sont imbriqués ici."),
      at: range,
      help: Bilingual("Write it with fewer levels.", fr: "Écrivez-le avec moins de niveaux."))
  }

  private mutating func addTooLarge(_ range: ByteRange) {
    let most = Limits.bytes / (1024 * 1024)
    let size = range.count / (1024 * 1024)
    add(
      .tooLarge,
      Bilingual(
        "This document has \(size) MiB; up to \(most) are read as a whole.",
        fr: "Ce document fait \(size) Mio; on en lit au plus \(most) d’un bloc."),
      at: ByteRange(range.start, range.start),
      help: Bilingual(
        "Split it, or write posts as JSON Lines (.jsonl), one a line.",
        fr: "Divisez-le, ou écrivez les messages en JSON Lines (.jsonl), un par ligne."))
  }

  private mutating func addInvalidUTF8(_ fault: ByteRange, _ bytes: [UInt8]) {
    let code = hexadecimal(UInt32(bytes[fault.start]), digits: 2)
    if fault.start == 0, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      add(
        .invalidUTF8,
        Bilingual(
          "This file is saved as UTF-16, not as UTF-8.", fr: "Ce fichier est enregistré en UTF-16, non en UTF-8."),
        at: fault,
        help: Bilingual("Save it again as “UTF-8”.", fr: "Enregistrez-le de nouveau en « UTF-8 »."))
      return
    }
    // In Windows-1252, as in Latin 1, these bytes are the characters of the same number.
    let meant = bytes[fault.start] >= 0xA0 ? String(Unicode.Scalar(bytes[fault.start])) : nil
    add(
      .invalidUTF8,
      Bilingual(
        "The byte \(code) is not UTF-8 here\(meant.map { "; in Windows-1252 it is “\($0)”" } ?? "").",
        fr: "L’octet \(code) n’est pas de l’UTF-8 ici\(meant.map { "; en Windows-1252, c’est « \($0) »" } ?? "")."),
      at: fault,
      help: Bilingual(
        "Open the file in the program that made it and save it as “UTF-8”.",
        fr: "Ouvrez le fichier dans son programme d’origine et enregistrez-le en « UTF-8 »."))
  }
}

/// `0x0C`, as programs name a byte; `U+` is for the caller to put before it where a character is meant.
func hexadecimal(_ number: UInt32, digits: Int, prefix: String = "0x") -> String {
  let written = String(number, radix: 16, uppercase: true)
  return prefix + String(repeating: "0", count: max(0, digits - written.utf8.count)) + written
}

extension Span<UInt8> {
  /// The first bytes in `range` that are not UTF-8.
  func firstFault(in range: ByteRange) -> ByteRange? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: extracting(range.indices))
      return nil
    } catch {
      let fault = error.byteOffsets
      return ByteRange(range.start + fault.lowerBound, range.start + Swift.max(fault.upperBound, fault.lowerBound + 1))
    }
  }
}
