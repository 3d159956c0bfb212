@testable import Diagnostics
@testable import Documents

/// What a reader made of a text.
struct Reading {
  let file: SourceFile
  let node: Node?
  let diagnostics: [Diagnostic]

  init(json bytes: some Sequence<UInt8>) { self.init(bytes, JSONReader.read) }
  init(json text: String) { self.init(text.utf8, JSONReader.read) }
  init(yaml bytes: some Sequence<UInt8>) { self.init(bytes, YAMLReader.read) }
  init(yaml text: String) { self.init(text.utf8, YAMLReader.read) }

  private init(_ bytes: some Sequence<UInt8>, _ read: (SourceFile, ByteRange?, inout Notes) -> Node?) {
    file = SourceFile(path: "test", bytes: Array(bytes))
    var notes = Notes(file: file)
    node = read(file, nil, &notes)
    diagnostics = notes.diagnostics
  }

  /// `code@start..<end` of each diagnostic.
  var codes: [String] { diagnostics.map(\.code.name) }
  /// The text that the first diagnostic marks.
  var marked: String? { diagnostics.first?.place.map { string($0.range) } }
  var english: String { diagnostics.map { "\($0.message.english) \($0.help?.english ?? "")" }.joined(separator: "\n") }

  func string(_ range: ByteRange) -> String { String(decoding: file.bytes[range.indices], as: UTF8.self) }

  /// Every scalar, keys included, with the range of its node.
  var scalars: [(text: SourceText, range: ByteRange)] {
    var all: [(text: SourceText, range: ByteRange)] = []
    func visit(_ node: Node) {
      switch node.content {
      case .scalar(let scalar): all.append((scalar.text, node.range))
      case .sequence(let nodes): nodes.forEach(visit)
      case .mapping(let members):
        for member in members {
          all.append((member.key, member.keyRange))
          visit(member.value)
        }
      }
    }
    if let node { visit(node) }
    return all
  }

  /// Values that stand for their source as a whole, though something in them is copied from it.
  var coarse: [String] {
    scalars.filter { $0.text.utf8.count > 4 && $0.text.map.original(of: ByteRange(0, 1)) == $0.range }.map(
      \.text.string)
  }

  /// What is wrong with the places, or nil.
  var misplaced: String? {
    for (text, range) in scalars {
      guard text.map.count == text.utf8.count else { return "map counts \(text.map.count), text \(text.utf8.count)" }
      guard range.end <= file.bytes.count else { return "\(range) is outside the file" }
      for at in text.utf8.indices {
        let original = text.map.original(of: ByteRange(at, at + 1))
        guard range.contains(original), !original.isEmpty else {
          return "byte \(at) of \(text.string): \(original), not in \(range)"
        }
      }
      for (copied, original) in text.map.copies {
        guard file.bytes[original..<original + copied.count].elementsEqual(text.utf8[copied.indices]) else {
          return "\(text.string) is not copied at \(copied)"
        }
      }
    }
    for diagnostic in diagnostics {
      for place in [diagnostic.place].compactMap(\.self) + diagnostic.labels.map(\.place) {
        guard place.range.end <= file.bytes.count else { return "\(diagnostic.code.name) is outside the file" }
      }
    }
    return nil
  }
}

extension Node {
  /// As JSON would have it, with every scalar a text: `{a: [1, 2]}`.
  var shape: String {
    switch content {
    case .scalar(let scalar): scalar.style == .plain ? scalar.text.string : scalar.text.string.quoted
    case .sequence(let nodes): "[" + nodes.map(\.shape).joined(separator: ", ") + "]"
    case .mapping(let members):
      "{" + members.map { "\($0.key.string): \($0.value.shape)" }.joined(separator: ", ") + "}"
    }
  }
}

extension String {
  /// As a Swift literal, with what cannot be seen as `\u{…}`.
  var quoted: String {
    let letters = unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case "\t": "\\t"
      case "\r": "\\r"
      case "\u{0}"..<" ", "\u{7F}"..."\u{A0}", "\u{2028}", "\u{2029}":
        "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: String(scalar)
      }
    }
    return "\"\(letters.joined())\""
  }
}

/// The same numbers for the same seed: SplitMix64.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
