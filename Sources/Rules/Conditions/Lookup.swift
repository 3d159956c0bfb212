internal import Diagnostics
internal import Documents

/// `lookup:` the part stands in a register, with the given values in its columns; or, `absent: true`, it does not.
///
///     lookup: {register: accounts, where: {platform: x}, absent: true}
///
/// Case, a leading `@` or `#`, and kinds of apostrophe and space make no difference.
struct Lookup: NamedCondition {
  private static let lookup = Key(
    "lookup", Grammar<Lookup.Query>.query,
    Bilingual("the part stands in a register", fr: "la partie figure dans un registre"))
  static let keys: [any AnyKey] = [lookup]

  struct Query: Sendable {
    var register: SourceText
    var column: SourceText?
    var conditions: [(column: SourceText, values: [String])]
    var isAbsent: Bool
  }

  let query: Query

  init(from settings: inout Settings) throws(Rejected) { query = try settings(Self.lookup) }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    let register = try scope.register(query.register)
    let column = try query.column.map { name throws(Rejected) in try scope.column(name, of: register) } ?? 0
    var conditions: [(column: Int, values: Set<String>)] = []
    for (name, values) in query.conditions {
      conditions.append((try scope.column(name, of: register), Set(values.map(Register.key))))
    }
    let index = RegisterIndex(of: column, where: conditions, in: register)
    if !query.isAbsent, !scope.isKnownSound, index.isEmpty {
      throw scope.notes.reject(
        .cannotHold,
        Bilingual(
          "No row of the register `\(register.name)` has these values.",
          fr: "Aucune ligne du registre « \(register.name) » n’a ces valeurs."),
        at: query.conditions.first?.column.place ?? query.register.place,
        help: Bilingual(
          "Correct the values behind `where:`, or add a row.",
          fr: "Corrigez les valeurs sous « where: », ou ajoutez une ligne."))
    }
    return LookupCondition(index: index, isAbsent: query.isAbsent)
  }
}

private final class LookupCondition: Condition {
  let index: RegisterIndex
  let isAbsent: Bool

  init(index: RegisterIndex, isAbsent: Bool) {
    self.index = index
    self.isAbsent = isAbsent
  }

  func evidence(on subject: Subject, in examination: inout Examination) -> Evidence {
    var marks: [Mark] = []
    for stretch in examination.stretches(of: subject) {
      guard let text = stretch.text else { continue }
      let key = Register.key(utf8: examination.bytes(stretch.range, of: text))
      if index.keys.contains(key) != isAbsent { marks.append(Mark(text: text, stretch.range)) }
    }
    return .found(marks)
  }
}

extension Grammar<Lookup.Query> {
  private static let register = Key("register", .text, Bilingual("the register’s name", fr: "le nom du registre"))
  private static let column = Key(
    optional: "column", .text,
    Bilingual("the column looked in; else the first", fr: "la colonne consultée; sinon la première"))
  private static let conditions = Key(
    "where", .columnValues, absent: [],
    Bilingual("values that other columns must have", fr: "les valeurs exigées d’autres colonnes"))
  private static let absent = Key(
    "absent", .boolean, absent: false,
    Bilingual("holds where it does not stand there", fr: "remplie si elle n’y figure pas"))

  static let query = Grammar.settings([register, column, conditions, absent]) { settings throws(Rejected) in
    Lookup.Query(
      register: try settings(register), column: try settings(column), conditions: try settings(conditions),
      isAbsent: try settings(absent))
  }
}

extension Grammar<[(column: SourceText, values: [String])]> {
  static let columnValues = Grammar(schema: .dictionary(of: .either([.scalar, .array(of: .scalar)]))) {
    (node, notes) throws(Rejected) in
    guard let members = node.mapping else {
      throw notes.reject(
        .wrongType,
        Bilingual("Columns and their values belong here.", fr: "Il faut ici des colonnes et leurs valeurs."),
        at: node.range)
    }
    var columns: [(column: SourceText, values: [String])] = []
    for member in members {
      columns.append((member.key, try Grammar<[String]>.list(of: .string).read(member.value, &notes)))
    }
    return columns
  }
}
