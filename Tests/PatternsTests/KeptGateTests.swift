import Patterns
import Testing

struct KeptGateTests {
  @Test(arguments: [
    "", "cure", "(?i)skills and deeds", #"\d{3}-\d{3}-\d{4}"#, #"(?i)([a-z])\1{3,}"#, #"(?i)\b([a-z]+)\s+\1\b"#,
    "[A-Z]{4,}",
    "a  b", "#\\w+(?:[^#]*#){4}", "@x", "[!?]{3}", "é|ſ", "(?:[🌀-🫿]️?\\s*){4,}", "5/11, or 6-7",
  ])
  func `a gate that was kept as numbers is the same gate`(pattern: String) throws {
    let gate = PatternGate(of: pattern)
    #expect(PatternGate(numbers: gate.numbers) == gate)
    #expect(PatternGate(numbers: Array(gate.numbers.dropLast())) == nil)
  }
}
