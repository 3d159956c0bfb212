internal import ArgumentParser

/// `--jobs`: on how many cores to work, 1 or more.
struct Jobs: ExpressibleByArgument {
  let count: Int

  init?(argument: String) {
    guard let count = Int(argument), count > 0 else { return nil }
    self.count = count
  }
}
