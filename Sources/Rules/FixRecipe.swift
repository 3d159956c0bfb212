package import Diagnostics
internal import Documents

/// How a rule’s evidence is mended.
///
///     fix: {replace: {en: read our guide, fr: lisez notre guide}, safety: unsafe}
///     fix: {remove: true, safety: safe}
///     fix: {recase: hashtags, safety: safe}
package struct FixRecipe: Sendable {
  package enum Way: Sendable {
    /// By language; nil stands for any.
    case replace([Language?: String])
    case remove
    /// Written as the register’s first column has it, by its key.
    case recase([String: String])
    /// What `prefer` suggests.
    case suggestion
  }

  package var way: Way
  package var isSafe: Bool

  /// What is to stand at the mark; nil where this recipe has nothing for it.
  func replacement(for mark: Mark, in examination: borrowing Examination) -> String? {
    guard case .text(let text, let range) = mark.place else { return nil }
    let standing = String(decoding: examination.bytes(range, of: text), as: UTF8.self)
    switch way {
    case .replace(let texts):
      return examination.languages.lazy.compactMap { texts[$0] }.first ?? texts[nil]
    case .remove: return ""
    case .recase(let register):
      guard let written = register[Register.key(standing)] else { return nil }
      let sigil = standing.first.flatMap { "#@＃＠".contains($0) ? String($0) : nil } ?? ""
      let recased = sigil + written.drop { "#@".contains($0) }
      return recased == standing ? nil : recased
    case .suggestion: return nil
    }
  }
}

/// `fix:` as an author writes it.
struct WrittenFix: Sendable {
  enum Way: Sendable {
    case replace([(language: Language?, text: SourceText)])
    case remove
    case recase(SourceText)
    case suggestion
  }

  var way: Way
  var isSafe: Bool

  func recipe(in scope: inout Scope) throws(Rejected) -> FixRecipe {
    switch way {
    case .replace(let texts):
      let pairs = texts.map { ($0.language, $0.text.string) }
      return FixRecipe(way: .replace(Dictionary(pairs) { first, _ in first }), isSafe: isSafe)
    case .remove: return FixRecipe(way: .remove, isSafe: isSafe)
    case .recase(let name):
      let register = try scope.register(name)
      let pairs = register.rows.map { (Register.key($0[0]), $0[0]) }
      return FixRecipe(way: .recase(Dictionary(pairs) { first, _ in first }), isSafe: isSafe)
    case .suggestion: return FixRecipe(way: .suggestion, isSafe: isSafe)
    }
  }
}

extension Grammar<WrittenFix> {
  private enum Safety: String, CaseIterable, Sendable { case safe, unsafe }

  private static let replace = Key(
    optional: "replace", .textByLanguage, Bilingual("what is to stand there instead", fr: "ce qui doit y figurer"))
  private static let remove = Key("remove", .boolean, absent: false, Bilingual("take it away", fr: "l’enlever"))
  private static let recase = Key(
    optional: "recase", .text, Bilingual("write it as this register has it", fr: "l’écrire comme dans ce registre"))
  private static let safety = Key(
    "safety", Grammar<Safety>.word(), absent: .unsafe,
    Bilingual("`safe` where nobody has to look at the meaning", fr: "« safe » si personne n’a à vérifier le sens"))

  static let fix = Grammar.settings([replace, remove, recase, safety]) { settings throws(Rejected) in
    let isSafe = try settings(safety) == .safe
    let ways: [any AnyKey] = [replace, recase, remove].filter { settings.node(of: $0) != nil }
    if ways.count > 1 { throw settings.rejectBoth(ways[0], ways[1]) }
    if let texts = try settings(replace) { return WrittenFix(way: .replace(texts), isSafe: isSafe) }
    if let register = try settings(recase) { return WrittenFix(way: .recase(register), isSafe: isSafe) }
    return WrittenFix(way: try settings(remove) ? .remove : .suggestion, isSafe: isSafe)
  }.where(.hasOneAtMost(of: ["replace", "recase", "remove"]))
}
