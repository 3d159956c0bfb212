package import Diagnostics

/// Goes over the members of one JSON object without making a tree of it.
///
///     guard var members = JSONMembers(file, at: line) else { … }
///     while let key = members.nextKey() { guard let name = members.string() … }
///     guard members.isWhole else { … }
///
/// It takes what is as it should be and nothing else: as soon as there is anything to say of the text there are no more
/// members, and the object does not get whole. Then `JSONReader` reads it, and says what. That two keys have one name is
/// for the caller to see.
package struct JSONMembers: ~Copyable {
  private var parser: JSONParser
  private var notes: Notes
  private var isFirst = true
  /// Whether all of the object has been gone over, and nothing stands behind it.
  package private(set) var isWhole = false
  /// The object with its brackets, once it is whole.
  package private(set) var range: ByteRange

  /// Nil where there is no object, and where the text cannot be read as it is.
  package init?(_ file: SourceFile, at range: ByteRange) {
    let text = file.readable(range)
    notes = Notes(file: file)
    parser = JSONParser(bytes: file.bytes, offset: text.start, end: text.end)
    self.range = text
    guard notes.canRead(text, of: file) else { return nil }
    let bytes = parser.bytes
    guard parser.next(bytes.span) == UInt8(ascii: "{"), (try? parser.enter(&notes)) != nil else { return nil }
    self.range = ByteRange(parser.offset - 1, parser.offset)
  }

  /// Where the value begins whose key was told last, and where it ends once it has been taken.
  package var offset: Int { parser.offset }

  /// The key that stands next, without its quotation marks; nil where there is none. Its value must be taken before the
  /// next one.
  package mutating func nextKey() -> ByteRange? {
    let bytes = parser.bytes
    let text = bytes.span
    let next = parser.next(text)
    if next == UInt8(ascii: "}") {
      parser.offset += 1
      range = ByteRange(range.start, parser.offset)
      isWhole = parser.next(text) == nil
      return nil
    }
    if !isFirst {
      guard next == UInt8(ascii: ",") else { return nil }
      parser.offset += 1
      _ = parser.next(text)
    }
    isFirst = false
    guard let key = parser.plainString(text), parser.next(text) == UInt8(ascii: ":") else { return nil }
    parser.offset += 1
    _ = parser.next(text)
    return key
  }

  /// A string without escapes; nil where something else stands there, which then is still to be taken.
  package mutating func string() -> String? {
    let bytes = parser.bytes
    return parser.plainString(bytes.span).map { String(decoding: bytes[$0.indices], as: UTF8.self) }
  }

  /// A string without escapes that is one of these words; nil where something else stands there, which then is still to be
  /// taken.
  package mutating func string(among words: [String]) -> String? {
    let bytes = parser.bytes
    let start = parser.offset
    guard let range = parser.plainString(bytes.span) else { return nil }
    let word = words.first { $0.utf8.elementsEqual(bytes[range.indices]) }
    if word == nil { parser.offset = start }
    return word
  }

  /// All strings of a list, each without escapes, or one by itself; nil where something else stands there, which then is
  /// still to be taken.
  package mutating func strings() -> [String]? {
    let bytes = parser.bytes
    let text = bytes.span
    if let string = parser.plainString(text) { return [String(decoding: bytes[string.indices], as: UTF8.self)] }
    let start = parser.offset
    guard parser.next(text) == UInt8(ascii: "[") else { return nil }
    var strings: [String] = []
    repeat {
      parser.offset += 1
      _ = parser.next(text)
      guard let string = parser.plainString(text) else {
        parser.offset = start
        return nil
      }
      strings.append(String(decoding: bytes[string.indices], as: UTF8.self))
    } while parser.next(text) == UInt8(ascii: ",")
    guard parser.next(text) == UInt8(ascii: "]") else {
      parser.offset = start
      return nil
    }
    parser.offset += 1
    return strings
  }

  /// A string with its way back to the file; nil where something else stands there, or something is wrong with it.
  package mutating func text() -> SourceText? {
    let bytes = parser.bytes
    let start = parser.offset
    guard parser.next(bytes.span) == UInt8(ascii: "\"") else { return nil }
    if let text = try? parser.string(bytes.span, &notes), notes.diagnostics.isEmpty { return text }
    parser.offset = start
    return nil
  }

  /// Any value; nil where something is wrong with it.
  package mutating func value() -> Node? {
    let bytes = parser.bytes
    guard let value = try? parser.value(bytes.span, &notes), notes.diagnostics.isEmpty else { return nil }
    return value
  }
}

extension JSONParser {
  /// Steps over a string without escapes, and says what stands in it. Nil, and no step, where something else stands there.
  fileprivate mutating func plainString(_ text: Span<UInt8>) -> ByteRange? {
    guard offset < end, text[offset] == UInt8(ascii: "\"") else { return nil }
    let stop = text.endOfRun(from: offset + 1, before: end)
    guard stop < end, text[stop] == UInt8(ascii: "\"") else { return nil }
    defer { offset = stop + 1 }
    return ByteRange(offset + 1, stop)
  }
}
