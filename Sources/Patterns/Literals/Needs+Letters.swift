extension Needs {
  /// Letters of ASCII, one after the other: what `then` makes of them one by one, at once. Most of all patterns is such words.
  init(letters: ArraySlice<Unicode.Scalar>) {
    var rarest = ByteSet.all
    var rarity = Int.min
    for letter in letters {
      let bytes = ByteSet(beginningsOf: letter...letter)
      if bytes.rarity > rarity { (rarest, rarity) = (bytes, bytes.rarity) }
    }
    self.init(
      LiteralSet(letters: letters), bytes: rarest, isCapital: letters.contains { "A"..."Z" ~= $0 })
  }
}
