extension Needs {
  /// Letters of ASCII, one after the other: what `then` makes of them one by one, at once. Most of all patterns is such words.
  init(letters: ArraySlice<Unicode.Scalar>) {
    var rarest = ByteSet.all
    var rarity = Int.min
    var pairs = PairNeeds.nothing
    for letter in letters {
      let bytes = ByteSet(beginningsOf: letter...letter)
      if bytes.rarity > rarity { (rarest, rarity) = (bytes, bytes.rarity) }
      pairs = pairs.then(PairNeeds(character: bytes))
    }
    self.init(
      LiteralSet(letters: letters), bytes: rarest, pairs: pairs, isCapital: letters.contains { "A"..."Z" ~= $0 })
  }
}
