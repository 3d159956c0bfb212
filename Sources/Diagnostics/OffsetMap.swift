/// The way back from a text to the text that it was made from: an unescaped string to its file, folded text to the text.
///
///     // file: "caf\u00e9 ☕"      text: caf é ␠ ☕
///     map.original(of: ByteRange(3, 5))   // the six bytes \u00e9, wherever they stand in the file
///
/// Every range of the text maps to a range inside the original; neighbours map to neighbours.
package struct OffsetMap: Hashable, Sendable {
  /// From `start` on, up to the next step, the text is the original's bytes from `original` on (`replaced` is nil),
  /// or stands for the original's bytes `original ..< replaced` as a whole.
  struct Step: Hashable, Sendable {
    var start: Int
    var original: Int
    var replacedEnd: Int?
  }

  /// Empty as long as the text is one verbatim copy, which most are: then it is the bytes up to `originalEnd`.
  private var steps: [Step] = []
  private(set) package var count = 0
  private var originalEnd: Int

  /// Whether the text is one verbatim copy of a stretch of the original.
  package var isVerbatim: Bool { steps.isEmpty }

  /// An empty text, made from what stands at `original`; append to it.
  package init(at original: Int = 0) { originalEnd = original }

  /// A text that is a verbatim copy.
  package init(verbatim range: ByteRange) {
    self.init(at: range.start)
    appendCopy(of: range)
  }

  /// The next `range.count` bytes of the text are the original's bytes at `range`.
  package mutating func appendCopy(of range: ByteRange) {
    if range.isEmpty { return }
    if !continues(at: range.start) {
      keepCopy()
      steps.append(Step(start: count, original: range.start))
    }
    count += range.count
    originalEnd = range.end
  }

  /// The next `count` bytes of the text stand for the original's bytes at `range` as a whole.
  package mutating func appendReplacement(count: Int, for range: ByteRange) {
    if count == 0 { return }
    keepCopy()
    steps.append(Step(start: self.count, original: range.start, replacedEnd: range.end))
    self.count += count
    originalEnd = range.end
  }

  /// Takes back the last `bytes` bytes of the text, so that something else can be put in their place.
  package mutating func removeLast(_ bytes: Int) {
    let end = max(0, count - bytes)
    if steps.isEmpty {
      originalEnd -= count - end
      count = end
      return
    }
    let originalEnd = end == 0 ? steps.first?.original : originalEnd(of: end - 1)
    while let last = steps.last, last.start >= end { steps.removeLast() }
    count = end
    self.originalEnd = originalEnd ?? self.originalEnd
  }

  /// Whether the text so far ends in a copy of what stands right before `original`.
  private func continues(at original: Int) -> Bool {
    guard let last = steps.last else { return count == 0 || originalEnd == original }
    return last.replacedEnd == nil && last.original + (count - last.start) == original
  }

  /// Makes a step of the verbatim copy that the text was so far.
  private mutating func keepCopy() {
    if steps.isEmpty, count > 0 { steps.append(Step(start: 0, original: originalEnd - count)) }
  }

  /// The smallest stretch of the original that holds all that `range` was made from.
  package func original(of range: ByteRange) -> ByteRange {
    let start = originalStart(of: range.start)
    return range.isEmpty ? ByteRange(start, start) : ByteRange(start, max(start, originalEnd(of: range.end - 1)))
  }

  private func originalStart(of offset: Int) -> Int {
    guard offset < count else { return originalEnd }
    guard let step = step(at: offset) else { return originalEnd - count + offset }
    return step.replacedEnd == nil ? step.original + (offset - step.start) : step.original
  }

  private func originalEnd(of lastByte: Int) -> Int {
    guard lastByte < count else { return originalEnd }
    guard let step = step(at: lastByte) else { return originalEnd - count + lastByte + 1 }
    return step.replacedEnd ?? step.original + (lastByte - step.start) + 1
  }

  /// The step that `offset` lies in; nil where the whole text is a verbatim copy.
  private func step(at offset: Int) -> Step? {
    var low = 0
    var high = steps.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if steps[middle].start <= offset { low = middle } else { high = middle }
    }
    return low < steps.count ? steps[low] : nil
  }
}

extension OffsetMap {
  /// The stretches of the text that are copied from the original, and where each was copied from.
  package var copies: [(text: ByteRange, original: Int)] {
    if steps.isEmpty { return count == 0 ? [] : [(ByteRange(0, count), originalEnd - count)] }
    return steps.indices.compactMap { index in
      guard steps[index].replacedEnd == nil else { return nil }
      let end = index + 1 < steps.count ? steps[index + 1].start : count
      return (ByteRange(steps[index].start, end), steps[index].original)
    }
  }
}
