import Rules
import Testing

/// Checks that tell what is meant from what only looks like it.
struct ValidityTests {
  @Test(arguments: [
    // The examples of the IBAN Registry.
    ("GB29 NWBK 6016 1331 9268 19", true), ("DE89370400440532013000", true),
    ("FR14 2004 1010 0505 0001 3M02 606", true),
    ("NO93 8601 1117 947", true), ("MT84MALT011000012345MTLCAST001S", true), ("de89370400440532013000", true),
    ("GB29 NWBK 6016 1331 9268 18", false), ("GB29 NWBK 6016 1331 9268 1", false), ("DE8937040044053201300", false),
    ("29GB NWBK 6016 1331 9268 19", false), ("", false), ("GB29 NWBK 6016 1331 9268 19!", false), ("é", false),
  ])
  func `an IBAN is as long as its country’s, and 1 modulo 97`(text: String, passes: Bool) {
    #expect(Validity.iban.holds(Array(text.utf8)[...]) == passes)
  }

  @Test(arguments: [
    ("2026-02-28", true), ("2026-02-29", false), ("2028-02-29", true), ("28/02/2026", true), ("02/28/2026", true),
    ("31/04/2026", false), ("2026.11.24", true), ("28/02/26", false), ("May 3, 2027", true), ("3 mai 2027", true),
    ("February 29", true), ("February 29, 2027", false), ("31 avril 2027", false), ("May 2027", false), ("", false),
    ("12", false), ("2026-13-01", false), ("99999999999999999999/01/2026", false), ("le 3 mai 2027", false),
  ])
  func `a date is a day that there is`(text: String, passes: Bool) {
    #expect(Validity.date.holds(Array(text.utf8)[...]) == passes)
  }

  @Test(arguments: [
    ("613-555-0199", true), ("(613) 555-0199", true), ("+1 613 555 0199", true), ("1-800-622-6232", true),
    ("113-555-0199", false), ("613-055-0199", false), ("911-555-0199", false), ("613-911-0199", false),
    ("+44 20 7946 0958", true), ("+33 1 42 68 53 00", true), ("+44", false), ("+0123456789", false),
    ("+1234567890123456", false), ("12345", false), ("", false), ("613-555-0199 ext. 12", true), ("9-8-8", true),
  ])
  func `a telephone number is one that can be dialled`(text: String, passes: Bool) {
    #expect(Validity.phone.holds(Array(text.utf8)[...]) == passes)
  }
}
