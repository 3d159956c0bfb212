internal import Diagnostics
package import Documents

extension Grammar<any WrittenCondition> {
  /// Keys and values of which at least one names a condition; where several do, all of them must hold.
  package static let condition = Grammar(schema: .reference("condition")) { (node, notes) throws(Rejected) in
    try node.settings(list, &notes) { settings throws(Rejected) in
      var found: [any WrittenCondition] = []
      var rejected: Rejected?
      for place in names.written(among: node.mapping ?? []) {
        do throws(Rejected) {
          found.append(try watched(conditions[place], &settings))
        } catch { rejected = error }
      }
      if let rejected { throw rejected }
      if !found.isEmpty { settings.checkCompanions() }
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
  static let withPlace = condition.where([.hasSome(of: conditions.map { $0.name }.filter { $0 != Not.name })])

  /// What `#/$defs/condition` stands for.
  static let definition = JSONSchema.object(keys: keys).where(
    [.hasSome(of: conditions.map { $0.name }), .given(Within.name, .anything, [.has(["of"])])]
      + companions.map { key, names in .given(key.name, .anything, [.hasSome(of: names)]) })

  /// The keys that say more of a condition, each with the conditions that it may stand beside.
  fileprivate static let companions: [(key: any AnyKey, names: [String])] = {
    var companions: [(key: any AnyKey, names: [String])] = []
    for type in conditions {
      for key in type.keys.dropFirst() {
        if let index = companions.firstIndex(where: { $0.key.name == key.name }) {
          companions[index].names.append(type.name)
        } else {
          companions.append((key, [type.name]))
        }
      }
    }
    return companions
  }()

  fileprivate static let companionKeys = KeyList(companions.map(\.key))

  private static func watched(
    _ type: (some NamedCondition).Type, _ settings: inout Settings
  ) throws(Rejected) -> any WrittenCondition {
    let condition = try type.init(from: &settings)
    return Watched(condition, settings)
  }

  /// Of each condition the key that names it.
  private static let names = KeyList(conditions.map { $0.keys[0] })

  private static let list = KeyList(keys)

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
  /// A key that says more of a condition which is not there would be passed over in silence.
  fileprivate mutating func checkCompanions() {
    guard !notes.isKnownSound, let members = node.mapping, members.count > 1 else { return }
    guard !Grammar<any WrittenCondition>.companionKeys.written(among: members).isEmpty else { return }
    for (key, names) in Grammar<any WrittenCondition>.companions.map({ ($0.name, $1) }) {
      guard let member = members.first(where: { $0.key.reads(key) && !$0.value.isNull }),
        !names.contains(where: { name in node[name].map { !$0.isNull } ?? false })
      else { continue }
      notes.add(
        .unknownKey,
        Bilingual(
          "`\(key)` says more of \(names.quotedList(.english)), which does not stand here.",
          fr: "« \(key) » précise \(names.quotedList(.french)), qui ne figure pas ici."),
        at: member.keyRange,
        help: Bilingual(
          "Take it away, or move it to where that condition stands.",
          fr: "Supprimez-le, ou déplacez-le là où figure cette condition."))
    }
  }

  /// Of two keys only one would be looked at.
  mutating func rejectBoth(_ one: some AnyKey, _ other: some AnyKey) -> Rejected {
    reject(
      .invalidValue,
      Bilingual(
        "Of `\(one.name)` and `\(other.name)` only one can be here.",
        fr: "De « \(one.name) » et « \(other.name) », un seul peut figurer ici."),
      at: (node(of: other) ?? node(of: one))?.range ?? node.range,
      help: Bilingual("Take one of them away.", fr: "Supprimez l’un des deux."))
  }

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
