/// Every kind of mistake that postlint can name, in the order of the alphabet. A new one is a static member in the file
/// of its room below, and a line here.
extension DiagnosticCode {
  package static let all: [DiagnosticCode] = (ofDocuments + ofPosts + ofPacks + ofLint + ofRuns).sorted {
    $0.name < $1.name
  }
}
