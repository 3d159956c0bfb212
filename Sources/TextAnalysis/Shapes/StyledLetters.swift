package import Diagnostics

/// Signs that only look like letters, and that a screen reader spells out or leaves out: mathematical, full-width and
/// enclosed letters; words in small capitals or superscript letters.
///
///     styledLetters(in: "𝐇𝐞𝐥𝐥𝐨 𝐭𝐡𝐞𝐫𝐞, le 1ᵉʳ mai".utf8.span)   // 𝐇𝐞𝐥𝐥𝐨 𝐭𝐡𝐞𝐫𝐞
package func styledLetters(in text: Span<UInt8>) -> [ByteRange] {
  var found: [ByteRange] = []
  var offset = 0
  while true {
    // What only looks like ASCII is none.
    offset = text.endOfVisibleASCII(from: offset)
    guard offset < text.count else { return found }
    if text[offset] < 0x80 {
      offset += 1
      continue
    }
    let run = StyledRun(at: offset, in: text)
    if run.isStyled {
      found.append(ByteRange(offset, run.end))
      offset = run.end
    } else {
      offset = max(run.end, text.readScalar(at: offset).end)
    }
  }
}

private struct StyledRun {
  private(set) var end: Int
  private var certain = 0
  private var possible = 0

  /// `1ᵉʳ`, `Mᵐᵉˢ`, `ɪ` and ℝ are writing; a word of such signs is decoration.
  var isStyled: Bool { certain > 0 || possible > 3 }

  init(at start: Int, in text: Span<UInt8>) {
    end = start
    var offset = start
    while offset < text.count {
      let (scalar, next) = text.readScalar(at: offset)
      switch Style(scalar) {
      case .certain: certain += 1
      case .possible: possible += 1
      case nil:
        guard scalar == 0x20, end > start, next < text.count, Style(text.readScalar(at: next).value) != nil else {
          return
        }
        offset = next
        continue
      }
      offset = next
      end = next
    }
  }
}

private enum Style {
  case certain, possible

  init?(_ scalar: UInt32) {
    switch scalar {
    case ..<0x250: return nil
    // Mathematical; full-width; in parentheses and circles; in squares and dark circles.
    case 0x1D400...0x1D7FF, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .certain
    // Ⓜ and 🅰 🅱 🅾 🅿 are emoji too.
    case 0x24C2, 0x1F170, 0x1F171, 0x1F17E, 0x1F17F: self = .possible
    case 0x249C...0x24E9, 0x1F110...0x1F169, 0x1F170...0x1F189: self = .certain
    // Small capitals and superscript letters.
    case 0x1D00...0x1D2B, 0x1D2C...0x1D6A, 0x1D78, 0x1D9B...0x1DBF: self = .possible
    case 0x262, 0x26A, 0x274, 0x276, 0x280, 0x28F, 0x299, 0x29C, 0x29F, 0xA730, 0xA731, 0x2B0...0x2B8, 0x2E1...0x2E3,
      0x207F,
      0x2071:
      self = .possible
    // ℂ ℍ ℝ ℯ …
    case 0x2102, 0x210A...0x2115, 0x2119...0x211D, 0x2124, 0x2128, 0x212C...0x2134, 0x213C...0x2149: self = .possible
    default: return nil
    }
  }
}
