/// Where the lines of a text begin. A line ends with LF, CR LF or a lone CR, which belongs to the line it ends.
///
/// A class, as it is asked for each place, and never changes.
package final class LineIndex: Sendable {
  /// The offset, in bytes, of each line's first byte; the first is 0.
  package let starts: [Int]
  /// Columns along lines that are very long, as a whole JSON file on one line is: nobody counts from its start each time.
  private let milestones: [Milestone]

  private struct Milestone: Hashable, Sendable {
    var offset: Int
    var columns: Columns
  }

  /// How many characters, and UTF-16 code units, stand before a place on its line.
  package struct Columns: Hashable, Sendable {
    package internal(set) var scalars = 0
    package internal(set) var utf16 = 0

    init() {}

    /// Those of a text of valid UTF-8.
    package init(of bytes: Span<UInt8>) { count(bytes) }

    mutating func count(_ bytes: Span<UInt8>) {
      var scalars = bytes.count
      var pairs = 0
      var at = 0
      let raw = unsafe bytes.bytes
      // The highest bit of each of eight bytes: 10xxxxxx goes on with a character, 1111xxxx begins a pair of UTF-16.
      let highest: UInt64 = 0x8080_8080_8080_8080
      while bytes.count - at >= 8 {
        // Any eight bytes are a number.
        let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
        at += 8
        // Nearly all of most texts is ASCII.
        if word & highest == 0 { continue }
        scalars -= (word & ~(word << 1) & highest).nonzeroBitCount
        pairs += (word & word << 1 & word << 2 & word << 3 & highest).nonzeroBitCount
      }
      while at < bytes.count {
        let byte = bytes[at]
        scalars -= byte.continuesCharacter ? 1 : 0
        pairs += byte >= 0xF0 ? 1 : 0
        at += 1
      }
      self.scalars += scalars
      utf16 += scalars + pairs
    }
  }

  private static let milestoneDistance = 4096

  package init(of text: Span<UInt8>) {
    var starts = [0]
    // Where the next of each stands.
    var feed = text.firstPlace(of: 0x0A, from: 0)
    var carriageReturn = text.firstPlace(of: 0x0D, from: 0)
    while feed < text.count || carriageReturn < text.count {
      let isPair = carriageReturn + 1 == feed && feed < text.count
      let next = min(feed, carriageReturn) + (isPair ? 2 : 1)
      starts.append(next)
      if feed < next { feed = text.firstPlace(of: 0x0A, from: next) }
      if carriageReturn < next { carriageReturn = text.firstPlace(of: 0x0D, from: next) }
    }
    self.starts = starts

    var milestones: [Milestone] = []
    for line in starts.indices {
      let end = line + 1 < starts.count ? starts[line + 1] : text.count
      guard end - starts[line] > LineIndex.milestoneDistance else { continue }
      var columns = Columns()
      var offset = starts[line]
      while end - offset > LineIndex.milestoneDistance {
        columns.count(text.extracting(offset..<offset + LineIndex.milestoneDistance))
        offset += LineIndex.milestoneDistance
        milestones.append(Milestone(offset: offset, columns: columns))
      }
    }
    self.milestones = milestones
  }

  /// The index, from 0, of the line that holds the byte at `offset`.
  package func line(at offset: Int) -> Int { max(0, starts.partition { $0 > offset } - 1) }

  /// What stands between the start of the line and `offset`.
  func columns(at offset: Int, onLine line: Int, in text: Span<UInt8>) -> Columns {
    var start = starts[line]
    var columns = Columns()
    let passed = milestones.isEmpty ? 0 : milestones.partition { $0.offset > offset }
    if passed > 0, milestones[passed - 1].offset > start {
      start = milestones[passed - 1].offset
      columns = milestones[passed - 1].columns
    }
    columns.count(text.extracting(start..<offset))
    return columns
  }
}

extension Array {
  /// The index of the first element that is `beyond`, where all those after it are too.
  fileprivate func partition(_ beyond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if beyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
