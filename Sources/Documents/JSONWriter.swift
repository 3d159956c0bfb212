/// Writes JSON into bytes, key by key, without building a tree. Keys stand in the order in which they are written.
///
///     var json = JSONWriter()
///     json.object { json in
///       json.member("posts", 2)
///       json.member("findings") { $0.array { … } }
///     }
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Whether the next value or key needs a comma before it.
  private var needsComma = false

  package init() {}

  /// Hands over what has been written so far.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes behind what stands in `output`, sooner than elsewhere and copy it.
  package static func write(behind output: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    swap(&json.bytes, &output)
    body(&json)
    swap(&json.bytes, &output)
  }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(byte: UInt8(ascii: "{"))
    members(&self)
    close(byte: UInt8(ascii: "}"))
  }

  package mutating func array<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void)
  {
    open(byte: UInt8(ascii: "["))
    for element in elements { write(&self, element) }
    close(byte: UInt8(ascii: "]"))
  }

  package mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    open(byte: UInt8(ascii: "["))
    for index in elements.indices { write(&self, elements[index]) }
    close(byte: UInt8(ascii: "]"))
  }

  package mutating func array(_ strings: some Sequence<String>) { array(strings) { $0.value($1) } }

  package mutating func member(_ key: String, _ write: (inout JSONWriter) -> Void) {
    self.key(key)
    write(&self)
  }

  package mutating func member(_ key: String, _ text: String) {
    self.key(key)
    value(text)
  }
  package mutating func member(_ key: String, _ number: Int) {
    self.key(key)
    value(number)
  }
  package mutating func member(_ key: String, _ truth: Bool) {
    self.key(key)
    value(truth)
  }

  /// Writes what is JSON already, a comma before it included where it needs one. A value must come next, or a comma.
  package mutating func verbatim(_ json: StaticString) {
    // The text of a static string lives as long as the program.
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
    needsComma = false
  }

  /// Writes values or members that were written before, elsewhere.
  package mutating func verbatim(_ json: [UInt8]) {
    comma()
    bytes += json
    needsComma = true
  }

  package mutating func value(_ text: String) { write(upTo: JSONRoom.most(for: text)) { $0.value(text) } }

  package mutating func value(_ number: Int) { write(upTo: JSONRoom.mostForNumber) { $0.value(number) } }

  /// The next value stands behind what was written without a comma.
  package mutating func goOn() { needsComma = false }

  /// Writes a value, or several, in at most so many bytes.
  package mutating func write(upTo most: Int, _ body: (inout JSONRoom) -> Void) {
    comma()
    bytes.append(addingCapacity: most) { output in
      unsafe output.withUnsafeMutableBufferPointer { buffer, count in
        // The room is gone when this returns, and `count` says what of it is filled.
        let free = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
        guard var room = unsafe JSONRoom(free) else { return }
        body(&room)
        count += room.count
      }
    }
    needsComma = true
  }

  /// What is no number (not finite) is null.
  package mutating func value(_ number: Double) {
    guard number.isFinite else { return null() }
    comma()
    bytes.append(contentsOf: number.description.utf8)
    needsComma = true
  }

  package mutating func value(_ truth: Bool) {
    comma()
    bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    needsComma = true
  }

  package mutating func null() {
    comma()
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  /// `[` or `{`; pairs with `close`. For reports that write their items as they come.
  package mutating func open(_ bracket: Character) {
    open(byte: bracket == "{" ? UInt8(ascii: "{") : UInt8(ascii: "["))
  }

  package mutating func close(_ bracket: Character) {
    close(byte: bracket == "}" ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  private mutating func open(byte: UInt8) {
    comma()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  package mutating func key(_ name: String) {
    write(upTo: JSONRoom.most(for: name) + 1) {
      $0.value(name)
      $0.verbatim(":")
    }
    needsComma = false
  }

  /// Ends a line of JSON Lines: the next value stands by itself.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func comma() { if needsComma { bytes.append(UInt8(ascii: ",")) } }
}
