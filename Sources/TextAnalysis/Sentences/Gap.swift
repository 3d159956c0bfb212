internal import Diagnostics

/// White space between two pieces of text, and whether one sentence ends and another starts there.
struct Gap {
  private(set) var end: Int
  private var lineBreaks = 0

  init(at start: Int, in text: Span<UInt8>) {
    end = start
    while end < text.count {
      let (scalar, next) = text.readScalar(at: end)
      guard scalar.isWhitespace else { break }
      switch scalar {
      case 0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: lineBreaks += 1
      case 0x0D where next == text.count || text[next] != 0x0A: lineBreaks += 1
      default: break
      }
      end = next
    }
  }

  /// `sentence` is what stands before, so far.
  func separates(_ sentence: ByteRange, in text: Span<UInt8>) -> Bool {
    // On one line, most words stand before most words.
    if lineBreaks == 0, sentence.end > sentence.start, text[sentence.end - 1].isASCIIAlphanumeric { return false }
    let next = FirstSign(at: end, in: text)
    switch next {
    // French sets these apart from the sentence that they end.
    case .mark, .closing: return lineBreaks > 1
    case .capital, .picture: return lineBreaks > 0 || ends(sentence, in: text, before: next)
    case .list: return lineBreaks > 0
    case .digit, .small, .other: return lineBreaks > 1 || ends(sentence, in: text, before: next)
    }
  }

  private func ends(_ sentence: ByteRange, in text: Span<UInt8>, before next: FirstSign) -> Bool {
    var offset = sentence.end
    var isClosed = false
    while offset > sentence.start, sentence.end - offset < 32 {
      let (scalar, start) = text.readScalar(before: offset)
      switch scalar {
      // Quotes and brackets that close after the mark, and the space that French puts before ».
      case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D: isClosed = true
      case _ where isClosed && scalar.isWhitespace: break
      case 0x21, 0x3F, 0x203C, 0x2047...0x2049, 0xFF01, 0xFF1F, 0x3002: return isClosed ? next != .small : true
      case 0x2026: return next != .small
      case 0x2E: return next != .small && endsSentence(stop: start, after: sentence.start, in: text, before: next)
      default: return false
      }
      offset = start
    }
    return false
  }

  /// Whether a full stop ends a sentence, and not only an abbreviation.
  private func endsSentence(stop: Int, after start: Int, in text: Span<UInt8>, before next: FirstSign) -> Bool {
    if stop > start, text[stop - 1] == 0x2E { return true }  // ...
    var word = stop
    while word > start {
      let (scalar, before) = text.readScalar(before: word)
      guard isWordScalar(scalar) || scalar == 0x2E else { break }
      word = before
    }
    // 1. of a list
    if word == start, stop - word <= 2, (word..<stop).allSatisfy({ text[$0].isASCIIDigit }) { return false }
    guard let abbreviation = Abbreviation(text, in: ByteRange(word, stop)) else { return true }
    switch abbreviation {
    case .title: return false
    case .beforeNumber: return next != .digit
    case .either: return next != .digit && next != .other
    }
  }
}
