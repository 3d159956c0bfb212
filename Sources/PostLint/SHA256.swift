private import CSHA256

/// FIPS 180-4. Names the contents of a pack, so that a report tells which rules a run used; guards no secret.
///
///     var hash = SHA256()
///     hash.update(Array("abc".utf8))
///     hash.finish()   // "ba7816bf…"
///
/// Here by hand, because the package that has it takes longer to build than everything else together.
struct SHA256 {
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The beginning of the next block.
  private var pending = InlineArray<64, UInt8>(repeating: 0)
  private var pendingCount = 0
  private var count = 0
  private let usesInstructions: Bool

  /// `usesInstructions`: those of the processor; without them it took six times as long.
  init(usesInstructions: Bool = SHA256.processorHasInstructions) { self.usesInstructions = usesInstructions }

  static let processorHasInstructions = sha256_processor_has_instructions()

  mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  mutating func update(_ bytes: Span<UInt8>) {
    count += bytes.count
    var start = 0
    if pendingCount > 0 {
      start = min(bytes.count, 64 - pendingCount)
      keep(bytes, 0..<start)
      if pendingCount < 64 { return }
      let block = pending
      compress(block.span)
      pendingCount = 0
    }
    let end = start + (bytes.count - start) / 64 * 64
    compress(bytes.extracting(start..<end))
    keep(bytes, end..<bytes.count)
  }

  private mutating func keep(_ bytes: Span<UInt8>, _ stretch: Range<Int>) {
    for index in stretch {
      pending[pendingCount] = bytes[index]
      pendingCount += 1
    }
  }

  /// 64 hexadecimal digits.
  mutating func finish() -> String {
    let bits = UInt64(count) * 8
    update([0x80])
    while pendingCount != 56 { update([0]) }
    update((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) })
    return state.indices.reduce(into: "") { name, index in
      let digits = String(state[index], radix: 16)
      name += String(repeating: "0", count: 8 - digits.count) + digits
    }
  }

  /// Any number of whole blocks.
  private mutating func compress(_ blocks: Span<UInt8>) {
    if usesInstructions {
      let constants = SHA256.constants
      var words = state.mutableSpan
      // Read are whole blocks and the 64 constants, and written the eight words.
      unsafe words.withUnsafeMutableBufferPointer { words in
        unsafe blocks.withUnsafeBufferPointer { blocks in
          unsafe constants.span.withUnsafeBufferPointer { constants in
            unsafe sha256_compress(words.baseAddress, blocks.baseAddress, blocks.count / 64, constants.baseAddress)
          }
        }
      }
      return
    }
    for start in stride(from: 0, to: blocks.count, by: 64) { compress(block: blocks.extracting(start..<start + 64)) }
  }

  private mutating func compress(block: Span<UInt8>) {
    var w = InlineArray<64, UInt32>(repeating: 0)
    // Without checks, as every index below is less than 64: this is asked of each byte of each pack at every start.
    for i in 0..<16 {
      let word = unsafe block.bytes.unsafeLoadUnaligned(fromByteOffset: 4 * i, as: UInt32.self)
      unsafe w[unchecked: i] = UInt32(bigEndian: word)
    }
    for i in 16..<64 {
      let (far, near) = unsafe (w[unchecked: i &- 15], w[unchecked: i &- 2])
      let s0 = (far.rotated(11) ^ far).rotated(7) ^ (far >> 3)
      let s1 = (near.rotated(2) ^ near).rotated(17) ^ (near >> 10)
      unsafe w[unchecked: i] = unsafe w[unchecked: i &- 16] &+ s0 &+ w[unchecked: i &- 7] &+ s1
    }
    var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7])
    // Eight rounds change places until each word is where it was: nothing has to be moved.
    let constants = SHA256.constants.span
    // Where `b` and `c` differ: the next round asks the same of `a` and `b`, and so on.
    var differ = b ^ c
    for i in stride(from: 0, to: 64, by: 8) {
      SHA256.round(a, b, &d, e, f, g, &h, &differ, unsafe constants[unchecked: i] &+ w[unchecked: i])
      SHA256.round(h, a, &c, d, e, f, &g, &differ, unsafe constants[unchecked: i &+ 1] &+ w[unchecked: i &+ 1])
      SHA256.round(g, h, &b, c, d, e, &f, &differ, unsafe constants[unchecked: i &+ 2] &+ w[unchecked: i &+ 2])
      SHA256.round(f, g, &a, b, c, d, &e, &differ, unsafe constants[unchecked: i &+ 3] &+ w[unchecked: i &+ 3])
      SHA256.round(e, f, &h, a, b, c, &d, &differ, unsafe constants[unchecked: i &+ 4] &+ w[unchecked: i &+ 4])
      SHA256.round(d, e, &g, h, a, b, &c, &differ, unsafe constants[unchecked: i &+ 5] &+ w[unchecked: i &+ 5])
      SHA256.round(c, d, &f, g, h, a, &b, &differ, unsafe constants[unchecked: i &+ 6] &+ w[unchecked: i &+ 6])
      SHA256.round(b, c, &e, f, g, h, &a, &differ, unsafe constants[unchecked: i &+ 7] &+ w[unchecked: i &+ 7])
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ differ: inout UInt32, _ word: UInt32
  ) {
    // Three turns of a word, each by what it has to be turned further than the one before.
    h &+= ((e.rotated(14) ^ e).rotated(5) ^ e).rotated(6) &+ (g ^ (e & (f ^ g))) &+ word
    d &+= h
    // Of each bit, what two of `a`, `b` and `c` say: `b`, but where it differs from both.
    let differs = a ^ b
    h &+= ((a.rotated(9) ^ a).rotated(11) ^ a).rotated(2) &+ (b ^ (differs & differ))
    differ = differs
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: InlineArray<64, UInt32> = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
    0x12835b01,
    0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6,
    0x240ca1cc,
    0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3,
    0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e,
    0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
    0x1e376c08,
    0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814,
    0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
  ]
}

extension UInt32 {
  @inline(__always)
  fileprivate func rotated(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 &- bits) }
}
