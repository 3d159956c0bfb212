extension PostFormat {
  /// A content calendar with tabs between the cells.
  static let tsv = PostFormat("tsv", extensions: ["tsv"]) { file, options, posts in
    posts.addCalendar(in: file, separatedBy: UInt8(ascii: "\t"), columns: options.columns)
  }
}
