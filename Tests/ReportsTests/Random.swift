import Diagnostics
import Engine
import Reports
import Rules

/// The same numbers each time: SplitMix64.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Texts that a careless report would break on.
let hostile: [String] = [
  "", " ", "a,b;c", "\"quoted\" 'single'", "]]> <b>&amp;</b> <script>alert(1)</script>", "::error::x\n::warning::y",
  "##[error]x", "%0A::error::x", "one\r\ntwo\rthree\nfour", "\u{1B}[31mred\u{1B}[0m \u{07}\u{00}\u{7F}\u{9B}31m",
  "\u{FFFE}\u{FFFF}", "=1+1", "+1", "-1", "@someone #12 !3", "＝1", "\t=1", "שלום \u{202E}abc\u{202C}",
  "👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 e\u{301} ᐃᓄᒃᑎᑐᑦ", "`code` ``more`` ```all```", "[link](javascript:alert(1)) ![x](y) <https://a>",
  ",\u{308}:\u{308}<\u{338}b>\u{338}`\u{301}#\u{301}@\u{301}", "1. one\n- two\n# three\n| a | b |",
  "ok 1 - x # SKIP y\n1..0",
  "\\ \\n \\u0041 {0} {{x}}", "\u{200B}\u{FEFF}\u{AD}\u{2028}\u{2029}\u{85}", "./a/../b c%20é",
  "</system-out></style>-->",
  "---\n...\nmessage: x",
]

extension Seeded {
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  mutating func text() -> String { pick(hostile) + (Bool.random(using: &self) ? pick(hostile) : "") }

  /// A post and what was found in it, made of hostile texts only.
  mutating func result(number: Int) -> PostResult {
    let path = text()
    let file = SourceFile(path: path, bytes: Array((text() + "\n" + text() + "\n" + text()).utf8))
    let post = "\(number)" + text()
    return PostResult(
      post: post, path: path,
      findings: (0..<Int.random(in: 0...4, using: &self)).map { _ in finding(of: post, in: file) },
      diagnostics: Int.random(in: 0..<5, using: &self) == 0 ? [diagnostic(in: file)] : [])
  }

  mutating func place(in file: SourceFile) -> Place {
    let start = Int.random(in: 0...file.bytes.count, using: &self)
    return file.place(of: ByteRange(start, Int.random(in: start...file.bytes.count, using: &self)))
  }

  mutating func diagnostic(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      pick(DiagnosticCode.all), bilingual(), at: place(in: file), help: bilingual(),
      labels: [Diagnostic.Label(bilingual(), at: place(in: file))], severity: pick(Severity.allCases))
  }

  mutating func bilingual() -> Bilingual { Bilingual(text(), fr: text()) }

  private mutating func finding(of post: String, in file: SourceFile) -> Finding {
    Finding(
      rule: pick(Sample.rules.map(\.id)), severity: pick(Severity.allCases), outcome: pick(Finding.Outcome.allCases),
      post: post, platform: Bool.random(using: &self) ? text() : nil, part: text(), place: place(in: file),
      range: Bool.random(using: &self) ? Sample.range(3, 8) : nil, evidence: text(), message: bilingual(),
      cites: [
        Citation(
          instrument: text(), instrumentTitle: bilingual(), clause: text(), clauseTitle: bilingual(),
          covers: pick(Citation.Coverage.allCases), url: Bool.random(using: &self) ? bilingual() : nil)
      ],
      fixes: [
        Fix(
          safety: pick(Fix.Safety.allCases),
          edits: [Fix.Edit(utf8: 3..<8, text: text(), place: place(in: file), isVerbatim: Bool.random(using: &self))])
      ],
      related: [Finding.Related(message: bilingual(), place: place(in: file))],
      standing: pick(Finding.Standing.allCases), fingerprint: Fingerprint(0xFF))
  }
}
