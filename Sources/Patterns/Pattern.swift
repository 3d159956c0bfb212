private import CPCRE2

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

  /// Makes machine code, once: three times as fast to match, and four times the cost of compiling. For many texts, never for one.
  package func prepareForBulk() {
    guard let code = unsafe search.code else { return }
    unsafe bulkSearch.code { unsafe Program.withMachineCode(code) }
  }

  /// Which form of the pattern a matcher needs.
  enum Form { case search, anchored, metered }

  /// The best code there is. It lives as long as this pattern.
  func code(for form: Form) -> OpaquePointer? {
    let bulk = unsafe bulkSearch.code
    switch form {
    case .search:
      return unsafe bulk ?? search.code
    case .anchored:
      // Compiled anew: machine code does not know how to be anchored for one match.
      let plain = unsafe anchored.code { unsafe try? Program.compile(source, options: UInt32(PCRE2_ANCHORED)) }
      guard let plain = unsafe plain, unsafe bulk != nil else { return unsafe plain }
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
