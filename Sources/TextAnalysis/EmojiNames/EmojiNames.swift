package import Diagnostics

/// What a screen reader says for an emoji, looked up in a register: lines of emoji, English and French name, set apart by
/// tabs, in the order of the emoji's bytes; what stands before the first empty line is about the register.
///
///     names.name(of: "👩‍⚕️".utf8.span, in: .french)   // "professionnelle de la santé"
///     names.name(of: "👍🏽".utf8.span, in: .english)   // "thumbs up: medium skin tone"
package struct EmojiNames: Sendable {
  private let register: [UInt8]
  private let start: Int

  /// Nothing is read before a name is wanted.
  package init(_ register: [UInt8]) {
    self.register = register
    var start = 0
    while start < register.count, !(register[start] == 0x0A && (start == 0 || register[start - 1] == 0x0A)) {
      start += 1
    }
    self.start = min(start + 1, register.count)
  }

  /// Nil where the register does not have it.
  package func name(of emoji: Span<UInt8>, in language: Language) -> String? {
    let (shape, tones) = withoutTones(emoji)
    guard !shape.isEmpty else { return tones.first.flatMap { entry(of: $0, in: language) } }
    guard let name = entry(of: shape, in: language) else { return nil }
    let toneNames = tones.compactMap { entry(of: $0, in: language) }
    if toneNames.isEmpty { return name }
    let colon = language == .french ? "\u{A0}: " : ": "
    return name + (name.contains(":") ? ", " : colon) + toneNames.joined(separator: ", ")
  }

  /// Without variation selectors; skin tones apart, each once.
  private func withoutTones(_ emoji: Span<UInt8>) -> (shape: [UInt8], tones: [[UInt8]]) {
    var shape: [UInt8] = []
    var tones: [[UInt8]] = []
    var offset = 0
    while offset < emoji.count {
      let (scalar, next) = emoji.readScalar(at: offset)
      let bytes = (offset..<next).map { emoji[$0] }
      switch scalar {
      case 0xFE0E, 0xFE0F: break
      case 0x1F3FB...0x1F3FF: if !tones.contains(bytes) { tones.append(bytes) }
      default: shape += bytes
      }
      offset = next
    }
    return (shape, tones)
  }

  private func entry(of emoji: [UInt8], in language: Language) -> String? {
    var low = start
    var high = register.count
    while low < high {
      var line = (low + high) / 2
      while line > low, register[line - 1] != 0x0A { line -= 1 }
      let end = endOfLine(from: line)
      let fields = register[line..<end].split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count == 3 else { return nil }
      if fields[0].elementsEqual(emoji) { return String(decoding: fields[language == .english ? 1 : 2], as: UTF8.self) }
      if fields[0].lexicographicallyPrecedes(emoji) { low = min(end + 1, high) } else { high = line }
    }
    return nil
  }

  private func endOfLine(from start: Int) -> Int {
    var end = start
    while end < register.count, register[end] != 0x0A { end += 1 }
    return end
  }
}
