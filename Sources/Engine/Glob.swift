/// Whether a rule’s name is meant by a pattern in which `*` stands for anything: `gc/accessibility/*`, `*hashtag*`.
package func isMeant(_ name: String, by pattern: String) -> Bool {
  let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
  guard pieces.count > 1 else { return name == pattern }
  var rest = name[...]
  for (index, piece) in pieces.enumerated() {
    if index == 0 {
      guard rest.hasPrefix(piece) else { return false }
      rest = rest.dropFirst(piece.count)
    } else if index == pieces.count - 1 {
      return rest.hasSuffix(piece)
    } else if !piece.isEmpty {
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
  }
  return true
}
