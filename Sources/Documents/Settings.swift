package import Diagnostics

/// The keys and values that stand at one place of a file, read by the keys that may stand there.
///
///     static let grammar = Grammar<Limit>.settings([max, min]) { settings throws(Rejected) in
///       Limit(max: try settings(max), min: try settings(min))
///     }
package struct Settings: Sendable {
  package let node: Node
  package var notes: Notes
  private let members: [Node.Member]
  /// The members that were read, by their places: a bit for each of the first 64, as few mappings have more. And the names of
  /// keys that are missing, which has been told. Looked through only where something is rejected.
  private var readFirst: UInt64 = 0
  private var readOthers: [Int] = []
  private var missing: [String] = []

  fileprivate init(_ node: Node, _ members: [Node.Member], _ notes: Notes) {
    self.node = node
    self.members = members
    self.notes = notes
  }

  /// The value of `key`, or what stands where it is not written. A value that cannot be used is written down.
  package mutating func callAsFunction<Value>(_ key: Key<Value>) throws(Rejected) -> Value {
    if let place = place(of: key.mark, key.name) {
      if place < 64 { readFirst |= 1 << UInt64(place) } else { readOthers.append(place) }
      let members = members
      return try key.read(members.span[place].value, &notes)
    }
    guard let absent = key.absent else { throw rejectMissing(key) }
    return absent()
  }

  private mutating func rejectMissing(_ key: some AnyKey) -> Rejected {
    missing.append(key.name)
    return notes.reject(
      .missingKey,
      Bilingual(
        "`\(key.name)` is missing: \(key.summary.english).", fr: "Il manque « \(key.name) » : \(key.summary.french)."),
      at: ByteRange(node.range.start, node.range.start))
  }

  /// What is written behind `key`, unread.
  package func node(of key: some AnyKey) -> Node? { place(of: key.mark, key.name).map { members[$0].value } }

  /// Whether there is nothing here but what was read: then there is nothing that should not be.
  var isReadWhole: Bool { members.count <= 64 && readFirst.nonzeroBitCount == members.count }

  /// Where in the file what is written behind `key` stands.
  package func range(of key: some AnyKey) -> ByteRange? {
    place(of: key.mark, key.name).map { members[$0].value.range }
  }

  /// Whether anything is written behind `key`.
  package func has(_ key: some AnyKey) -> Bool { place(of: key.mark, key.name) != nil }

  /// Where among the members something is written behind that name, for which nobody asks where its mark tells all.
  private func place(of mark: NameMark, _ name: @autoclosure () -> String) -> Int? {
    let members = members.span
    for index in members.indices where members[index].mark == mark {
      if mark.isWholeName || members[index].key.reads(name()), !members[index].value.isNull { return index }
    }
    return nil
  }

  package mutating func reject(
    _ code: DiagnosticCode, _ message: Bilingual, at range: ByteRange, help: Bilingual? = nil
  ) -> Rejected {
    notes.reject(code, message, at: range, help: help)
  }

  /// So that an author sees every mistake at once: reads what has not been read, for its diagnostics alone.
  mutating func checkRest(of keys: KeyList) {
    for key in keys.all {
      if let place = place(of: key.mark, key.name) {
        let isRead = place < 64 ? readFirst & 1 << UInt64(place) != 0 : readOthers.contains(place)
        if !isRead { key.check(members[place].value, &notes) }
      } else if key.isRequired, !missing.contains(key.name) {
        _ = rejectMissing(key)
      }
    }
  }
}

extension Node {
  /// The keys and values here, as `build` reads them; when it rejects one, the others are looked at all the same. Everything
  /// that is not a mapping is rejected; every key that is not among `keys` is written down.
  package func settings<Value>(
    _ keys: KeyList, _ notes: inout Notes, build: (inout Settings) throws(Rejected) -> Value
  ) throws(Rejected) -> Value {
    guard let members = mapping else {
      throw notes.reject(
        .wrongType,
        Bilingual(
          "Keys and values belong here: \(keys.names.quotedList(.english)).",
          fr: "Il faut ici des clés et des valeurs : \(keys.names.quotedList(.french))."),
        at: range)
    }
    var settings = Settings(self, members, notes)
    let noted = notes.diagnostics.count
    // They are with `settings` now. Held here too, they would be copied whenever one is added.
    notes.diagnostics = []
    defer {
      notes = settings.notes
      if !notes.isKnownSound, !settings.isReadWhole { notes.addStrangers(to: keys, among: members, at: noted) }
    }
    do throws(Rejected) { return try build(&settings) } catch {
      settings.checkRest(of: keys)
      throw error
    }
  }
}

extension Grammar {
  /// A mapping with these keys.
  package static func settings(
    _ keys: @autoclosure @escaping @Sendable () -> [any AnyKey],
    build: @escaping @Sendable (inout Settings) throws(Rejected) -> Value
  ) -> Grammar<Value> {
    let list = KeyList(keys())
    return Grammar(schema: .object(keys: keys())) { (node, notes) throws(Rejected) in
      try node.settings(list, &notes, build: build)
    }
  }
}

extension Notes {
  /// Before what is said of the others.
  fileprivate mutating func addStrangers(to keys: KeyList, among members: [Node.Member], at index: Int) {
    let others = diagnostics[index...]
    diagnostics.removeSubrange(index...)
    for stranger in keys.strangers(among: members) { addUnknownKey(members[stranger], among: keys.names) }
    diagnostics += others
  }

  package mutating func addUnknownKey(_ member: Node.Member, among names: [String]) {
    let name = member.key.shown
    let meant = suggestion(for: name, among: names)
    if file.bytes.isCutByComma(member) {
      add(
        .unknownKey, Bilingual("`\(name)` is not a key here.", fr: "« \(name) » n’est pas une clé ici."),
        at: member.keyRange,
        help: Bilingual(
          "A comma ends a text inside { }. Put a text that has one in quotation marks.",
          fr: "Entre { }, une virgule met fin au texte. Mettez entre guillemets droits un texte qui en contient une."))
      return
    }
    add(
      .unknownKey, Bilingual("`\(name)` is not a key here.", fr: "« \(name) » n’est pas une clé ici."),
      at: member.keyRange,
      help: meant.map { Bilingual("Did you mean `\($0)`?", fr: "Vouliez-vous dire « \($0) »?") }
        ?? Bilingual(
          "The keys here are \(names.quotedList(.english)).",
          fr: "Les clés possibles sont \(names.quotedList(.french))."))
  }
}

extension [UInt8] {
  /// Whether what was read as a key is the rest of a text behind a comma: no colon follows it, and a comma stands before it.
  fileprivate func isCutByComma(_ member: Node.Member) -> Bool {
    guard member.value.isNull, member.keyRange.end <= count, !member.key.isEmpty else { return false }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    let before = self[..<member.keyRange.start].last { !isBlank($0) }
    let behind = self[member.keyRange.end...].first { !isBlank($0) }
    return before == UInt8(ascii: ",") && (behind == UInt8(ascii: ",") || behind == UInt8(ascii: "}"))
  }
}

extension [String] {
  /// `a`, `b` and `c`, as a sentence of that language has it.
  package func quotedList(_ language: Language) -> String {
    let quoted =
      switch language {
      case .english: map { "`\($0)`" }
      case .french: map { "« \($0) »" }
      }
    guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + (language == .english ? " and " : " et ") + last
  }
}
