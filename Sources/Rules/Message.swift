package import Diagnostics
internal import Documents

/// What a finding says, with places that the finding fills: `{match}`, `{value}`, `{limit}`, `{platform}`, `{suggestion}`,
/// `{question}`, `{difference}`.
/// A brace that is meant as such is doubled.
///
///     "This post has {value} hashtags; {limit} are enough."
package struct Message: Hashable, Sendable {
  package enum Placeholder: String, Hashable, Sendable, CaseIterable {
    case match, value, limit, platform, suggestion, question, difference
  }

  enum Segment: Hashable, Sendable {
    case text(String)
    case placeholder(Placeholder)
  }

  private let english: [Segment]
  private let french: [Segment]

  init(english: [Segment], french: [Segment]) {
    self.english = english
    self.french = french
  }

  /// The message with each placeholder filled in.
  package func filled(_ fill: (Placeholder, Language) -> String) -> Bilingual {
    Bilingual(text(of: english, .english, fill), fr: text(of: french, .french, fill))
  }

  private func text(
    of segments: [Segment], _ language: Language, _ fill: (Placeholder, Language) -> String
  ) -> String {
    // Most messages are one text, which is then shared.
    if segments.count == 1, case .text(let text) = segments[0] { return text }
    var filled = ""
    for segment in segments {
      switch segment {
      case .text(let text): filled += text
      case .placeholder(let placeholder): filled += fill(placeholder, language)
      }
    }
    return filled
  }
}

extension Message {
  /// What editors know: any text, with no other names in braces.
  static let schema: JSONSchema = {
    let names = Placeholder.allCases.map(\.rawValue).joined(separator: "|")
    return .either([.matching("^(?:[^{]|[{][{]|[{](?:\(names))[}]|[{][^}]*$)*$"), .number, .boolean])
  }()
}

extension [Message.Segment] {
  /// Nobody can answer what is not asked: where the message does not have the question in it, it stands behind it.
  var withQuestion: [Message.Segment] {
    contains(.placeholder(.question)) ? self : self + [.text(" "), .placeholder(.question)]
  }
}

extension Message {
  /// The segments of a written text; a placeholder that nothing fills is written down.
  static func segments(of text: SourceText, filled: [Placeholder], _ notes: inout Notes) -> [Segment] {
    let string = text.string
    let bytes = string.utf8.span
    if bytes.firstPlace(of: UInt8(ascii: "{"), from: 0) == bytes.count,
      bytes.firstPlace(of: UInt8(ascii: "}"), from: 0) == bytes.count
    {
      return bytes.isEmpty ? [] : [.text(string)]
    }
    var segments: [Segment] = []
    var literal: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}"), index + 1 < bytes.count, bytes[index + 1] == byte {
        literal.append(byte)
        index += 2
      } else if byte == UInt8(ascii: "{"), case let end = bytes.firstPlace(of: UInt8(ascii: "}"), from: index),
        end < bytes.count
      {
        let name = bytes.extracting(index + 1..<end)
        if let placeholder = filled.first(where: { name.isSame(as: $0.rawValue.utf8.span) }) {
          if !literal.isEmpty { segments.append(.text(String(decoding: literal, as: UTF8.self))) }
          literal = []
          segments.append(.placeholder(placeholder))
        } else {
          let names = filled.map { "{\($0.rawValue)}" }
          let name = String(decoding: string.utf8.dropFirst(index + 1).prefix(end - index - 1), as: UTF8.self)
          notes.add(
            .unknownPlaceholder,
            Bilingual("Nothing fills `{\(name)}` in this rule.", fr: "Rien ne remplit « {\(name)} » dans cette règle."),
            at: text.map.original(of: ByteRange(index, end + 1)),
            help: Bilingual(
              "This rule fills \(names.quotedList(.english)).", fr: "Cette règle remplit \(names.quotedList(.french)).")
          )
        }
        index = end + 1
      } else {
        literal.append(byte)
        index += 1
      }
    }
    if !literal.isEmpty { segments.append(.text(String(decoding: literal, as: UTF8.self))) }
    return segments
  }
}
