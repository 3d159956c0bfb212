/// A telephone number of North America's plan, or a short one such as 9-8-8.
package struct PhoneNumber: Hashable, Sendable {
  /// Ten, without the country's 1; or three.
  package let digits: String
  package let extensionDigits: String?

  package init(digits: String, extensionDigits: String? = nil) {
    self.digits = digits
    self.extensionDigits = extensionDigits
  }
}
