private import Glibc

/// The names in one folder, in no order.
struct FolderEntries {
  struct Entry {
    var name: String
    /// Nil where the folder does not tell, as of a link.
    var kind: Files.Kind?
  }

  private(set) var all: [Entry] = []

  /// Nil where it cannot be listed.
  init?(of folder: String) {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    while let entry = unsafe readdir(stream) {
      let kind: Files.Kind? =
        switch unsafe Int(entry.pointee.d_type) {
        case Int(DT_DIR): .folder
        case Int(DT_REG): .file
        default: nil
        }
      // The name ends with a zero, inside the entry, which lives until the next is read.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      all.append(Entry(name: name, kind: kind))
    }
  }
}
