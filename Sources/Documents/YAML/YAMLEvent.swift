internal import Diagnostics

/// One step through a YAML document, as libyaml reports it, at its bytes of the file.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case alias
    case scalar(value: [UInt8], style: Style)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  enum Style {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  let kind: Kind
  let range: ByteRange
  /// How far to the right it begins, in characters.
  let column: Int
  /// Whether it is written with brackets.
  var isFlow = false
  var hasAnchor = false
  var hasTag = false
}

/// Why libyaml cannot read on.
struct YAMLFailure: Error {
  /// In libyaml’s words, which are constants: `did not find expected key`.
  let problem: String
  let place: Int
  /// Where what it was reading begins.
  let context: Int?
}
