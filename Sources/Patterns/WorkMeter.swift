internal import CPCRE2

/// Counts how far PCRE2 walks, forth and back, through a long text.
///
/// A pattern that is compiled with automatic callouts asks here before each of its items. Between two of these questions it has
/// walked from the one place to the other, so the sum of the distances is the work.
struct WorkMeter {
  private var last = 0
  private var left: Int

  init(budget: Int = .max) { left = budget }

  private mutating func walk(to place: Int) -> Bool {
    left -= abs(place - last) + 1
    last = place
    return left > 0
  }

  /// Called by PCRE2 on the thread that matches. `data` is the matcher's own meter, and the block lives during the call.
  static let step: @convention(c) (UnsafeMutablePointer<pcre2_callout_block_8>?, UnsafeMutableRawPointer?) -> Int32 = {
    guard let block = unsafe $0, let data = unsafe $1 else { return 0 }
    let goesOn = unsafe data.assumingMemoryBound(to: WorkMeter.self).pointee.walk(to: block.pointee.current_position)
    return goesOn ? 0 : PCRE2_ERROR_CALLOUT
  }
}
