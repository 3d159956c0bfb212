import Diagnostics
import Documents
import Testing

@Suite struct SettingsTests {
  private struct Limit: Equatable { var max: Int, note: String? }
  private static let max = Key("max", .integer, Bilingual("the most that may be there", fr: "le maximum permis"))
  private static let note = Key(optional: "note", .string, Bilingual("a note", fr: "une note"))
  private static let strict = Key("strict", .boolean, absent: false, Bilingual("strict", fr: "strict"))

  private func limit(_ yaml: String) throws -> (limit: Limit?, diagnostics: [Diagnostic]) {
    let file = SourceFile(path: "test.yml", bytes: Array(yaml.utf8))
    var notes = Notes(file: file)
    let node = try #require(YAMLReader.read(file, notes: &notes))
    let keys: KeyList = [Self.max, Self.note, Self.strict]
    let limit = try? node.settings(keys, &notes) { settings throws(Rejected) in
      Limit(max: try settings(Self.max), note: try settings(Self.note))
    }
    return (limit, notes.diagnostics)
  }

  @Test func `keys are read, and may be left out where they may`() throws {
    #expect(try limit("max: 3\nnote: 4.10").limit == Limit(max: 3, note: "4.10"))
    #expect(try limit("max: 3\nnote:").limit == Limit(max: 3, note: nil))
  }

  @Test func `every mistake is told at once`() throws {
    let (limit, diagnostics) = try limit("mx: 3\nnote: [a]\nstrict: perhaps\n")
    #expect(limit == nil)
    #expect(diagnostics.map(\.code.name) == ["unknown-key", "missing-key", "wrong-type", "wrong-type"])
    #expect(diagnostics.first?.help?.english == "Did you mean `max`?")
    #expect(diagnostics.first?.help?.french == "Vouliez-vous dire « max »?")
    #expect(diagnostics.map { $0.place?.start.line } == [1, 1, 2, 3])
  }

  @Test func `a key as long as a book is neither compared nor repeated`() throws {
    let diagnostics = try limit("? \(String(repeating: "maxé", count: 1_000_000))\n: 3\nmax: 1\n").diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics[0].message.english.utf8.count < 200)
  }
}
