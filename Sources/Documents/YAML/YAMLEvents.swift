private import CYAML
internal import Diagnostics

/// libyaml’s parser, one event after another. The only owner of its memory, which nothing else can reach.
@safe struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// A copy of its own: libyaml reads from it for as long as the parser lives.
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var characters: CharacterPlaces
  private let start: Int
  private let size: Int

  /// The stretch of UTF-8 to read.
  init(_ bytes: [UInt8], _ range: ByteRange) {
    unsafe input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, range.count))
    _ = unsafe input.initialize(fromContentsOf: bytes[range.indices])
    unsafe parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    characters = CharacterPlaces(bytes, range)
    start = range.start
    size = range.count
    if unsafe yaml_parser_initialize(parser) == 1 {
      unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(parser, input.baseAddress, size)
    }
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  mutating func next() throws(YAMLFailure) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe read(event)
  }

  private mutating func read(_ event: yaml_event_t) -> YAMLEvent {
    let first = unsafe characters.byte(of: event.start_mark.index)
    let range = unsafe ByteRange(first, max(first, characters.byte(of: event.end_mark.index)))
    let column = unsafe Int(event.start_mark.column)
    func simple(_ kind: YAMLEvent.Kind) -> YAMLEvent { YAMLEvent(kind: kind, range: range, column: column) }

    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return simple(.streamStart)
    case YAML_DOCUMENT_START_EVENT: return simple(.documentStart)
    case YAML_DOCUMENT_END_EVENT: return simple(.documentEnd)
    case YAML_ALIAS_EVENT: return simple(.alias)
    case YAML_SEQUENCE_END_EVENT: return simple(.sequenceEnd)
    case YAML_MAPPING_END_EVENT: return simple(.mappingEnd)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let value = unsafe [UInt8](UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      return unsafe YAMLEvent(
        kind: .scalar(value: value, style: YAMLEvent.Style(scalar.style)), range: range, column: column,
        hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.data.sequence_start
      return unsafe YAMLEvent(
        kind: .sequenceStart, range: range, column: column, isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE,
        hasAnchor: sequence.anchor != nil, hasTag: sequence.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      return unsafe YAMLEvent(
        kind: .mappingStart, range: range, column: column, isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE,
        hasAnchor: mapping.anchor != nil, hasTag: mapping.tag != nil)
    // After the end of the stream libyaml gives events of no type.
    default: return simple(.streamEnd)
    }
  }

  private mutating func failure() -> YAMLFailure {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "out of memory"
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      // The only places that libyaml counts in bytes.
      let place = unsafe min(start + parser.pointee.problem_offset, start + size)
      return YAMLFailure(problem: problem, place: place, context: nil)
    }
    let hasContext = unsafe parser.pointee.context != nil
    let context = unsafe hasContext ? characters.byte(of: parser.pointee.context_mark.index) : nil
    return unsafe YAMLFailure(
      problem: problem, place: characters.byte(of: parser.pointee.problem_mark.index), context: context)
  }
}

extension YAMLEvent.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}

/// Where each character begins: libyaml counts characters, a file has bytes. Places that follow one another closely, as
/// those of events do, are found without starting over.
struct CharacterPlaces {
  private let bytes: [UInt8]
  private let range: ByteRange
  private var character = 0
  private var place: Int

  init(_ bytes: [UInt8], _ range: ByteRange) {
    self.bytes = bytes
    self.range = range
    place = range.start
  }

  mutating func byte(of wanted: Int) -> Int {
    while character < wanted, place < range.end {
      place += 1
      while place < range.end, bytes[place].continuesCharacter { place += 1 }
      character += 1
    }
    while character > wanted, place > range.start {
      place -= 1
      while place > range.start, bytes[place].continuesCharacter { place -= 1 }
      character -= 1
    }
    return place
  }
}
