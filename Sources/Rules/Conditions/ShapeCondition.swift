internal import Diagnostics
internal import Documents
internal import TextAnalysis

/// `shape:` what needs no pattern.
///
///     shape: capitals          # a run of words in capitals; min: how many, 3
///     shape: repeated          # a letter (4 times), a mark (3 times) or a word (twice) in a row; min: how often
///     shape: digits            # a run of digits; length: how many, or min: at least
///     shape: styled            # letters that only look like letters
///     shape: invisible         # characters that nobody sees
///     shape: camel             # a tag with a capital for each word
struct ShapeCondition: NamedCondition {
  private static let shape = Key(
    "shape", Grammar<Shape>.word(), Bilingual("a form of writing", fr: "une forme d’écriture"))
  private static let min = Key(
    optional: "min", Grammar<Int>.integer.where(.least(1)), Bilingual("how many, at least", fr: "combien, au moins"))
  private static let length = Key(
    optional: "length", Grammar<Int>.integer.where(.least(1)), Bilingual("how many digits", fr: "combien de chiffres"))
  static let keys: [any AnyKey] = [shape, min, length]

  enum Shape: String, CaseIterable, Sendable { case capitals, repeated, digits, styled, invisible, camel }

  let shape: Shape
  let least: Int?
  let length: Int?

  init(from settings: inout Settings) throws(Rejected) {
    shape = try settings(Self.shape)
    least = try settings(Self.min)
    length = try settings(Self.length)
    if let number = [least, length].compactMap({ $0 }).first(where: { $0 < 1 }) {
      throw settings.reject(
        .invalidValue, Bilingual("\(number) is too few.", fr: "\(number), c’est trop peu."), at: settings.node.range)
    }
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    ShapeOfText(shape: shape, least: least, length: length)
  }
}

private final class ShapeOfText: Condition {
  let shape: ShapeCondition.Shape
  let least: Int?
  let length: Int?

  init(shape: ShapeCondition.Shape, least: Int?, length: Int?) {
    self.shape = shape
    self.least = least
    self.length = length
  }

  func evidence(on subject: Subject, in examination: inout Examination) -> Evidence {
    var marks: [Mark] = []
    for stretch in examination.stretches(of: subject) {
      guard let text = stretch.text else { continue }
      let bytes = examination.visibleBytes(on: stretch, of: text)
      marks += ranges(in: bytes.span).map { Mark(text: text, $0.shifted(by: stretch.range.start)) }
    }
    return .found(marks)
  }

  private func ranges(in text: Span<UInt8>) -> [ByteRange] {
    switch shape {
    case .capitals: return capitals(in: text, words: least ?? 3)
    case .repeated:
      let letters = repeatedLetters(in: text, times: least ?? 4)
      let marks = repeatedMarks(in: text, times: least ?? 3).filter { text[$0.start] != ExaminedText.cover }
      return (letters + marks + doubledWords(in: text)).sorted()
    case .digits:
      let wanted = length.map { $0...$0 } ?? (least ?? 1)...Int.max
      return digits(in: text, length: wanted, separators: " -.")
    case .styled: return styledLetters(in: text)
    case .invisible: return invisibles(in: text)
    case .camel: return isCamelCase(text) ? [ByteRange(0, text.count)] : []
    }
  }
}
