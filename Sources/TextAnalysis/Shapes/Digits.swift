package import Diagnostics

/// Runs with so many digits, by themselves or with single separators between; letters and digits stand at neither end.
///
///     digits(in: "Call 613-555-0199, not A1234567890".utf8.span, length: 10...10, separators: " -.")   // 613-555-0199
///
/// A space stands for the no-break spaces too.
package func digits(in text: Span<UInt8>, length: ClosedRange<Int>, separators: StaticString = "") -> [ByteRange] {
  var found: [ByteRange] = []
  var offset = 0
  var before: UInt32 = 0x20
  while offset < text.count {
    let (scalar, next) = text.readScalar(at: offset)
    guard scalar.isASCIIDigit else {
      before = scalar
      offset = next
      continue
    }
    let run = DigitRun(at: offset, in: text, separators: separators)
    let isAlone = !isWordScalar(before) && (run.end == text.count || !isWordScalar(text.readScalar(at: run.end).value))
    if isAlone, length.contains(run.digits) { found.append(ByteRange(offset, run.end)) }
    before = 0x30
    offset = run.end
  }
  return found
}

private struct DigitRun {
  var digits = 0
  var end: Int

  init(at start: Int, in text: Span<UInt8>, separators: StaticString) {
    end = start
    while end < text.count {
      if text[end].isASCIIDigit {
        digits += 1
        end += 1
        continue
      }
      let (scalar, next) = text.readScalar(at: end)
      guard next < text.count, text[next].isASCIIDigit, separators.holds(scalar) else { break }
      end = next
    }
  }
}

extension StaticString {
  /// Whether this ASCII sign is one of them.
  fileprivate func holds(_ scalar: UInt32) -> Bool {
    let sign = scalar == 0xA0 || scalar == 0x202F ? 0x20 : scalar
    return withUTF8Buffer { units in
      for index in 0..<units.count where unsafe UInt32(units[index]) == sign { return true }
      return false
    }
  }
}
