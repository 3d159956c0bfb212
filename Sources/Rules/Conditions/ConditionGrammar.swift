internal import Diagnostics
package import Documents

extension Grammar<any WrittenCondition> {
  /// Keys and values of which at least one names a condition; where several do, all of them must hold.
  package static let condition = Grammar(schema: .reference("condition")) { (node, notes) throws(Rejected) in
    try node.settings(Self.keys, &notes) { settings throws(Rejected) in
      var found: [any WrittenCondition] = []
      var rejected: Rejected?
      // Of the members, those that name a condition, in the order of the conditions.
      let named = (node.mapping ?? []).compactMap { $0.value.isNull ? nil : places[$0.key.utf8] }.sorted()
      for type in named.map({ conditions[$0] }) {
        do throws(Rejected) {
          found.append(try watched(type, &settings))
        } catch { rejected = error }
      }
      if let rejected { throw rejected }
      guard let first = found.first else {
        // A key that nobody knows has been written down, and is likely to be the condition.
        let names = Self.keys.map(\.name)
        if node.mapping?.contains(where: { !names.contains($0.key.string) }) ?? false { throw Rejected() }
        throw settings.reject(
          .noCondition,
          Bilingual("No condition stands here.", fr: "Il n’y a aucune condition ici."), at: settings.node.range,
          help: Bilingual(
            "The conditions are \(conditions.map { $0.name }.quotedList(.english)).",
            fr: "Les conditions sont \(conditions.map { $0.name }.quotedList(.french))."))
      }
      let whole: any WrittenCondition = found.count == 1 ? first : All(found)
      guard let part = settings.node(of: InPart.part) else { return whole }
      return InPart(try settings(InPart.part), at: part.range, whole)
    }
  }

  /// A condition that can point at a place: more than `not`.
  static let withPlace = condition.where(.hasSome(of: conditions.map { $0.name }.filter { $0 != Not.name }))

  /// What `#/$defs/condition` stands for.
  static let definition = JSONSchema.object(keys: keys).where(
    .hasSome(of: conditions.map { $0.name }), .given("within", .anything, [.has(["of"])]))

  private static func watched(
    _ type: (some NamedCondition).Type, _ settings: inout Settings
  ) throws(Rejected) -> any WrittenCondition {
    let condition = try type.init(from: &settings)
    return Watched(condition, settings)
  }

  /// Of each condition, by the bytes of its name.
  private static let places = Dictionary(
    uniqueKeysWithValues: conditions.enumerated().map { (Array($1.name.utf8), $0) })

  /// The keys of all conditions, each once; none of them has to be there.
  static let keys: [any AnyKey] = {
    var keys: [any AnyKey] = []
    for type in conditions {
      for key in type.keys where !keys.contains(where: { $0.name == key.name }) { keys.append(Alternative(key)) }
    }
    return keys + [Alternative(InPart.part)]
  }()
}

/// A key that may be left out, or of which another may stand in its place.
struct Alternative: AnyKey {
  let key: any AnyKey
  let mark: NameMark

  init(_ key: any AnyKey) {
    self.key = key
    mark = key.mark
  }

  var name: String { key.name }
  var summary: Bilingual { key.summary }
  var schema: JSONSchema { key.schema }
  var isRequired: Bool { false }
  func check(_ node: Node, _ notes: inout Notes) { key.check(node, &notes) }
}

extension Settings {
  /// A list that has something in it: none of nothing never holds.
  mutating func nonEmpty<Element>(_ key: Key<[Element]>) throws(Rejected) -> [Element] {
    let values = try self(key)
    if values.isEmpty {
      notes.addEmptyList(at: node(of: key)?.range ?? node.range)
      throw Rejected()
    }
    return values
  }
}

extension Grammar<Part> {
  package static let part = Grammar(schema: .words(Part.allCases.map(\.rawValue))) { (node, notes) throws(Rejected) in
    if let word = node.scalar?.text.string, let part = Part(rawValue: word) { return part }
    throw notes.rejectUnknownValue(node, among: Part.allCases.map(\.rawValue), code: .unknownPart)
  }
}
