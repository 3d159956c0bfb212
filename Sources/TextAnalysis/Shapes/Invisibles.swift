package import Diagnostics

/// What takes part in a text and cannot be seen: zero-width signs, controls, bidirectional overrides, tags.
///
///     invisibles(in: "pass\u{200B}word 👩‍⚕️".utf8.span)   // U+200B, and nothing of the emoji
///
/// Joiners and selectors inside an emoji, tags of a flag, joiners in Arabic and Indic words, and direction marks beside
/// right-to-left letters do their work and are left out.
package func invisibles(in text: Span<UInt8>) -> [ByteRange] {
  var found: [ByteRange] = []
  var before: UInt32 = 0
  var offset = 0
  while true {
    let end = text.endOfVisibleASCII(from: offset)
    if end > offset { before = UInt32(text[end - 1]) }
    offset = end
    guard offset < text.count else { return found }
    let (scalar, next) = text.readScalar(at: offset)
    if isInvisible(scalar) {
      let after = next < text.count ? text.readScalar(at: next).value : 0
      if !isAtWork(scalar, between: before, and: after) {
        if let last = found.last, last.end == offset {
          found[found.count - 1].end = next
        } else {
          found.append(ByteRange(offset, next))
        }
      } else if isTag(scalar) {
        // The next tag stands beside the flag as well.
        offset = next
        continue
      }
    }
    // A selector changes the look of what stands before it, and not what that is.
    if scalar != 0xFE0F { before = scalar }
    offset = next
  }
}

private func isInvisible(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x09, 0x0A, 0x0D: false
  case ..<0x20, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F: true
  case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB: true
  case 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
  default: false
  }
}

private func isAtWork(_ scalar: UInt32, between before: UInt32, and after: UInt32) -> Bool {
  switch scalar {
  case 0x200D: isPicture(before) && isPicture(after) || isJoining(before) && isJoining(after)
  case 0x200C: isJoining(before)
  case 0x200E, 0x200F, 0x61C: isRightToLeft(before) || isRightToLeft(after)
  case 0xFE0E, 0xFE0F: isPicture(before) || before.isASCIIDigit || before == 0x23 || before == 0x2A
  case 0xFE00...0xFE0D, 0xE0100...0xE01EF: 0x2E80...0x3FFFF ~= before || before == 0x30
  case 0xE0020...0xE007F: before == 0x1F3F4
  case 0x180B...0x180F: 0x1800...0x18AF ~= before
  default: false
  }
}

private func isTag(_ scalar: UInt32) -> Bool { 0xE0020...0xE007F ~= scalar }

private func isPicture(_ scalar: UInt32) -> Bool {
  scalar == 0xA9 || scalar == 0xAE || scalar > 0x2000 && Unicode.Scalar(scalar)?.properties.isEmoji == true
}

private func isJoining(_ scalar: UInt32) -> Bool { 0x600...0x10FF ~= scalar || 0x1780...0x18AF ~= scalar }

private func isRightToLeft(_ scalar: UInt32) -> Bool {
  0x590...0x8FF ~= scalar || 0xFB1D...0xFDFF ~= scalar || 0xFE70...0xFEFC ~= scalar
}
