/// Room for a stretch of JSON of which it is known how long it can be: what is written there goes to its place at once.
///
///     json.write(upTo: 12 + JSONRoom.most(for: name)) { room in
///       room.verbatim(#"{"name":"#)
///       room.value(name)
///       room.verbatim("}")
///     }
@safe package struct JSONRoom: ~Copyable {
  private let start: UnsafeMutablePointer<UInt8>
  private var next: UnsafeMutablePointer<UInt8>
  private let end: UnsafeMutablePointer<UInt8>

  /// How many bytes a number takes at the most.
  package static let mostForNumber = 20

  /// How many bytes a text takes at the most: two quotation marks, six for each byte that is written as `\u0000`, and eight that
  /// are written and then written over.
  package static func most(for text: String) -> Int { most(forBytes: text.utf8.count) }

  private static func most(forBytes count: Int) -> Int { 6 * count + 10 }

  /// The buffer must outlive this.
  init?(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    guard let first = buffer.baseAddress else { return nil }
    unsafe start = first
    unsafe next = first
    unsafe end = first + buffer.count
  }

  /// How many bytes are written.
  var count: Int { unsafe next - start }

  /// Copies bytes; there must be room. Each write ends here, so that none goes beyond the end.
  @inline(__always)
  private mutating func copy(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    unsafe precondition(end - next >= count, "more is written than was said")
    // Most are short: then two words that overlap are sooner there than a call.
    switch count {
    case 8...16: unsafe copyEnds(of: bytes, count, as: UInt64.self)
    case 4..<8: unsafe copyEnds(of: bytes, count, as: UInt32.self)
    case ..<4: for index in 0..<count { unsafe next[index] = unsafe bytes[index] }
    default: unsafe next.update(from: bytes, count: count)
    }
    unsafe next += count
  }

  /// The first bytes and the last, as many as a word has; `count` is at least that, and at most twice that.
  @inline(__always)
  private func copyEnds<Word: FixedWidthInteger & BitwiseCopyable>(
    of bytes: UnsafePointer<UInt8>, _ count: Int, as word: Word.Type
  ) {
    let (from, to) = unsafe (UnsafeRawPointer(bytes), UnsafeMutableRawPointer(next))
    let last = count - MemoryLayout<Word>.size
    let (first, second) = unsafe (from.loadUnaligned(as: word), from.loadUnaligned(fromByteOffset: last, as: word))
    unsafe to.storeBytes(of: first, as: word)
    unsafe to.storeBytes(of: second, toByteOffset: last, as: word)
  }

  private mutating func append(_ byte: UInt8) {
    unsafe precondition(next < end, "more is written than was said")
    unsafe next.pointee = byte
    unsafe next += 1
  }

  package mutating func verbatim(_ json: StaticString) {
    // The text of a static string lives as long as the program.
    unsafe copy(json.utf8Start, json.utf8CodeUnitCount)
  }

  /// A bracket or a comma.
  package mutating func byte(_ json: UInt8) { append(json) }

  package mutating func verbatim(_ json: [UInt8]) {
    unsafe json.withUnsafeBufferPointer { bytes in
      if let start = bytes.baseAddress { unsafe copy(start, bytes.count) }
    }
  }

  package mutating func value(_ number: Int) {
    // Nearly all places are small.
    if 0..<1000 ~= number {
      unsafe precondition(end - next >= 3, "more is written than was said")
      let number = UInt32(truncatingIfNeeded: number)
      let tens = number / 10
      let count = number < 10 ? 1 : number < 100 ? 2 : 3
      unsafe next[count - 1] = JSONRoom.decimal(number - 10 * tens)
      if count > 1 {
        let hundreds = tens / 10
        unsafe next[count - 2] = JSONRoom.decimal(tens - 10 * hundreds)
        if count > 2 { unsafe next.pointee = JSONRoom.decimal(hundreds) }
      }
      unsafe next += count
      return
    }
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    // From the last digit to the first; a number of 64 bits has twenty at the most.
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var first = 20
    repeat {
      first -= 1
      digits[first] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    for index in first..<20 { append(digits[index]) }
  }

  /// As a text of 16 digits.
  package mutating func value(hexadecimal number: UInt64) {
    append(UInt8(ascii: "\""))
    unsafe precondition(end - next >= 16, "more is written than was said")
    for index in 0..<16 {
      unsafe next[index] = JSONRoom.hexadecimal(UInt8(truncatingIfNeeded: number &>> UInt64(60 &- 4 &* index)) & 15)
    }
    unsafe next += 16
    append(UInt8(ascii: "\""))
  }

  /// Eight bytes at a time are copied and looked at; what cannot stand as it is, and what lies behind the end, is written over.
  package mutating func value(_ text: String) {
    let utf8 = text.utf8.span
    // Room for the longest, and so for eight bytes wherever fewer of them count.
    unsafe precondition(end - next >= JSONRoom.most(forBytes: utf8.count), "more is written than was said")
    unsafe next.pointee = UInt8(ascii: "\"")
    unsafe next += 1
    var index = 0
    while index < utf8.count {
      let eight = utf8.eight(at: index)
      unsafe UnsafeMutableRawPointer(next).storeBytes(of: eight.littleEndian, as: UInt64.self)
      // Behind the end there are zeros, which cannot stand either.
      let plain = min(eight.bytesBeforeEscape, utf8.count &- index)
      unsafe next += plain
      index &+= plain
      if plain < 8, index < utf8.count {
        escape(utf8[index])
        index &+= 1
      }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): verbatim(#"\""#)
    case UInt8(ascii: "\\"): verbatim(#"\\"#)
    case UInt8(ascii: "\n"): verbatim(#"\n"#)
    case UInt8(ascii: "\t"): verbatim(#"\t"#)
    case UInt8(ascii: "\r"): verbatim(#"\r"#)
    default:
      verbatim(#"\u00"#)
      append(JSONRoom.hexadecimal(byte >> 4))
      append(JSONRoom.hexadecimal(byte & 15))
    }
  }

  @inline(__always)
  private static func decimal(_ digit: UInt32) -> UInt8 { UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit) }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
