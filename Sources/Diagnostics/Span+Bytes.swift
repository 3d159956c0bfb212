private import Glibc

extension Span<UInt8> {
  /// The first place from `start` on where the byte stands, or the end: the system’s library finds it sooner than a loop would.
  package func firstPlace(of byte: UInt8, from start: Int) -> Int {
    let rest = extracting(Swift.min(start, count)..<count)
    return unsafe rest.withUnsafeBytes { rest in
      // What is found lies inside of what is looked through, and is not kept.
      guard let first = rest.baseAddress, let found = unsafe memchr(first, Int32(byte), rest.count) else {
        return count
      }
      return unsafe start + (UnsafeRawPointer(found) - first)
    }
  }
}

extension Span<UInt8> {
  package var isASCII: Bool {
    var all: UInt8 = 0
    for index in indices { unsafe all |= self[unchecked: index] }
    return all < 0x80
  }

  /// Whether these are the same bytes.
  package func isSame(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}

extension String {
  /// In the order of their bytes.
  package func precedes(_ other: String) -> Bool {
    let (own, its) = (utf8.span, other.utf8.span)
    for index in 0..<min(own.count, its.count) where own[index] != its[index] { return own[index] < its[index] }
    return own.count < its.count
  }
}
