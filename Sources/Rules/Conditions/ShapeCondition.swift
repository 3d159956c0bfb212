internal import Diagnostics
internal import Documents

struct ShapeCondition: NamedCondition {
  private static let shape = Key("shape", Grammar<String>.string, Bilingual("", fr: ""))
  static let keys: [any AnyKey] = [shape]
  init(from settings: inout Settings) throws(Rejected) {}
  func condition(in scope: inout Scope) throws(Rejected) -> any Condition { throw Rejected() }
}
