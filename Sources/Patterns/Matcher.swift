private import CPCRE2
package import Diagnostics

/// Finds patterns in texts. Holds what PCRE2 needs while it works, so each worker has its own, for all patterns.
///
///     var matcher = Matcher()
///     try matcher.forEachMatch(of: tag, in: text) { range in
///       print(range)
///       return true   // go on
///     }
///
/// The text must be valid UTF-8: PCRE2 does not look again. Whoever made the text from bytes has seen to that; the check is
/// repeated in debug builds alone. A range may begin or end anywhere: it shrinks to whole characters.
@safe package struct Matcher: ~Copyable, @unchecked Sendable {
  // Safe to hand to another thread, because these belong to this value alone and go with it.
  private var data: OpaquePointer
  private var pairs: Int
  private let context: OpaquePointer
  private let stack: OpaquePointer?
  private let meter: UnsafeMutablePointer<WorkMeter>
  private let limits: MatchLimits

  package init(limits: MatchLimits = MatchLimits()) {
    self.limits = limits
    pairs = 8
    guard let data = unsafe pcre2_match_data_create_8(UInt32(pairs), nil),
      let context = unsafe pcre2_match_context_create_8(nil)
    else { fatalError("out of memory") }
    unsafe self.data = unsafe data
    unsafe self.context = unsafe context
    unsafe meter = .allocate(capacity: 1)
    unsafe meter.initialize(to: WorkMeter())
    unsafe stack = pcre2_jit_stack_create_8(min(32_768, limits.jitStackBytes), limits.jitStackBytes, nil)
    unsafe pcre2_set_match_limit_8(context, limits.matches)
    unsafe pcre2_set_depth_limit_8(context, limits.depth)
    unsafe pcre2_set_heap_limit_8(context, UInt32(clamping: limits.heapBytes / 1024))
    unsafe pcre2_set_callout_8(context, WorkMeter.step, meter)
    // Without a stack of its own, machine code takes 32 KiB of the thread's, and gives up sooner.
    if let stack = unsafe stack { unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
  }

  deinit {
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_jit_stack_free_8(stack)
    unsafe meter.deinitialize(count: 1)
    unsafe meter.deallocate()
  }

  /// Each match from left to right, none overlapping another, empty ones too; until `body` answers false.
  ///
  /// `capture` narrows each to one group; a match in which that group took no part gives nothing. Matches before one on which
  /// it gives up have been given already.
  ///
  /// `isASCII` tells of a text that has no other characters, in which many patterns are found sooner.
  ///
  /// `nextStart` tells from where on a match may begin: at its answer or behind it, and nowhere where it answers nil. What it
  /// answers is no less than what it is asked, and begins a character.
  ///
  /// With a `range`, what stands before it can still be looked back at, and `^` does not hold at its start unless a line starts
  /// there; but the text ends where the range ends.
  package mutating func forEachMatch(
    of pattern: Pattern, in text: Span<UInt8>, range: ByteRange? = nil, capture: Int = 0, isASCII: Bool = false,
    nextStart: (_ from: Int) -> Int? = { $0 }, _ body: (ByteRange) -> Bool
  ) throws(GaveUp) {
    guard 0...pattern.captureCount ~= capture else { return }
    makeRoom(for: capture)
    try withExtendedLifetime(pattern) { () throws(GaveUp) in
      unsafe try text.withUnsafeBufferPointer { bytes throws(GaveUp) in
        let subject = unsafe Subject(bytes, range)
        guard let (code, _) = unsafe code(of: pattern, isASCII ? .searchASCII : .search, for: subject) else { return }
        var from = subject.start
        var options: UInt32 = 0
        while let start = nextStart(from), unsafe try match(code, subject, from: start, options) {
          if let found = found(capture), !(found.isEmpty && subject.splitsLineEnd(at: found.start)), !body(found) {
            return
          }
          guard let whole = found(0) else { return }
          if whole.end > from || whole.isEmpty && options == 0 {
            from = whole.end
          } else if from < subject.end {
            // No way forward was made: this takes a `\K` inside a look-around that is called like a subroutine.
            from = subject.characterEnd(at: from)
          } else {
            return
          }
          // After an empty match, the next may start here but not be empty here. PCRE2 itself goes on by whole characters.
          options = whole.isEmpty ? UInt32(PCRE2_NOTEMPTY_ATSTART) : 0
        }
      }
    }
  }

  /// The first match, or nil. See `forEachMatch`.
  package mutating func firstMatch(
    of pattern: Pattern, in text: Span<UInt8>, range: ByteRange? = nil, capture: Int = 0
  ) throws(GaveUp) -> ByteRange? {
    var first: ByteRange?
    try forEachMatch(of: pattern, in: text, range: range, capture: capture) {
      first = $0
      return false
    }
    return first
  }

  /// The match that starts at `offset`, or nil: quicker than a search, where it is known that a match starts nowhere else.
  /// An offset inside a character has none. For many places in a long text, search: the work is limited for each call.
  package mutating func match(
    of pattern: Pattern, in text: Span<UInt8>, at offset: Int, capture: Int = 0
  ) throws(GaveUp) -> ByteRange? {
    guard 0...pattern.captureCount ~= capture, 0...text.count ~= offset else { return nil }
    makeRoom(for: capture)
    return try withExtendedLifetime(pattern) { () throws(GaveUp) in
      unsafe try text.withUnsafeBufferPointer { bytes throws(GaveUp) in
        let subject = unsafe Subject(bytes, ByteRange(offset, bytes.count))
        guard subject.start == offset, let (code, options) = unsafe code(of: pattern, .anchored, for: subject) else {
          return nil
        }
        return unsafe try match(code, subject, from: offset, options) ? found(capture) : nil
      }
    }
  }

  /// The code to use, and the options that it needs.
  private func code(of pattern: Pattern, _ form: Pattern.Form, for subject: Subject) -> (OpaquePointer, UInt32)? {
    if subject.end > limits.meteredAboveBytes, let code = unsafe pattern.code(for: .metered) {
      unsafe meter.pointee = WorkMeter(budget: limits.work + limits.workPerByte * subject.end)
      return unsafe (code, form == .anchored ? UInt32(PCRE2_ANCHORED) : 0)
    }
    unsafe meter.pointee = WorkMeter()
    return unsafe pattern.code(for: form).map { unsafe ($0, 0) }
  }

  private func match(_ code: OpaquePointer, _ subject: Subject, from: Int, _ options: UInt32) throws(GaveUp) -> Bool {
    let answer = unsafe pcre2_match_8(
      code, subject.bytes, subject.end, from, options | UInt32(PCRE2_NO_UTF_CHECK), data, context)
    // 0: it matched, with more groups than there is room for.
    if answer >= 0 { return true }
    switch answer {
    case PCRE2_ERROR_NOMATCH: return false
    case PCRE2_ERROR_MATCHLIMIT: throw .matchLimit
    case PCRE2_ERROR_DEPTHLIMIT: throw .depthLimit
    case PCRE2_ERROR_HEAPLIMIT: throw .heapLimit
    case PCRE2_ERROR_JIT_STACKLIMIT: throw .jitStack
    case PCRE2_ERROR_CALLOUT: throw .workLimit
    default: throw .other(code: answer)
    }
  }

  /// Where group `capture` of the last match is; nil where it took no part.
  private func found(_ capture: Int) -> ByteRange? {
    // There are `pairs` pairs, and `makeRoom` saw to it that `capture` is below that.
    let offsets = unsafe pcre2_get_ovector_pointer_8(data)
    guard let offsets = unsafe offsets else { return nil }
    let start = unsafe offsets[2 * capture]
    let end = unsafe offsets[2 * capture + 1]
    // A group that took no part has ~0, which as an `Int` is -1.
    guard start >= 0, end >= 0 else { return nil }
    return ByteRange(min(start, end), end)
  }

  private mutating func makeRoom(for capture: Int) {
    guard capture >= pairs else { return }
    guard let larger = unsafe pcre2_match_data_create_8(UInt32(capture + 1), nil) else { fatalError("out of memory") }
    unsafe pcre2_match_data_free_8(data)
    unsafe data = unsafe larger
    pairs = capture + 1
  }
}
