package import Diagnostics

/// Under which names anybody may register one: `ca`, `gc.ca`, `co.uk`.
///
///     suffixes.isTopLevelDomain("quebec")                        // true
///     suffixes.registrableDomain(of: "www.tbs-sct.gc.ca")        // "tbs-sct.gc.ca"
///     suffixes.registrableDomain(of: "gc.ca")                    // nil: nobody can register it
///
/// Kept as the bytes of the register: the rules of <https://publicsuffix.org/list/>, one a line, sorted by bytes. A rule is
/// found by halving.
package struct PublicSuffixes: Sendable {
  private let register: SuffixRegister

  /// The register is read when a name is first looked for in it.
  package init(register: @autoclosure @escaping @Sendable () -> [UInt8]) { self.register = SuffixRegister(register) }

  /// No rules at all: nothing is a top-level domain.
  package static let none = PublicSuffixes(register: [])

  /// The names that Canadian federal posts nearly always use, for where there is no register.
  package static let few = PublicSuffixes(
    register: Array(
      "ai\napp\nbiz\nca\nco\ncom\nedu\neu\nfr\ngc.ca\ngov\ninfo\nint\nio\nly\nnet\norg\nqc.ca\nquebec\ntv\nuk\n".utf8))

  package func isTopLevelDomain(_ label: String) -> Bool {
    let utf8 = Array(label.utf8)
    return isTopLevelDomain(ByteRange(0, utf8.count), in: utf8.span)
  }

  /// Whether the bytes in `range`, one label, are a top-level domain, in either case and either form of an international
  /// name.
  package func isTopLevelDomain(_ range: ByteRange, in text: Span<UInt8>) -> Bool {
    guard !range.isEmpty, range.end <= text.count else { return false }
    for index in range.indices where text[index] == UInt8(ascii: ".") { return false }
    return has(.name, range, in: text)
  }

  /// Whether the bytes in `range` once were a top-level domain: some platforms still link them.
  func isRetiredTopLevelDomain(_ range: ByteRange, in text: Span<UInt8>) -> Bool {
    !range.isEmpty && range.end <= text.count && has(.retired, range, in: text)
  }

  /// The name that somebody registered: the public suffix and one label more. Nil for a public suffix, an IP address and
  /// what is no host name.
  package func registrableDomain(of host: String) -> String? {
    let utf8 = Array(host.utf8)
    guard let range = registrableDomain(of: ByteRange(0, utf8.count), in: utf8.span) else { return nil }
    return String(decoding: utf8[range.indices], as: UTF8.self).lowercased()
  }

  package func registrableDomain(of host: ByteRange, in text: Span<UInt8>) -> ByteRange? {
    guard host.end <= text.count else { return nil }
    var end = host.end
    if end > host.start, text[end - 1] == UInt8(ascii: ".") { end -= 1 }

    // From the right, label by label: the longest rule decides, an exception over all.
    var registrable: Int?
    var labels = 0
    var lower = end
    while lower > host.start {
      let labelEnd = lower
      while lower > host.start, text[lower - 1] != UInt8(ascii: ".") { lower -= 1 }
      guard lower < labelEnd, labelEnd - lower <= 63 * 4 else { return nil }
      labels += 1
      if labels == 1, isAllDigits(ByteRange(lower, labelEnd), in: text) { return nil }
      let name = ByteRange(lower, end)
      if has(.exception, name, in: text) { return name }
      // Where no rule speaks, the last label is the suffix.
      let parent = labelEnd < end ? ByteRange(labelEnd + 1, end) : nil
      let isSuffix = labels == 1 || has(.name, name, in: text) || parent.map { has(.anyUnder, $0, in: text) } == true
      if isSuffix { registrable = nil } else if registrable == nil { registrable = lower }
      guard lower > host.start else { break }
      lower -= 1
      // No rule has more labels than this.
      if labels > 8, let registrable { return ByteRange(registrable, end) }
    }
    return registrable.map { ByteRange($0, end) }
  }

  private func isAllDigits(_ range: ByteRange, in text: Span<UInt8>) -> Bool {
    for index in range.indices where !text[index].isASCIIDigit { return false }
    return true
  }
}

extension PublicSuffixes {
  /// How the lines of the register are written.
  fileprivate enum Form {
    /// `co.uk`
    case name
    /// `*.ck`
    case anyUnder
    /// `!www.ck`
    case exception
    /// `~tp`, which is no rule
    case retired

    var prefix: StaticString {
      switch self {
      case .name: ""
      case .anyUnder: "*."
      case .exception: "!"
      case .retired: "~"
      }
    }
  }

  private func has(_ form: Form, _ name: ByteRange, in text: Span<UInt8>) -> Bool {
    let rules = self.register.rules
    let register = rules.bytes
    return register.span.hasLine(form, name, in: text, from: rules.first)
  }
}

extension Span<UInt8> {
  /// Whether a register, whose lines from `first` on are sorted, has the rule.
  fileprivate func hasLine(
    _ form: PublicSuffixes.Form, _ name: ByteRange, in text: Span<UInt8>, from first: Int
  ) -> Bool {
    var low = first
    var high = count
    while low < high {
      // The line around the middle.
      var start = (low + high) / 2
      while start > low, self[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      switch order(ofLineAt: start, form, name, in: text) {
      case 0: return true
      case ..<0:
        low = start
        while low < high, self[low] != UInt8(ascii: "\n") { low += 1 }
        low += 1
      default: high = start
      }
    }
    return false
  }

  /// Of a register: less than zero where the line sorts before the rule that is looked for.
  private func order(
    ofLineAt start: Int, _ form: PublicSuffixes.Form, _ name: ByteRange, in text: Span<UInt8>
  ) -> Int {
    var index = start
    for place in 0..<form.prefix.utf8CodeUnitCount {
      let found = unsafe Int(lineByte(at: index)) - Int(form.prefix.utf8Start[place])
      if found != 0 { return found }
      index += 1
    }
    for place in name.start..<name.end {
      let found = Int(lineByte(at: index)) - Int(text[place].lowercasedASCII)
      if found != 0 { return found }
      index += 1
    }
    // A line feed sorts before every byte of a name.
    return lineByte(at: index) == UInt8(ascii: "\n") ? 0 : 1
  }

  /// The end of a register ends its last line.
  private func lineByte(at index: Int) -> UInt8 { index < count ? self[index] : UInt8(ascii: "\n") }
}
