extension [UInt8] {
  mutating func write(_ text: String) { append(contentsOf: text.utf8) }

  mutating func write(line text: String) {
    write(text)
    append(UInt8(ascii: "\n"))
  }
}
