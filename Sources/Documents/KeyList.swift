/// The keys that may stand at one place of a file.
///
///     try node.settings([max, min], &notes) { settings in … }
package struct KeyList: Sendable, ExpressibleByArrayLiteral {
  let all: [any AnyKey]
  /// Of their names: all names that somebody wrote are looked for here, and a number is compared sooner than a key is opened.
  private let marks: [NameMark]
  let names: [String]

  package init(_ all: [any AnyKey]) {
    self.all = all
    marks = all.map(\.mark)
    names = all.map(\.name)
  }

  package init(arrayLiteral keys: any AnyKey...) { self.init(keys) }

  /// The places of those whose keys are none of these.
  package func strangers(among members: [Node.Member]) -> [Int] {
    let (members, marks) = (members.span, marks.span)
    var strangers: [Int] = []
    // Most are written in the order in which they stand here.
    var next = 0
    search: for place in members.indices {
      let mark = members[place].mark
      for step in marks.indices {
        let index = next + step < marks.count ? next + step : next + step - marks.count
        if marks[index] == mark, mark.isWholeName || members[place].key.reads(names[index]) {
          next = index
          continue search
        }
      }
      strangers.append(place)
    }
    return strangers
  }
}
