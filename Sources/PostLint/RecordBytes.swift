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

  mutating func add(_ text: some Collection<UInt8>) {
    add(text.count)
    bytes += text
  }

  /// Another record as a whole, which a reader can pass over.
  mutating func add(_ record: RecordWriter) { add(record.bytes) }

  mutating func add<Element>(_ elements: [Element], _ add: (inout RecordWriter, Element) -> Void) {
    self.add(elements.count)
    for element in elements { add(&self, element) }
  }

  mutating func add<Value>(_ value: Value?, _ add: (inout RecordWriter, Value) -> Void) {
    self.add(value == nil ? 0 : 1)
    if let value { add(&self, value) }
  }
}

/// Reads what a `RecordWriter` wrote; throws where that cannot be it.
struct RecordReader {
  let bytes: [UInt8]
  /// Where the next one starts.
  private(set) var place: Int
  private let end: Int

  struct Malformed: Error {}

  init(_ bytes: [UInt8], from place: Int) {
    self.bytes = bytes
    self.place = place
    end = bytes.count
  }

  /// Of a record inside a larger one.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    place = range.lowerBound
    end = min(range.upperBound, bytes.count)
  }

  mutating func number() throws(Malformed) -> UInt64 {
    guard place < end else { throw Malformed() }
    var byte = bytes[place]
    place += 1
    if byte < 0x80 { return UInt64(byte) }
    var number = UInt64(byte & 0x7F)
    var shift: UInt64 = 7
    repeat {
      guard place < end, shift < 64 else { throw Malformed() }
      byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      shift += 7
    } while byte >= 0x80
    return number
  }

  /// Where a text or a record stands, which is passed over.
  mutating func range() throws(Malformed) -> Range<Int> {
    let count = try count()
    defer { place += count }
    return place..<place + count
  }

  mutating func count() throws(Malformed) -> Int {
    // Nothing has more elements than there are bytes left.
    guard let count = Int(exactly: try number()), count <= end - place else { throw Malformed() }
    return count
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
  var isAtEnd: Bool { place == end }
}
