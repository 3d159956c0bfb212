import Diagnostics
import Documents

/// A way to write a key or its value wrongly.
enum Slip: CaseIterable {
  /// `severityy: error`
  case unknownKey
  /// `severity: [[[]]]`
  case wrongType
  /// `severity: error-`
  case unknownWord
  /// `max: several`, `absent: several`
  case neitherNumberNorBoolean
  /// `severity:`, where it has to be there.
  case missing

  func concerns(_ use: GrammarUse) -> Bool {
    switch self {
    case .unknownKey: !use.key.isWord
    case .wrongType: !use.key.isWord && use.schema != .anything
    case .unknownWord: use.key.isWord
    case .neitherNumberNorBoolean: use.schema == .integer || use.schema == .boolean
    case .missing: use.isRequired && !use.key.isWord
    }
  }

  /// The file with this slip in it, and where it has to be told; nil where the value has no end to write at.
  func made(in source: String, at use: GrammarUse) -> (source: String, place: ByteRange)? {
    switch self {
    case .unknownKey: source.replacing(use.keyRange, with: use.key.written + "y")
    case .unknownWord: source.replacing(use.keyRange, with: use.key.written + "-")
    case .wrongType: use.value.isBlock ? nil : source.replacing(use.value.range, with: "[[[]]]")
    case .neitherNumberNorBoolean: source.replacing(use.value.range, with: "several")
    case .missing:
      use.value.isBlock
        ? nil : source.replacing(use.value.range, with: "~").map { ($0.source, ByteRange(0, $0.source.utf8.count)) }
    }
  }
}

extension Node {
  fileprivate var isBlock: Bool { scalar?.style == .block }
}

extension String {
  fileprivate func replacing(_ range: ByteRange, with other: String) -> (source: String, place: ByteRange)? {
    var bytes = Array(utf8)
    bytes.replaceSubrange(range.indices, with: other.utf8)
    return (String(decoding: bytes, as: UTF8.self), ByteRange(range.start, range.start + other.utf8.count))
  }
}
