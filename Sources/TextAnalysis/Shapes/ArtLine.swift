internal import Diagnostics

/// One line of text, looked at as a drawing.
struct ArtLine {
  /// Without the white space around it.
  private(set) var range: ByteRange
  /// Which drawing signs stand in it, one bit each (signs beyond ASCII share one).
  private(set) var kinds: UInt64 = 0
  private(set) var faces: [ByteRange] = []
  private var signs = 0
  private var letters = 0

  var isDrawing: Bool { signs > 1 && signs >= letters }

  init(_ text: Span<UInt8>, in line: ByteRange) {
    range = ByteRange(line.start, line.start)
    var start: Int?
    var cells = 0
    var cellStart = 0
    var offset = line.start
    while offset < line.end {
      let (scalar, next) = text.readScalar(at: offset)
      if !scalar.isWhitespace {
        if start == nil { start = offset }
        range = ByteRange(start ?? offset, next)
      }
      if let kind = ArtLine.kind(of: scalar) {
        signs += 1
        kinds |= kind
      } else if isWordScalar(scalar) {
        letters += 1
      }
      if 0x2500...0x259F ~= scalar || 0x2800...0x28FF ~= scalar {
        if cells == 0 { cellStart = offset }
        cells += 1
        if cells == 4 { faces.append(ByteRange(cellStart, next)) }
        if cells > 4 { faces[faces.count - 1].end = next }
      } else {
        cells = 0
      }
      if scalar == 0x28, let face = Face(text, at: offset, in: line),
        faces.last.map({ $0.end <= face.range.start }) ?? true
      {
        faces.append(face.range)
      }
      offset = next
    }
  }

  private static func kind(of scalar: UInt32) -> UInt64? {
    switch scalar {
    case 0x23, 0x28...0x2B, 0x2D, 0x2F, 0x3C...0x3E, 0x5B...0x60, 0x7B...0x7E: 1 << UInt64(scalar % 63)
    case 0xAF, 0xB0, 0x2500...0x259F, 0x2800...0x28FF, 0x30C4, 0xFE35: 1 << 63
    default: nil
    }
  }
}

/// `(ツ)`, `(╯°□°)`, `( ͡° ͜ʖ ͡°)`: a few signs in parentheses, with the arms beside them.
private struct Face {
  private(set) var range: ByteRange

  init?(_ text: Span<UInt8>, at open: Int, in line: ByteRange) {
    var count = 0
    var signs = 0
    var letters = 0
    var offset = open + 1
    while offset < line.end {
      let (scalar, next) = text.readScalar(at: offset)
      offset = next
      if scalar == 0x29 { break }
      count += 1
      switch scalar {
      case _ where count > 12: return nil
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x28, 0xC0...0x24F, 0x1F000...0x1FAFF: return nil
      case ..<0x80: break
      case _ where isWordScalar(scalar) && !Composition.isMark(scalar): letters += 1
      default: signs += 1
      }
      if offset == line.end { return nil }
    }
    var start = open
    while start > line.start, let arm = Face.arm(before: start, in: text) { start = arm }
    let hasArm = start < open
    guard signs > 1 && count > 2 || letters > 0 && hasArm && letters < 4 else { return nil }
    var end = offset
    while end < line.end {
      let (scalar, next) = text.readScalar(at: end)
      guard Face.isArm(scalar) else { break }
      end = next
    }
    range = ByteRange(start, end)
  }

  private static func arm(before offset: Int, in text: Span<UInt8>) -> Int? {
    let (scalar, start) = text.readScalar(before: offset)
    return isArm(scalar) ? start : nil
  }

  private static func isArm(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2F, 0x5C, 0x5F, 0xAF, 0x256D...0x2570, 0x30CE, 0x30FD, 0xFE35, 0xFFE3: true
    default: false
    }
  }
}
