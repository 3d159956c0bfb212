/// Which characters a link may be made of, and whether it needs a scheme: where X and those who took its rules over differ.
struct LinkRules: Sendable {
  /// Also links `canada.ca` without a scheme.
  var linksBareDomains: Bool
  /// A path may hold any letters, as on Mastodon; on X only Latin and Cyrillic ones.
  var takesAnyLetters: Bool
  /// What may stand before `://`, in small letters.
  var schemes: [StaticString]

  /// <https://github.com/twitter/twitter-text>, version 3.
  static let x = LinkRules(linksBareDomains: true, takesAnyLetters: false, schemes: ["https", "http"])
  /// As X, with paths in every script:
  /// <https://github.com/mastodon/mastodon/blob/main/config/initializers/twitter_regex.rb>.
  static let mastodon = LinkRules(
    linksBareDomains: false, takesAnyLetters: true,
    schemes: ["https", "http", "dat", "dweb", "ipfs", "ipns", "ssb", "gopher", "gemini"])

  /// The longest link there is.
  static let longest = 4096

  private static let inPath = ASCIISet(letters: true, "!*';:=+,.$/%#[]-_~@|&")
  private static let atPathEnd = ASCIISet(letters: true, "+-=_#/")
  private static let notInPath = ASCIISet("<>()?")
  private static let notAtPathEnd = ASCIISet("()?!*\"'<>;:=,.$%[]~&|@")
  private static let inQuery = ASCIISet(letters: true, "!?*'@();:&=+$/%#[]-_.,~|")
  private static let atQueryEnd = ASCIISet(letters: true, "-_&=#/")

  /// ASCII that X’s rules do not call punctuation, by oversight or not: quotation marks, and control characters.
  private static let inHost = ASCIISet(letters: true, "\"`")

  /// A character of a label of a host name, hyphen and underscore aside: neither punctuation nor a space.
  func mayBeInHost(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x80 else {
      if takesAnyLetters { return scalar.isASCIIAlphanumeric }
      return LinkRules.inHost.contains(scalar) || scalar < 0x20 && !scalar.isWhitespace || scalar == 0x7F
    }
    return !scalar.isWhitespace && scalar != 0x180E && !scalar.isRefusedByX && !scalar.isDirectionMark
  }

  func mayBeInPath(_ scalar: UInt32) -> Bool {
    if takesAnyLetters { return !scalar.isWhitespace && !LinkRules.notInPath.contains(scalar) }
    return LinkRules.inPath.contains(scalar) || scalar == 0x2013 || scalar.isAccentedLatin || scalar.isCyrillic
  }

  /// What a path may end with, so that `canada.ca/a.` leaves the full stop to the sentence.
  func mayEndPath(_ scalar: UInt32) -> Bool {
    if takesAnyLetters {
      return !scalar.isWhitespace && !LinkRules.notAtPathEnd.contains(scalar) && scalar != 0x300C && scalar != 0x300D
    }
    return LinkRules.atPathEnd.contains(scalar) || scalar.isAccentedLatin || scalar.isCyrillic
  }

  func mayBeInQuery(_ scalar: UInt32) -> Bool {
    LinkRules.inQuery.contains(scalar) || takesAnyLetters && (scalar >= 0xA0 || scalar == 0x5E)
  }

  func mayEndQuery(_ scalar: UInt32) -> Bool {
    LinkRules.atQueryEnd.contains(scalar) || takesAnyLetters && scalar >= 0xA0
  }
}

extension UInt32 {
  /// Latin letters with marks, and the marks, as twitter-text lists them.
  var isAccentedLatin: Bool {
    switch self {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x253, 0x254, 0x256, 0x257, 0x259, 0x25B, 0x263, 0x268, 0x26F, 0x272,
      0x289, 0x28B, 0x2BB, 0x300...0x36F, 0x1E00...0x1EFF:
      true
    default: false
    }
  }

  var isCyrillic: Bool { 0x400 <= self && self <= 0x4FF }

  /// Marks that only set the direction of writing.
  var isDirectionMark: Bool {
    switch self {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Characters that X takes in no text.
  var isRefusedByX: Bool { self == 0xFFFE || self == 0xFEFF || self == 0xFFFF }
}
