/// The one of `names` that somebody who wrote `word` most likely meant, or nil where none is near.
///
///     suggestion(for: "hashtag", among: ["hashtags", "mentions"])   // "hashtags"
///     suggestion(for: "colour", among: ["hashtags", "mentions"])    // nil
///
/// Near is: at most a third of the letters inserted, left out, changed, or swapped with their neighbour.
package func suggestion(for word: String, among names: [String]) -> String? {
  // Nobody misspells a name into a paragraph, and comparing one with every name would take long.
  guard word.utf8.count <= 200 else { return nil }
  let written = Array(word.lowercased())
  let most = max(1, written.count / 3)
  var best: (name: String, distance: Int)?
  for name in names {
    let distance = editDistance(written, Array(name.lowercased()))
    if distance <= most, distance < (best?.distance ?? .max) { best = (name, distance) }
  }
  return best?.name
}

/// Optimal string alignment: insertions, deletions, changes and swaps of neighbours cost 1 each.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  if a.isEmpty || b.isEmpty { return a.count + b.count }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
