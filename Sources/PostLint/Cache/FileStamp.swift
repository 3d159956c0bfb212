/// A file as the file system knows it. Two that are equal have the same contents, unless somebody sets the system’s clock to
/// deceive: the time of the last change to anything about a file cannot be set.
struct FileStamp: Hashable {
  let size: Int
  let modified: Int
  let changed: Int
  let number: UInt64

  init(_ status: FileStatus) {
    size = status.size
    modified = status.modified
    changed = status.changed
    number = status.identity.number
  }
}

extension RecordWriter {
  mutating func add(_ stamp: FileStamp) {
    add(stamp.size)
    add(stamp.modified)
    add(stamp.changed)
    add(stamp.number)
  }
}

extension FileStamp {
  init(_ reader: inout RecordReader) throws(RecordReader.Malformed) {
    size = Int(clamping: try reader.number())
    modified = Int(clamping: try reader.number())
    changed = Int(clamping: try reader.number())
    number = try reader.number()
  }
}
