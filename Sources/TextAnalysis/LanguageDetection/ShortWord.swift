/// The first letters of a word, without case: Latin ones, below U+0250.
struct ShortWord {
  private(set) var count = 0
  private var letters: [24 of UInt16] = .init(repeating: 0)

  subscript(index: Int) -> UInt32 { UInt32(letters[index]) }

  /// What stands behind the first 24 letters is left out.
  mutating func append(_ letter: UInt32) {
    guard count < 24 else { return }
    letters[count] = UInt16(truncatingIfNeeded: letter)
    count += 1
  }

  mutating func removeAll() { count = 0 }

  /// Up to six letters of ten bits as one number; nil for longer words.
  var key: UInt64? {
    guard count <= 6 else { return nil }
    var key: UInt64 = 0
    for index in 0..<count { key = key << 10 | UInt64(letters[index]) }
    return key
  }
}
