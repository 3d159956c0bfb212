import Foundation

/// Suites that others wrote, in a folder that the environment names; nil where it does not.
func conformance(_ path: String) throws -> [String: Any]? {
  guard let folder = ProcessInfo.processInfo.environment["POSTLINT_CONFORMANCE"] else {
    print("skipped: POSTLINT_CONFORMANCE is not set, \(path) was not read")
    return nil
  }
  let data = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(path))
  return try JSONSerialization.jsonObject(with: data) as? [String: Any]
}
