private import CPCRE2
private import Synchronization

/// A PCRE2 pattern over UTF-8 text, taken as its author wrote it. Share one between as many threads as you like.
///
///     let tag = try Pattern("#(?<name>\\w+)")
///     tag.captureCount          // 1
///     tag.namedGroups["name"]   // 1
///
/// A pattern cannot run code: its callouts, such as `(?C1)`, reach nobody but a meter that counts them.
package final class Pattern: Sendable {
  package let source: String
  /// How many groups capture.
  package let captureCount: Int
  /// Each named group's number; the first one, where a name is there twice.
  package let namedGroups: [String: Int]

  private let search: Program
  private let bulkSearch = Program()
  private let anchored = Program()
  private let bulkAnchored = Program()
  private let metered = Program()
  private let bulkASCII = Program()
  private let isForBulk = Atomic(false)

  package init(_ source: String) throws(PatternError) {
    self.source = source
    search = try Program(source: source)
    if let code = unsafe search.code {
      captureCount = unsafe Pattern.captureCount(of: code)
      namedGroups = unsafe Pattern.namedGroups(of: code)
    } else {
      captureCount = 0
      namedGroups = [:]
    }
  }

  /// Has machine code made when it is first needed: three times as fast to match, and four times the cost of compiling. For
  /// many texts, never for one.
  package func prepareForBulk() { isForBulk.store(true, ordering: .relaxed) }

  /// Which form of the pattern a matcher needs.
  enum Form { case search, searchASCII, anchored, metered }

  /// The best code there is. It lives as long as this pattern.
  func code(for form: Form) -> OpaquePointer? {
    let isForBulk = isForBulk.load(ordering: .relaxed)
    switch form {
    case .search:
      guard isForBulk, let plain = unsafe search.code else { return unsafe search.code }
      return unsafe bulkSearch.code { unsafe Program.withMachineCode(plain) } ?? plain
    case .searchASCII:
      guard isForBulk else { return unsafe search.code }
      return unsafe bulkASCII.code { unsafe machineCodeForASCII() } ?? code(for: .search)
    case .anchored:
      // Compiled anew: machine code does not know how to be anchored for one match.
      let plain = unsafe anchored.code { unsafe try? Program.compile(source, options: UInt32(PCRE2_ANCHORED)) }
      guard let plain = unsafe plain, isForBulk else { return unsafe plain }
      return unsafe bulkAnchored.code { unsafe Program.withMachineCode(plain) } ?? plain
    case .metered:
      // Calls out before each item, which is where a walk can be measured; at once with machine code, as the text is long.
      // Nil where that makes the pattern too large.
      return unsafe metered.code {
        guard let plain = unsafe try? Program.compile(source, options: UInt32(PCRE2_AUTO_CALLOUT)) else { return nil }
        defer { unsafe pcre2_code_free_8(plain) }
        return unsafe Program.withMachineCode(plain)
      }
    }
  }

  /// For texts of ASCII alone. There UTF and UCP make no difference to what matches, only to how long it takes; unless the
  /// pattern itself has other characters, or speaks of them: then the code is the usual one.
  private func machineCodeForASCII() -> OpaquePointer? {
    guard let plain = unsafe search.code else { return nil }
    guard Pattern.isPlain(source), let ascii = unsafe try? Program.compile(source, isUnicode: false) else {
      return unsafe Program.withMachineCode(plain)
    }
    defer { unsafe pcre2_code_free_8(ascii) }
    return unsafe Program.withMachineCode(ascii)
  }

  /// Whether every item of the pattern means the same to PCRE2 with and without Unicode, as far as ASCII goes.
  private static func isPlain(_ source: String) -> Bool {
    let utf8 = Array(source.utf8)
    for (index, byte) in utf8.enumerated() {
      if byte >= 0x80 { return false }
      let next = index + 1 < utf8.count ? utf8[index + 1] : 0
      switch byte {
      // Verbs, and classes by name.
      case UInt8(ascii: "(") where next == UInt8(ascii: "*"): return false
      case UInt8(ascii: "[") where next == UInt8(ascii: ":"): return false
      case UInt8(ascii: "\\"):
        // Escapes of letters that are known; `\0` and the like may be characters by number, though few write them.
        let isLetter = (next | 0x20) &- 0x61 < 26
        if isLetter, !"bBdDwWsSAzZnrt".utf8.contains(next) { return false }
        if next == UInt8(ascii: "0") { return false }
      default: break
      }
    }
    return true
  }

  private static func captureCount(of code: OpaquePointer) -> Int {
    var count: UInt32 = 0
    _ = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    return Int(count)
  }

  /// PCRE2's table of names has `count` entries of `size` bytes: the number in two, big end first, and the name up to a zero.
  private static func namedGroups(of code: OpaquePointer) -> [String: Int] {
    var count: UInt32 = 0
    var size: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    _ = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    _ = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
    _ = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table = unsafe table, size > 2 else { return [:] }
    // The table is `count * size` bytes of the code, which the caller holds.
    let bytes = unsafe UnsafeBufferPointer(start: table, count: Int(count) * Int(size))
    var groups: [String: Int] = [:]
    for entry in stride(from: 0, to: bytes.count, by: Int(size)) {
      let number = unsafe Int(bytes[entry]) << 8 | Int(bytes[entry + 1])
      let name = unsafe String(decoding: bytes[(entry + 2)..<(entry + Int(size))].prefix { $0 != 0 }, as: UTF8.self)
      groups[name] = min(groups[name] ?? number, number)
    }
    return groups
  }
}
