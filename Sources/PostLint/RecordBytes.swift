/// Numbers and texts as bytes, one after the other, to be read back in the same order.
struct RecordWriter {
  private(set) var bytes: [UInt8]

  /// Goes on behind what is written already.
  init(behind bytes: consuming [UInt8] = []) { self.bytes = bytes }

  mutating func add(_ number: UInt64) {
    // Seven bits a byte, the lowest first; the highest bit tells that there are more.
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ number: Int) { add(UInt64(clamping: number)) }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ text: [UInt8]) {
    add(text.count)
    bytes += text
  }

  mutating func add<Element>(_ elements: [Element], _ add: (inout RecordWriter, Element) -> Void) {
    self.add(elements.count)
    for element in elements { add(&self, element) }
  }

  mutating func add<Value>(_ value: Value?, _ add: (inout RecordWriter, Value) -> Void) {
    self.add(value == nil ? 0 : 1)
    if let value { add(&self, value) }
  }
}

/// Reads what an `RecordWriter` wrote; throws where that cannot be it.
struct RecordReader {
  private let bytes: [UInt8]
  /// Where the next one starts.
  private(set) var place: Int

  struct Malformed: Error {}

  init(_ bytes: [UInt8], from place: Int) {
    self.bytes = bytes
    self.place = place
  }

  mutating func number() throws(Malformed) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard place < bytes.count else { throw Malformed() }
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw Malformed()
  }

  mutating func count() throws(Malformed) -> Int {
    // Nothing has more elements than there are bytes left.
    guard let count = Int(exactly: try number()), count <= bytes.count - place else { throw Malformed() }
    return count
  }

  /// Where the text stands that comes next.
  mutating func range() throws(Malformed) -> Range<Int> {
    let count = try count()
    defer { place += count }
    return place..<place + count
  }

  mutating func utf8() throws(Malformed) -> [UInt8] { Array(bytes[try range()]) }

  mutating func string() throws(Malformed) -> String { String(decoding: bytes[try range()], as: UTF8.self) }

  mutating func array<Element>(_ read: (inout RecordReader) throws(Malformed) -> Element) throws(Malformed) -> [Element]
  {
    let count = try count()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }

  mutating func optional<Value>(_ read: (inout RecordReader) throws(Malformed) -> Value) throws(Malformed) -> Value? {
    switch try number() {
    case 0: nil
    case 1: try read(&self)
    default: throw Malformed()
    }
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { place == bytes.count }
}
