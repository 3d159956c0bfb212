/// What can be wrong with a pack or one of its rules.
extension DiagnosticCode {
  static let ofPacks: [DiagnosticCode] = []
}
