private import Synchronization

/// The keys that may stand at one place of a file, found when somebody first asks: of a file that is known to be sound nobody does.
///
///     try node.settings([max, min], &notes) { settings in … }
///
/// A class, as it is made once and never changes.
package final class KeyList: Sendable, ExpressibleByArrayLiteral {
  private struct Known: Sendable {
    let all: [any AnyKey]
    /// Of their names: all names that somebody wrote are looked for here, and a number is compared sooner than a key is opened.
    let marks: [NameMark]
    let names: [String]

    init(_ all: [any AnyKey]) {
      self.all = all
      marks = all.map(\.mark)
      names = all.map(\.name)
    }
  }

  private let keys: @Sendable () -> [any AnyKey]
  private let found = Mutex<Known?>(nil)

  package init(_ keys: @autoclosure @escaping @Sendable () -> [any AnyKey]) { self.keys = keys }

  package init(arrayLiteral keys: any AnyKey...) { self.keys = { keys } }

  private var known: Known {
    found.withLock { found in
      if let found { return found }
      let known = Known(keys())
      found = known
      return known
    }
  }

  var all: [any AnyKey] { known.all }
  var names: [String] { known.names }

  /// The places in this list of those that are written, in its order.
  package func written(among members: [Node.Member]) -> [Int] {
    let known = known
    let (members, marks) = (members.span, known.marks.span)
    var written: [Int] = []
    for place in members.indices where !members[place].value.isNull {
      let mark = members[place].mark
      for index in marks.indices where marks[index] == mark {
        if mark.isWholeName || members[place].key.reads(known.names[index]) { written.append(index) }
      }
    }
    if written.count > 1 { written.sort() }
    return written
  }

  /// The places of those whose keys are none of these.
  func strangers(among members: [Node.Member]) -> [Int] {
    let known = known
    let (members, marks) = (members.span, known.marks.span)
    var strangers: [Int] = []
    // Most are written in the order in which they stand here.
    var next = 0
    search: for place in members.indices {
      let mark = members[place].mark
      for step in marks.indices {
        let index = next + step < marks.count ? next + step : next + step - marks.count
        if marks[index] == mark, mark.isWholeName || members[place].key.reads(known.names[index]) {
          next = index
          continue search
        }
      }
      strangers.append(place)
    }
    return strangers
  }
}
