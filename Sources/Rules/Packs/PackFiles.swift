package import Diagnostics

/// The files of a pack, each by its path inside the folder, with `/` between names; in the order of the bytes of these paths.
///
///     files["lists/partisan.fr.txt"]
package struct PackFiles: Sendable {
  package private(set) var all: [(path: String, file: SourceFile)] = []

  package init() {}

  package mutating func reserveCapacity(_ count: Int) { all.reserveCapacity(count) }

  package var paths: [String] { all.map(\.path) }

  package subscript(path: String) -> SourceFile? {
    get {
      let place = place(of: path)
      return holds(path, at: place) ? all[place].file : nil
    }
    set {
      let place = place(of: path)
      let isKnown = holds(path, at: place)
      if let newValue {
        if isKnown { all[place].file = newValue } else { all.insert((path, newValue), at: place) }
      } else if isKnown {
        all.remove(at: place)
      }
    }
  }

  private func holds(_ path: String, at place: Int) -> Bool {
    place < all.count && !path.precedes(all[place].path) && !all[place].path.precedes(path)
  }

  /// Of the first file that does not come before the path.
  private func place(of path: String) -> Int {
    // Most come in order.
    if let last = all.last, last.path.precedes(path) { return all.count }
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].path.precedes(path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
