internal import Diagnostics

/// What a sieve tells apart: each character of ASCII, of the Latin letters behind it, and of the punctuation from U+2000 on by
/// itself, and all others by the block that they stand in.
///
///     var alphabet = SieveAlphabet()
///     alphabet.set(of: PatternItem(source: "[0-9]")).contains(SieveAlphabet.symbol(of: 0x37))   // true
///
/// Which single characters an item takes, PCRE2 says. Of a block an item takes all or nothing here: all, unless it is known that
/// it takes none of it.
struct SieveAlphabet {
  /// Blocks of characters that are not told apart, behind the symbols that are characters.
  private enum Block: Int, CaseIterable {
    /// U+0180 to U+1FFF without the marks.
    case letters
    /// U+0300 to U+036F.
    case marks
    /// U+2100 to U+2FFF.
    case signs
    /// U+3000 to U+FFFF without the selectors.
    case wide
    /// U+FE00 to U+FE0F: whether a picture shows in colour.
    case selectors
    /// U+1F300 to U+1FAFF, neither letters nor digits.
    case pictures
    /// All others from U+10000 on.
    case high

    var symbol: Int { SieveAlphabet.singleCount + rawValue }
  }

  private static let latinCount = 0x180
  private static let punctuation: ClosedRange<UInt32> = 0x2000...0x20FF
  private static let singleCount = latinCount + punctuation.count
  static let symbolCount = singleCount + Block.allCases.count

  private var known: [PatternItem: SymbolSet] = [:]
  /// All characters that are told apart, in the order of their symbols, and the symbol that begins at each byte.
  private let text: [UInt8]
  private let symbols: [Int]

  init() {
    var text: [UInt8] = []
    var symbols: [Int] = []
    for value in Array(0..<UInt32(Self.latinCount)) + Array(Self.punctuation) {
      text += Unicode.Scalar(value).flatMap { UTF8.encode($0) }.map(Array.init) ?? []
      symbols += repeatElement(Self.symbol(of: value), count: text.count - symbols.count)
    }
    self.text = text
    self.symbols = symbols
  }

  static func symbol(of scalar: UInt32) -> Int {
    switch scalar {
    case 0..<UInt32(latinCount): Int(scalar)
    case 0x300...0x36F: Block.marks.symbol
    case 0x180..<0x2000: Block.letters.symbol
    case punctuation: latinCount + Int(scalar - punctuation.lowerBound)
    case 0x2100..<0x3000: Block.signs.symbol
    case 0xFE00...0xFE0F: Block.selectors.symbol
    case 0x3000..<0x10000: Block.wide.symbol
    case 0x1F300...0x1FAFF: Block.pictures.symbol
    default: Block.high.symbol
    }
  }

  /// Those that are part of words to PCRE2, and those of which some are and some may not be.
  func words() -> (certain: SymbolSet, uncertain: SymbolSet) {
    let certain = singles(of: PatternItem(source: #"\w"#))
    var uncertain = SymbolSet()
    for block in Block.allCases where block != .pictures { uncertain.insert(block.symbol) }
    return (certain, uncertain)
  }

  mutating func set(of item: PatternItem) -> SymbolSet {
    if let set = known[item] { return set }
    var set = singles(of: item)
    for block in Self.blocks(of: item) { set.insert(block.symbol) }
    known[item] = set
    return set
  }

  /// Where PCRE2 does not say, all.
  private func singles(of item: PatternItem) -> SymbolSet {
    guard let pattern = try? Pattern(item.pattern) else { return .all }
    var set = SymbolSet()
    var matcher = Matcher()
    do throws(GaveUp) {
      try matcher.forEachMatch(of: pattern, in: text.span) { range in
        if range.start < symbols.count { set.insert(symbols[range.start]) }
        return true
      }
    } catch { return .all }
    return set
  }

  /// The blocks of which an item may take a character. In doubt all.
  private static func blocks(of item: PatternItem) -> Set<Block> {
    let all = Set(Block.allCases)
    let ignoresCase = item.flags.contains("i")
    let scalars = Array(item.source.unicodeScalars)
    if item == .any || scalars == ["."] || scalars.starts(with: ["[", "^"]) { return all }
    var blocks: Set<Block> = []
    // K is the Kelvin sign, too.
    if ignoresCase, scalars.contains(where: { $0 == "k" || $0 == "K" || $0 == "-" }) { blocks.insert(.signs) }
    var beyond: Set<Bool> = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      index += 1
      if scalar == "[", next == ":" { return all }
      if scalar == "\\", let next {
        index += 1
        switch next {
        case "d": blocks.formUnion([.letters, .wide, .high])
        case "s", "h", "v": blocks.formUnion([.letters, .wide])
        case "w": blocks.formUnion(all.subtracting([.pictures]))
        case "Q", "E", "n", "r", "t", "f", "e", "a", "b": break
        case let sign where sign.isASCII && !sign.isASCIILetter && !sign.isDigit: break
        default: return all
        }
      } else if !scalar.isASCII {
        // Characters of which each is told apart stay so, whatever stands between two of the same stretch.
        guard !ignoresCase, symbol(of: scalar.value) < singleCount else { return all }
        beyond.insert(punctuation.contains(scalar.value))
      }
    }
    // A range may reach from one stretch into the other.
    if beyond.contains(true), scalars.contains("-") {
      let others = scalars.filter { !punctuation.contains($0.value) && $0 != "-" && $0 != "[" && $0 != "]" }
      if !others.isEmpty { return all }
    }
    return blocks
  }
}
