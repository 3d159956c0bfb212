import Testing

@testable import PostLint

struct SHA256Tests {
  /// With the processor’s instructions, where it has them, and without.
  static let ways = SHA256.processorHasInstructions ? [true, false] : [false]

  private func digest(_ bytes: [UInt8], usesInstructions: Bool, cutAt cuts: [Int] = []) -> String {
    var hash = SHA256(usesInstructions: usesInstructions)
    var start = 0
    for end in cuts + [bytes.count] {
      hash.update(Array(bytes[start..<end]))
      start = end
    }
    return hash.finish()
  }

  /// The examples that NIST publishes beside FIPS 180-4.
  @Test(
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ], ways)
  func `it is the published digest`(vector: (text: String, times: Int, digest: String), usesInstructions: Bool) {
    let bytes = Array(String(repeating: vector.text, count: vector.times).utf8)
    #expect(digest(bytes, usesInstructions: usesInstructions) == vector.digest)
  }

  @Test func `neither where the bytes are cut nor how it is computed makes a difference`() {
    var random = SystemRandomNumberGenerator()
    for count in Array(0...200) + [1000, 4096, 9999] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let cuts = (0..<3).map { _ in Int.random(in: 0...count, using: &random) }.sorted()
      let digests = Set(
        Self.ways.flatMap { [digest(bytes, usesInstructions: $0), digest(bytes, usesInstructions: $0, cutAt: cuts)] })
      #expect(digests.count == 1, "\(bytes) cut at \(cuts)")
    }
  }
}
