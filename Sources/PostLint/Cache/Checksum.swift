/// A number that tells whether bytes are still what they were: whatever changes in up to eight of them, side by side, changes
/// it. It guards against a file that was cut or damaged, not against somebody who can compute it, too.
struct Checksum {
  private let value: UInt64

  init(of bytes: Span<UInt8>) {
    // Odd numbers far from anything regular; a step back is possible from every one, so that no two words are taken for one.
    var sum = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= bytes.count {
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      sum = (sum ^ word.littleEndian) &* 0xFF51_AFD7_ED55_8CCD
      sum ^= sum >> 29
      index += 8
    }
    while index < bytes.count {
      sum = (sum ^ UInt64(bytes[index])) &* 0xFF51_AFD7_ED55_8CCD
      sum ^= sum >> 29
      index += 1
    }
    value = sum
  }

  var bytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
}
