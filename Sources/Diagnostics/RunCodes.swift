/// What can be wrong with a command or its configuration.
extension DiagnosticCode {
  static let ofRuns: [DiagnosticCode] = []
}
