private import CPCRE2
import Synchronization

/// One compiled form of a pattern, made when it is first asked for and never changed after.
///
/// This is the only owner of `pcre2_code`. Safe, because the pointer is published once, by one atomic exchange, when everything
/// about the code is done; PCRE2 only reads it from then on; and it is freed when nobody can hold the pattern any more.
@safe struct Program: ~Copyable, @unchecked Sendable {
  private let slot: Atomic<OpaquePointer?>

  /// Not made yet.
  init() { unsafe slot = unsafe Atomic(nil) }

  init(source: String) throws(PatternError) {
    unsafe slot = unsafe Atomic(try Program.compile(source))
  }

  deinit {
    if let code = unsafe slot.load(ordering: .acquiring) { unsafe pcre2_code_free_8(code) }
  }

  var code: OpaquePointer? { unsafe slot.load(ordering: .acquiring) }

  /// The code; made now, if it was not. Several threads may make it: the first to finish wins, the others free theirs.
  @discardableResult
  func code(make: () -> OpaquePointer?) -> OpaquePointer? {
    if let code = unsafe code { return unsafe code }
    guard let made = unsafe make() else { return nil }
    let (won, first) = unsafe slot.compareExchange(expected: nil, desired: made, ordering: .acquiringAndReleasing)
    if won { return unsafe made }
    unsafe pcre2_code_free_8(made)
    return unsafe first
  }

  /// Compiles; the pattern is taken as it stands. The caller owns what comes back.
  ///
  /// - UTF and UCP: characters, and `\w`, `\d`, `\b` and case as Unicode has them.
  /// - A line ends at CR, LF or both, so that a post reads the same from every system, whatever PCRE2 was built for.
  /// - A match may start between the CR and the LF of one line end. PCRE2 steps over both at once, and so misses `\s#` in
  ///   "\r\n#", unless the pattern has a CR or LF of its own: see `lineFeedNowhere`.
  /// - `\C` is refused: it could stop inside a character.
  /// - Groups nest 250 deep at most, and a pattern has 64 KiB at most, which bounds the compiler's stack and time.
  static func compile(
    _ source: String, options: UInt32 = 0, isUnicode: Bool = true
  ) throws(PatternError) -> OpaquePointer {
    // A pattern that begins with a verb, such as `(*UCP)`, has to begin with it. What is wrong is said of the pattern alone.
    if !source.utf8.starts(with: "(*".utf8),
      let code = unsafe try? compile(verbatim: lineFeedNowhere + source, options, isUnicode)
    {
      return unsafe code
    }
    return unsafe try compile(verbatim: source, options, isUnicode)
  }

  /// A line feed that stands nowhere: it makes no other difference than that PCRE2 takes the pattern for one about line ends.
  private static let lineFeedNowhere = #"\n{0}"#

  private static func compile(
    verbatim source: String, _ options: UInt32, _ isUnicode: Bool
  ) throws(PatternError) -> OpaquePointer {
    guard let context = unsafe pcre2_compile_context_create_8(nil) else { throw PatternError.outOfMemory }
    defer { unsafe pcre2_compile_context_free_8(context) }
    unsafe pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_ANYCRLF))
    unsafe pcre2_set_bsr_8(context, UInt32(PCRE2_BSR_UNICODE))
    unsafe pcre2_set_parens_nest_limit_8(context, 250)
    unsafe pcre2_set_max_pattern_length_8(context, 65_536)

    var error: Int32 = 0
    var offset = 0
    var source = source
    let always = UInt32(PCRE2_NEVER_BACKSLASH_C) | (isUnicode ? UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) : 0)
    // PCRE2 copies what it needs, so the bytes may go when the closure ends.
    let code = source.withUTF8 { bytes in
      // Where there are no bytes there is no address; a length of 0 makes PCRE2 look at none.
      unsafe withUnsafePointer(to: UInt8(0)) { nothing in
        unsafe pcre2_compile_8(
          bytes.baseAddress ?? nothing, bytes.count, always | options, &error, &offset, context)
      }
    }
    guard let code = unsafe code else { throw PatternError(code: error, offset: offset, length: source.utf8.count) }
    return unsafe code
  }

  /// A copy of the code with machine code beside it. Where this system or the pattern allows none, the copy works as before.
  ///
  /// A copy, because `pcre2_jit_compile` writes into its code, in which other threads may be reading.
  static func withMachineCode(_ code: OpaquePointer) -> OpaquePointer? {
    guard let copy = unsafe pcre2_code_copy_8(code) else { return nil }
    _ = unsafe pcre2_jit_compile_8(copy, UInt32(PCRE2_JIT_COMPLETE))
    return unsafe copy
  }
}

extension PatternError {
  fileprivate static let outOfMemory = PatternError(message: "failed to allocate heap memory", offset: 0)

  fileprivate init(code: Int32, offset: Int, length: Int) {
    let message = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      let count = unsafe pcre2_get_error_message_8(code, buffer.baseAddress, buffer.count)
      return unsafe String(decoding: buffer.prefix(max(0, Int(count))), as: UTF8.self)
    }
    self.init(message: message, offset: min(max(0, offset), length))
  }
}
