/// The name of a file as reports for machines want it.
enum PathReference {
  /// A URI: relative as the path is, or of the scheme `file`. All but unreserved characters and `/` is percent-encoded.
  ///
  ///     PathReference.uri(of: "./posts/été 1.yml")   // posts/%C3%A9t%C3%A9%201.yml
  ///     PathReference.uri(of: "<stdin>")             // %3Cstdin%3E
  static func uri(of path: String) -> String {
    var uri = path.utf8.first == UInt8(ascii: "/") ? "file://" : ""
    for byte in withoutDot(path).utf8 {
      if isUnreserved(byte) || byte == UInt8(ascii: "/") {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += "%" + byte.hexadecimal(digits: 2)
      }
    }
    return uri.isEmpty ? "." : uri
  }

  /// Never absolute, never beginning with `./`, never empty: where a code host resolves it against the repository.
  static func relative(_ path: String) -> String {
    let path = withoutDot(path).utf8.drop { $0 == UInt8(ascii: "/") }
    return path.isEmpty ? "." : String(Substring(path))
  }

  private static func withoutDot(_ path: String) -> Substring {
    var rest = path.utf8[...]
    while rest.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
    return Substring(rest)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
