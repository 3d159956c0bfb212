// Writes Sources/TextAnalysis/Tokens/ScalarTraits+Table.swift from the Unicode data that Swift’s library carries:
//
//     swift Scripts/ScalarTraits.swift > Sources/TextAnalysis/Tokens/ScalarTraits+Table.swift

@_spi(_Unicode) import Swift

/// Characters that some other character before them may become one with: marks aside, the vowel signs of some scripts and
/// the letters of which Korean syllables are made.
let joining: Set<UInt32> = {
  var joining: Set<UInt32> = Set(0x1161...0x1175).union(0x11A8...0x11C2)
  for value in 0xA0...UInt32(0x2FFFF) where !(0xAC00...0xD7A3).contains(value) {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let parts = String(scalar)._nfd
    for part in parts.dropFirst() { joining.insert(part.value) }
  }
  return joining
}()

func traits(of scalar: Unicode.Scalar) -> UInt32 {
  let properties = scalar.properties
  var traits: UInt32 = 0
  switch properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
    .spacingMark, .enclosingMark:
    traits |= 1
  case .decimalNumber: traits |= 2
  case .connectorPunctuation: traits |= 8 | 16
  case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
    .otherPunctuation:
    traits |= 8
  default: break
  }
  if properties.isAlphabetic { traits |= 4 }
  if properties.isEmoji { traits |= 32 }
  if properties.isEmojiPresentation { traits |= 64 }
  if properties.isEmojiModifierBase { traits |= 128 }
  let composed = Array(String(scalar)._nfc)
  if properties.canonicalCombiningClass != .notReordered || composed != [scalar] || joining.contains(scalar.value) {
    traits |= 256
  }
  return traits
}

let direct = 0x180
var ranges: [(start: UInt32, traits: UInt32)] = []
var latin: [UInt32] = []
for value in 0...UInt32(0x10FFFF) {
  // Private use and reserved planes hold nothing that anybody asks about.
  let found = Unicode.Scalar(value).map(traits(of:)) ?? 0
  if value < direct { latin.append(found) }
  if ranges.last?.traits != found { ranges.append((value, found)) }
}

func rows(_ values: [String], each count: Int) -> String {
  stride(from: 0, to: values.count, by: count).map { start in
    "    " + values[start..<min(start + count, values.count)].joined(separator: ", ") + ","
  }.joined(separator: "\n")
}

func hexadecimal(_ value: UInt32) -> String { "0x" + String(value, radix: 16, uppercase: true) }

print(
  """
  // Made by Scripts/ScalarTraits.swift from the Unicode data of Swift’s standard library. Unicode data files are
  // © Unicode, Inc., licence Unicode-3.0. Do not edit.

  extension ScalarTraits {
    /// The traits of U+0000 to U+017F: nearly all that English and French are written with.
    static let latin: [UInt16] = [
  \(rows(latin.map { String($0) }, each: 32))
    ]

    /// Where a stretch of scalars of the same traits begins, shifted left by eleven, and the traits.
    static let stretches: [UInt32] = [
  \(rows(ranges.map { hexadecimal($0.start << 11 | $0.traits) }, each: 10))
    ]
  }
  """)
