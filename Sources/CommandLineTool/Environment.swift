private import Glibc

/// The variables that the program was started with.
///
///     Environment["NO_COLOR"]   // nil, where it is not set
enum Environment {
  static subscript(name: String) -> String? {
    // Nobody here changes a variable, so that what `getenv` leads to stays.
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
