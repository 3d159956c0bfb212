/// The keys that may stand at one place of a file.
///
///     try node.settings([max, min], &notes) { settings in … }
package struct KeyList: Sendable, ExpressibleByArrayLiteral {
  let all: [any AnyKey]
  /// Of their names: all names that somebody wrote are looked for here, and a number is compared sooner than a key is opened.
  private let marks: [NameMark]

  package init(_ all: [any AnyKey]) {
    self.all = all
    marks = all.map(\.mark)
  }

  package init(arrayLiteral keys: any AnyKey...) { self.init(keys) }

  var names: [String] { all.map(\.name) }

  func contains(_ name: SourceText, _ mark: NameMark) -> Bool {
    for index in marks.indices where marks[index] == mark { if name.reads(all[index].name) { return true } }
    return false
  }
}
