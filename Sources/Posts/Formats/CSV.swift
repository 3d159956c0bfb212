extension PostFormat {
  /// A content calendar with a heading: one post a row.
  static let csv = PostFormat("csv", extensions: ["csv"]) { file, options, posts in
    posts.addCalendar(in: file, separatedBy: file.separator, columns: options.columns)
  }
}
