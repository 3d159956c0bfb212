internal import Diagnostics

/// Small words of one of the two languages, and not of the other.
enum StopWords {
  static func language(of word: borrowing ShortWord, isElided: Bool) -> Language? {
    guard let key = word.key else { return nil }
    if isElided { return elided.contains(key) ? .french : nil }
    return english.contains(key) ? .english : french.contains(key) ? .french : nil
  }

  private static let english = keys(
    """
    the of and to is in for with are from by this that it be at was your you our we has have more not will can their
    his her its all who they about an were but what when how if been which
    """)
  private static let french = keys(
    """
    le la les des du un une et en à au aux est pour sur dans par que qui avec ce cette ces sont pas plus son sa ses nous
    vous votre notre ou où il elle leur dont vos nos mais ont été être sous chez entre afin comme
    """)
  private static let elided = keys("l d j m n c qu s t jusqu")

  private static func keys(_ words: String) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    for word in words.split(whereSeparator: \.isWhitespace) {
      var short = ShortWord()
      for scalar in word.unicodeScalars { short.append(scalar.value) }
      if let key = short.key { keys.insert(key) }
    }
    return keys
  }
}
