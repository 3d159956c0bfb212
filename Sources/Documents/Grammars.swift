package import Diagnostics

// The ways in which single values are written.

extension Grammar<SourceText> {
  /// Any scalar, verbatim, with its place.
  package static let text = Grammar(schema: .scalar) { (node, notes) throws(Rejected) in
    guard let scalar = node.scalar, !scalar.isNull else {
      throw notes.reject(
        .wrongType, Bilingual("A text belongs here.", fr: "Il faut ici un texte."), at: node.range)
    }
    return scalar.text
  }
}

extension Grammar<String> {
  /// Any scalar, verbatim: `4.10` and `no` are texts.
  package static let string = Grammar<SourceText>.text.map(\.string)
}

extension Grammar<Bool> {
  package static let boolean = Grammar(schema: .boolean) { (node, notes) throws(Rejected) in
    switch node.scalar.flatMap({ $0.style == .plain ? $0.text.string : nil }) {
    case "true": return true
    case "false": return false
    default:
      throw notes.reject(
        .wrongType, Bilingual("`true` or `false` belongs here.", fr: "Il faut ici « true » ou « false »."),
        at: node.range)
    }
  }
}

extension Grammar<Int> {
  package static let integer = Grammar(schema: .integer) { (node, notes) throws(Rejected) in
    guard let scalar = node.scalar, scalar.style == .plain, let number = Int(scalar.text.string) else {
      throw notes.reject(
        .wrongType, Bilingual("A whole number belongs here.", fr: "Il faut ici un nombre entier."), at: node.range)
    }
    return number
  }
}

extension Grammar {
  /// A list; one value by itself is a list of one. Whether it has enough in it is for the reader of the whole to say;
  /// `least` tells editors.
  package static func list<Element: Sendable>(of element: Grammar<Element>, least: Int = 0) -> Grammar<Value>
  where Value == [Element] {
    Grammar(schema: listSchema(of: element.schema, least: least)) { (node, notes) throws(Rejected) in
      guard let nodes = node.sequence else { return [try element.read(node, &notes)] }
      // Most lists in a rule have nothing in them, or one.
      return switch nodes.count {
      case 0: []
      case 1: [try element.read(nodes[0], &notes)]
      default: try readAll(nodes, element, &notes)
      }
    }
  }

  private static func listSchema(of element: JSONSchema, least: Int) -> JSONSchema {
    let list = JSONSchema.array(of: element)
    let long = least > 0 ? list.where(.leastItems(least)) : list
    return least < 2 ? .either([element, long]) : long
  }

  /// A list in which every mistake is written down before the whole is rejected.
  private static func readAll<Element: Sendable>(
    _ nodes: [Node], _ element: Grammar<Element>, _ notes: inout Notes
  ) throws(Rejected) -> [Element] {
    var values: [Element] = []
    var rejected: Rejected?
    for node in nodes {
      do throws(Rejected) { values.append(try element.read(node, &notes)) } catch { rejected = error }
    }
    if let rejected { throw rejected }
    return values
  }

  /// One of a few words. `meanings` leads from what else people write to the word that they mean.
  package static func word(_ meanings: [String: Value] = [:]) -> Grammar<Value>
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    Grammar(schema: .words(words)) { (node, notes) throws(Rejected) in
      if let word = node.scalar?.text.string, let value = Value(rawValue: word) { return value }
      throw notes.rejectUnknownValue(node, among: words, meanings: meanings.mapValues(\.rawValue))
    }
  }
}

extension Grammar where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// All of them.
  private static var words: [String] { Value.allCases.map(\.rawValue) }
}

extension Notes {
  package mutating func rejectUnknownValue(
    _ node: Node, among words: [String], meanings: [String: String] = [:], code: DiagnosticCode = .unknownValue
  ) -> Rejected {
    let written = node.scalar?.text.shown
    let meant = written.flatMap { meanings[$0.lowercased()] ?? suggestion(for: $0, among: words) }
    return reject(
      code,
      Bilingual(
        "\(written.map { "`\($0)`" } ?? "This") is not one of \(words.quotedList(.english)).",
        fr: "\(written.map { "« \($0) »" } ?? "Ceci") n’est pas parmi \(words.quotedList(.french))."),
      at: node.range,
      help: meant.map { Bilingual("Did you mean `\($0)`?", fr: "Vouliez-vous dire « \($0) »?") }
        ?? Bilingual("Write one of these words.", fr: "Écrivez l’un de ces mots."))
  }
}
