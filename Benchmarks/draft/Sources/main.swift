// draft FOLDER: how long one draft takes, with the packs in FOLDER read and the checker warm.
import PostLint

let draft = Draft(
  text: """
    Our team paints a bridge on Monday! Our team shares a bridge for families. The market welcomes new paths at 9 am!! The \
    museum plans two boats for families!! Read more: https://example.org/1019 #TownHall #Hiver #jardin
    """, platforms: ["mastodon"], language: "en")

let clock = ContinuousClock()
let checker: DraftChecker
do {
  checker = try DraftChecker(packs: [CommandLine.arguments[1]], day: "2026-11-24")
} catch {
  fatalError(error.problems.joined(separator: "\n"))
}
let first = clock.measure { _ = checker.advice(on: draft) }
for _ in 0..<1000 { _ = checker.advice(on: draft) }

var times: [Duration] = []
for _ in 0..<5000 { times.append(clock.measure { _ = checker.advice(on: draft) }) }
times.sort()

func microseconds(_ time: Duration) -> String {
  let tenths = time.components.attoseconds / 100_000_000_000
  return "\(tenths / 10).\(tenths % 10)"
}
print(
  "one draft, \(checker.advice(on: draft).count) findings: \(microseconds(times[times.count / 2])) µs,",
  "one in a hundred over \(microseconds(times[times.count * 99 / 100])) µs, the first \(microseconds(first)) µs")
