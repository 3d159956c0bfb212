/// A language as BCP 47 names it, each part in its usual case: `en`, `fr-CA`, `iu-Cans-CA`, `mul`.
///
///     LanguageTag("FR-ca")?.text      // "fr-CA"
///     LanguageTag("French")           // nil
///     LanguageTag.meant(by: "French") // "fr"
///
/// Well formed is enough: whether a language exists is not asked.
package struct LanguageTag: Hashable, Sendable {
  package let text: String

  package init?(_ written: String) {
    var parts = written.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]
    guard parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(\.isLetterOrDigit) }),
      let language = parts.popFirst()?.lowercased
    else { return nil }
    // Of four letters and more there are none, and of three only where two do not say it: `eng` is not a tag.
    guard (2...3).contains(language.count), language.utf8.allSatisfy(\.isLetter), LanguageTag.words[language] == nil
    else { return nil }
    var tag = [language]

    func next(where matches: (Substring.UTF8View) -> Bool) -> String? {
      guard let part = parts.first, matches(part) else { return nil }
      parts.removeFirst()
      return part.lowercased
    }
    for _ in 0..<3 {
      if let extended = next(where: { $0.count == 3 && $0.allSatisfy(\.isLetter) }) { tag.append(extended) }
    }
    if let script = next(where: { $0.count == 4 && $0.allSatisfy(\.isLetter) }) {
      tag.append(script.prefix(1).uppercased() + script.dropFirst())
    }
    if let region = next(where: \.isRegion) { tag.append(region.uppercased()) }
    while let variant = next(where: { $0.count >= 5 || $0.count == 4 && $0.first?.isDigit == true }) {
      tag.append(variant)
    }
    // What is left are extensions and private parts: a single letter or digit, and what belongs to it.
    while let single = next(where: { $0.count == 1 }) {
      tag.append(single)
      let shortest = single == "x" ? 1 : 2
      guard let first = next(where: { $0.count >= shortest }) else { return nil }
      tag.append(first)
      while let more = next(where: { $0.count >= shortest }) { tag.append(more) }
    }
    guard parts.isEmpty else { return nil }
    text = tag.joined(separator: "-")
  }

  /// The tag that somebody most likely meant who wrote this instead.
  package static func meant(by written: String) -> String? {
    let word = written.lowercased()
    if let tag = words[word] { return tag }
    if let tag = LanguageTag(String(word.map { $0 == "_" || $0 == " " ? "-" : $0 })) { return tag.text }
    return nil
  }

  private static let words = [
    "english": "en", "anglais": "en", "anglaise": "en", "eng": "en", "ang": "en",
    "french": "fr", "français": "fr", "francais": "fr", "française": "fr", "fra": "fr", "fre": "fr",
    "bilingual": "mul", "bilingue": "mul", "both": "mul", "les deux": "mul", "en/fr": "mul", "fr/en": "mul",
    "inuktitut": "iu", "iku": "iu", "cree": "cr", "cri": "cr", "ojibwe": "oj",
  ]
}

extension Substring.UTF8View {
  fileprivate var lowercased: String { Substring(self).lowercased() }
  /// Two letters or three digits.
  fileprivate var isRegion: Bool { count == 2 ? allSatisfy(\.isLetter) : count == 3 && allSatisfy(\.isDigit) }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  /// Of ASCII.
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  var isLetterOrDigit: Bool { isLetter || isDigit }
}
