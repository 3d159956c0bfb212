/// Some of the numbers from 0 on, a bit each.
///
///     var row = BitRow(count: 500)
///     row.insert(7)
package struct BitRow: Hashable, Sendable {
  private(set) var words: [UInt64]

  package init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  func contains(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 == 1 }
  package mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }
  mutating func formUnion(_ other: BitRow) { for index in words.indices { words[index] |= other.words[index] } }

  mutating func formIntersection(_ other: BitRow) {
    for index in words.indices { words[index] &= other.words[index] }
  }
}

extension BitRow: Sequence {
  /// Its numbers, in order.
  package struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private var index = 0
    private var word: UInt64

    fileprivate init(_ words: [UInt64]) {
      self.words = words
      word = words.first ?? 0
    }

    package mutating func next() -> Int? {
      while word == 0 {
        index += 1
        guard index < words.count else { return nil }
        word = words[index]
      }
      defer { word &= word - 1 }
      return index << 6 | word.trailingZeroBitCount
    }
  }

  package func makeIterator() -> Iterator { Iterator(words) }
}
