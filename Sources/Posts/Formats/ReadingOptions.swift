/// What the configuration says about reading posts.
package struct ReadingOptions: Sendable {
  /// From somebody’s heading to the key of a post: `["Message (English)": "text"]`.
  package var columns: [String: String]
  /// The number of the first record, where the file is read in pieces.
  package var firstIndex: Int

  package init(columns: [String: String] = [:], firstIndex: Int = 1) {
    self.columns = columns
    self.firstIndex = firstIndex
  }
}
