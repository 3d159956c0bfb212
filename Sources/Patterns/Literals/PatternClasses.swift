extension PatternInput {
  private typealias NotUnderstood = LiteralParser.NotUnderstood

  /// A class of at most so many characters is spelled out.
  private static let fewMembers = 8

  /// After an opening bracket, up to and with the closing one.
  mutating func takeClass() throws(LiteralParser.NotUnderstood) -> Needs {
    let isNegated = take("^")
    var members = ClassMembers()
    var isFirst = true
    while isFirst || next != "]" {
      isFirst = false
      try takeMember(into: &members)
    }
    skip()
    if isNegated { return .anything }
    if members.isListed, members.set.strings.count <= Self.fewMembers {
      return Needs(members.set, bytes: members.bytes, isCapital: members.areCapitals)
    }
    return Needs(oneOf: members.bytes, digit: members.areDigits, isCapital: members.areCapitals)
  }

  private mutating func takeMember(into members: inout ClassMembers) throws(LiteralParser.NotUnderstood) {
    if next == "[", let kind = peek(1), kind == ":" || kind == "." || kind == "=" {
      guard take("[:") else { throw NotUnderstood() }
      let name = take { $0.isASCIILetter || $0 == "^" }
      guard take(":]") else { throw NotUnderstood() }
      return members.addUnlisted(areDigits: name == "digit")
    }
    guard let first = try takeMemberCharacter(into: &members) else { return }
    guard next == "-", let after = peek(1), after != "]" else { return members.add(first...first) }
    skip()
    // After a hyphen, a kind of character would make it text: to some versions, and a mistake to others.
    if next == "[" { throw NotUnderstood() }
    guard let last = try takeMemberCharacter(into: &members), first <= last else { throw NotUnderstood() }
    members.add(first...last)
  }

  /// One character; nil if a kind of character was there, which is added.
  private mutating func takeMemberCharacter(
    into members: inout ClassMembers
  ) throws(LiteralParser.NotUnderstood) -> Unicode.Scalar? {
    guard let scalar = takeNext() else { throw NotUnderstood() }
    guard scalar == "\\" else { return scalar }
    if let character = try takeCharacterEscape() { return character }
    switch takeNext() {
    case "b": return "\u{8}"
    case "s", "h": members.add(.whiteSpace)
    case "v": members.add(LiteralSet(" "))
    case "d": members.addUnlisted(areDigits: true)
    case "D", "w", "W", "S", "H", "V": members.addUnlisted(areDigits: false)
    case "p": members.addUnlisted(areDigits: try takeProperty() == "Nd")
    case "P":
      _ = try takeProperty()
      members.addUnlisted(areDigits: false)
    default: throw NotUnderstood()
    }
    return nil
  }
}

/// What stands in a class.
private struct ClassMembers {
  private(set) var set = LiteralSet.none
  private(set) var isListed = true
  private(set) var areDigits = true
  private(set) var areCapitals = true
  /// Those that one of them begins with, or begins with in another case.
  private(set) var bytes = ByteSet()

  mutating func add(_ range: ClosedRange<Unicode.Scalar>) {
    areCapitals = areCapitals && range.lowerBound >= "A" && range.upperBound <= "Z"
    bytes.formUnion(ByteSet(beginningsOf: range))
    areDigits = areDigits && range.lowerBound >= "0" && range.upperBound <= "9"
    guard range.upperBound.value - range.lowerBound.value < 64, !range.contains(LiteralSet.boundary) else {
      isListed = false
      return
    }
    for value in range.lowerBound.value...range.upperBound.value {
      if let scalar = Unicode.Scalar(value) { addListed(LiteralSet(scalar), areDigits: areDigits) }
    }
  }

  mutating func add(_ other: LiteralSet) {
    areCapitals = false
    bytes = .all
    addListed(other, areDigits: false)
  }

  private mutating func addListed(_ other: LiteralSet, areDigits: Bool) {
    self.areDigits = self.areDigits && areDigits
    if isListed, let both = LiteralSet.any(of: [set, other]) { set = both } else { isListed = false }
  }

  mutating func addUnlisted(areDigits: Bool) {
    isListed = false
    areCapitals = false
    bytes.formUnion(areDigits ? .digits : .all)
    self.areDigits = self.areDigits && areDigits
  }
}
