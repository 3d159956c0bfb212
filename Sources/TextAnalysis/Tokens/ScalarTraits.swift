/// What Unicode says about a scalar, as far as tokens ask.
///
///     ScalarTraits(of: 0xE9)      // é: letter, alphabetic
///     ScalarTraits(of: 0x1F600)   // 😀: emoji, shown as one
struct ScalarTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// A letter or a mark: general categories L and M.
  static let letter = ScalarTraits(rawValue: 1)
  /// A decimal digit of any script: Nd.
  static let digit = ScalarTraits(rawValue: 2)
  /// The property Alphabetic.
  static let alphabetic = ScalarTraits(rawValue: 4)
  /// Any punctuation: P.
  static let punctuation = ScalarTraits(rawValue: 8)
  /// `_` and its kind: Pc.
  static let connector = ScalarTraits(rawValue: 16)
  /// May be an emoji, alone or with a selector. Digits are among them.
  static let emoji = ScalarTraits(rawValue: 32)
  /// An emoji unless somebody asks for text.
  static let emojiPresentation = ScalarTraits(rawValue: 64)
  /// Takes a skin tone.
  static let modifierBase = ScalarTraits(rawValue: 128)
  /// Canonical composition (NFC) may change it, or something beside it.
  static let composes = ScalarTraits(rawValue: 256)

  /// What regular expressions call a word character.
  static let word: ScalarTraits = [.letter, .digit, .connector]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(of scalar: UInt32) {
    if scalar < 0x180 {
      self.init(rawValue: ScalarTraits.latin[Int(scalar)])
      return
    }
    let key = scalar << 11 | 0x7FF
    let stretches = ScalarTraits.stretches
    var low = 0
    var high = stretches.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle] <= key { low = middle } else { high = middle }
    }
    self.init(rawValue: UInt16(stretches[low] & 0x7FF))
  }

  func hasAny(of others: ScalarTraits) -> Bool { !isDisjoint(with: others) }
}
