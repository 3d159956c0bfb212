// Prints the runs of simple case folding, as the Unicode data of this Swift has it.
//
//     swiftc -o /tmp/case-runs Scripts/case-runs.swift && /tmp/case-runs > Sources/TextAnalysis/Folding/CaseRuns.swift

/// The lowercase of the uppercase, by single scalars only.
func folded(_ c: Unicode.Scalar) -> Unicode.Scalar {
  func single(_ mapping: String) -> Unicode.Scalar? {
    mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
  }
  if c.value == 0x130 { return "i" }  // its simple lowercase; Swift knows the full one only
  if c.value == 0xFB05 { return "\u{FB06}" }  // folds to it since Unicode 15.1
  let upper = single(c.properties.uppercaseMapping) ?? single(c.properties.titlecaseMapping) ?? c
  return single(upper.properties.lowercaseMapping) ?? upper
}

struct Run {
  var first: UInt32
  var last: UInt32
  var step: UInt32
  var distance: Int32
}

var runs: [Run] = []
for value in UInt32(0x80)...0x10FFFF {
  guard let scalar = Unicode.Scalar(value) else { continue }
  let to = folded(scalar).value
  if to == value { continue }
  let distance = Int32(to) - Int32(value)
  if let last = runs.last, last.distance == distance, last.first == last.last || value - last.last == last.step,
    value - last.last <= 2
  {
    runs[runs.count - 1].step = value - last.last
    runs[runs.count - 1].last = value
  } else {
    runs.append(Run(first: value, last: value, step: 1, distance: distance))
  }
}

print(
  """
  // Printed by Scripts/case-runs.swift. Do not edit.

  extension CaseFolding {
    /// First, last, step (1, or 2 where capital and small letters take turns) and distance to the folded scalar.
    static let runs: [Int32] = [
  """)
for run in runs {
  print("    \(hex(run.first)), \(hex(run.last)), \(run.step), \(run.distance),")
}
print("  ]\n}")

func hex(_ value: UInt32) -> String { "0x" + String(value, radix: 16, uppercase: true) }
