package import Diagnostics
package import Posts

/// The ids of all the posts of a run: two posts of one name are told apart by nobody.
///
///     var ids = PostIDs()
///     for post in posts { ids.add(post) }
///     let (diagnostics, others) = ids.duplicates(most: 1_000)
///
/// Sightings are sorted into boxes by a number made from the id, so that equal ids meet in one box. A full box is emptied
/// into a scratch file, and read again when all posts have been seen: a run holds at most a megabyte of them, and later
/// the sightings of one box, 1 of 256. Where no scratch file can be had they stay in memory.
package struct PostIDs: ~Copyable {
  private var boxes = [Box](repeating: Box(), count: 256)
  private var files: [String] = []
  private var scratch: ScratchFile?
  private var canWrite = true

  /// What a box holds before it is emptied, in bytes.
  private static let boxSize = 3_072

  package init() {}

  package mutating func add(_ post: Post) { add(PostSighting(of: post), inFile: post.file.path) }

  mutating func add(_ sighting: PostSighting, inFile path: String) {
    if files.last != path { files.append(path) }
    var sighting = sighting
    sighting.file = files.count - 1
    let box = PostIDs.box(of: sighting.id)
    if boxes[box].bytes.isEmpty { boxes[box].bytes.reserveCapacity(PostIDs.boxSize + 512) }
    sighting.append(to: &boxes[box].bytes)
    if boxes[box].bytes.count >= PostIDs.boxSize, canWrite { empty(box) }
  }

  /// A diagnostic for each post whose id an earlier one has, in the order in which the posts came; beyond `most` of them
  /// only how many there are. Where the scratch file can no longer be read, a diagnostic says so.
  package mutating func duplicates(most: Int) -> (shown: [Diagnostic], others: Int) {
    var found: [(first: PostSighting, second: PostSighting)] = []
    var count = 0
    var unread = false
    func keepTheFirst() {
      found.sort { $0.second < $1.second }
      found.removeLast(max(0, found.count - most))
    }
    for index in boxes.indices where !boxes[index].isEmpty {
      guard let bytes = contents(of: index) else {
        unread = true
        continue
      }
      for starts in PostIDs.alike(in: bytes) {
        // By their ids: the first of each.
        var firsts: [String: PostSighting] = [:]
        for var next in starts {
          guard let sighting = PostSighting(in: bytes, at: &next) else { break }
          guard let first = firsts[sighting.id] else {
            firsts[sighting.id] = sighting
            continue
          }
          found.append((first, sighting))
          count += 1
          if found.count > 2 * most { keepTheFirst() }
        }
      }
    }
    keepTheFirst()
    var shown = found.map { duplicate($0.second.id, at: place(of: $0.second), first: place(of: $0.first)) }
    let others = count - shown.count
    if unread { shown.append(ScratchFile.unreadable.diagnostic) }
    return (shown, others)
  }

  /// Where the sightings stand in a box that may be of one id, as they have one number; those of each in order.
  private static func alike(in bytes: [UInt8]) -> [[Int]] {
    var numbers: [(number: UInt64, start: Int)] = []
    var next = 0
    while next < bytes.count {
      let start = next
      guard let id = PostSighting.id(in: bytes, at: &next) else { break }
      numbers.append((number(of: bytes.span.extracting(id)), start))
    }
    numbers.sort { ($0.number, $0.start) < ($1.number, $1.start) }
    var alike: [[Int]] = []
    for index in numbers.indices.dropFirst() where numbers[index].number == numbers[index - 1].number {
      let isThird = index > 1 && numbers[index - 2].number == numbers[index].number
      if isThird {
        alike[alike.count - 1].append(numbers[index].start)
      } else {
        alike.append([numbers[index - 1].start, numbers[index].start])
      }
    }
    return alike
  }

  private func duplicate(_ id: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicatePost,
      Bilingual("Another post is called `\(id)`.", fr: "Un autre message s’appelle « \(id) »."), at: place,
      help: Bilingual("Rename one of the two.", fr: "Renommez l’un des deux."),
      labels: [Diagnostic.Label(Bilingual("the first one", fr: "le premier"), at: first)])
  }

  private func place(of sighting: PostSighting) -> Place { sighting.place(inFile: files[sighting.file]) }

  private mutating func empty(_ box: Int) {
    if scratch == nil { scratch = ScratchFile() }
    guard let start = scratch?.append(boxes[box].bytes) else {
      canWrite = false
      return
    }
    boxes[box].written.append(start..<start + boxes[box].bytes.count)
    boxes[box].bytes.removeAll(keepingCapacity: true)
  }

  /// All of a box, in the order in which it was filled; nil where some of it is lost.
  private func contents(of box: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    for range in boxes[box].written {
      guard let written = scratch?.read(range) else { return nil }
      bytes += written
    }
    return bytes + boxes[box].bytes
  }

  /// Equal ids have one box, in every run.
  private static func box(of id: String) -> Int { Int(number(of: id.utf8.span) >> 56) }

  /// FNV-1a, its bits then mixed as in SplitMix64.
  private static func number(of id: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in id.indices { hash = (hash ^ UInt64(id[index])) &* 0x100_0000_01B3 }
    return (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
  }

  private struct Box {
    /// Where in the scratch file it was emptied to, in bytes.
    var written: [Range<Int>] = []
    var bytes: [UInt8] = []

    var isEmpty: Bool { bytes.isEmpty && written.isEmpty }
  }
}
