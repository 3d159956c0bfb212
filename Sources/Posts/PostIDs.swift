package import Diagnostics
internal import Documents

/// The ids of all the posts of a run, so far: two posts of one name are told apart by nobody.
///
///     var ids = PostIDs()
///     for post in posts { if let diagnostic = ids.add(post) { … } }
///
/// Of each post only a number of 64 bits made from its id is kept, and the line and column of the first place: 14 bytes,
/// in a table of which at least five eighths are in use. Among a million posts two ids share a number once in 37 million runs.
package struct PostIDs: Sendable {
  private var numbers: [UInt64] = []
  /// Counted through all the files, in the order in which they came.
  private var lines: [UInt32] = []
  private var columns: [UInt16] = []
  private var count = 0
  private var files: [(path: String, before: Int)] = []
  /// How many lines of all the files have been seen.
  private var linesSeen = 0

  package init() {}

  /// Remembers the post; says so where another one has its id.
  package mutating func add(_ post: Post) -> Diagnostic? {
    if count * 5 >= numbers.count * 4 { grow() }
    let range = post.record[Post.id.name]?.range ?? ByteRange(post.record.range.start, post.record.range.start)
    let line = post.file.firstLine + post.file.lines.line(at: range.start)
    if files.last?.path != post.file.path { files.append((post.file.path, linesSeen)) }
    let before = files.last?.before ?? 0
    linesSeen = max(linesSeen, before + line)

    let number = PostIDs.number(of: post.id)
    let slot = slot(of: number)
    if numbers[slot] == number {
      return duplicate(post, range, first: place(in: slot, of: post.id))
    }
    numbers[slot] = number
    lines[slot] = UInt32(clamping: before + line)
    columns[slot] = UInt16(clamping: post.file.column(at: range.start))
    count += 1
    return nil
  }

  private func duplicate(_ post: Post, _ range: ByteRange, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicatePost,
      Bilingual("Another post is called `\(post.id)`.", fr: "Un autre message s’appelle « \(post.id) »."),
      at: post.file.place(of: range),
      help: Bilingual("Rename one of the two.", fr: "Renommez l’un des deux."),
      labels: [Diagnostic.Label(Bilingual("the first one", fr: "le premier"), at: first)])
  }

  /// The place of what was put there, shown as the id alone: the file itself may be gone.
  private func place(in slot: Int, of id: String) -> Place {
    let line = Int(lines[slot])
    let file = files.last { $0.before < line } ?? (id, 0)
    let indent = Int(columns[slot]) - 1
    let shown = [UInt8](repeating: UInt8(ascii: " "), count: indent) + Array(id.utf8)
    return SourceFile(path: file.path, bytes: shown, firstLine: line - file.before)
      .place(of: ByteRange(indent, shown.count))
  }

  /// Where `number` stands, or where it may be put.
  private func slot(of number: UInt64) -> Int {
    var slot = Int(number.multipliedFullWidth(by: UInt64(numbers.count)).high)
    while numbers[slot] != 0, numbers[slot] != number { slot = slot + 1 == numbers.count ? 0 : slot + 1 }
    return slot
  }

  private mutating func grow() {
    let size = max(64, numbers.count + numbers.count / 4)
    let old = self
    numbers = Array(repeating: 0, count: size)
    lines = Array(repeating: 0, count: size)
    columns = Array(repeating: 0, count: size)
    for index in old.numbers.indices where old.numbers[index] != 0 {
      let slot = slot(of: old.numbers[index])
      numbers[slot] = old.numbers[index]
      lines[slot] = old.lines[index]
      columns[slot] = old.columns[index]
    }
  }

  /// The same in every run, and never 0: FNV-1a, its bits then mixed as in SplitMix64.
  private static func number(of id: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    hash ^= hash >> 31
    return hash == 0 ? 1 : hash
  }
}

extension SourceFile {
  /// Of the character at `offset`, from 1; 1 too where it stands so far into a line that counting would not be worth it.
  fileprivate func column(at offset: Int) -> Int {
    offset - lines.starts[lines.line(at: offset)] <= 4_096 ? position(at: offset).column : 1
  }
}
