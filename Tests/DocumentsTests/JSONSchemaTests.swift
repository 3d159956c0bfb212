import Diagnostics
import Documents
import Foundation
import Testing

@Suite struct JSONSchemaTests {
  private enum Colour: String, CaseIterable { case red, blue }

  @Test func `a schema says what the keys say`() throws {
    let keys: [any AnyKey] = [
      Key("max", .integer, Bilingual("the most", fr: "le maximum")),
      Key(optional: "tags", .list(of: .string), Bilingual("tags", fr: "étiquettes")),
      Key("colour", .word() as Grammar<Colour>, absent: .red, Bilingual("a colour", fr: "une couleur")),
    ]
    var json = JSONWriter()
    JSONSchema.object(keys: keys).write(to: &json, language: .french)
    let expected = """
      {"type":"object","properties":{"max":{"description":"le maximum","type":"integer"},\
      "tags":{"description":"étiquettes","anyOf":[{"type":["string","number","boolean"]},\
      {"type":"array","items":{"type":["string","number","boolean"]}}]},\
      "colour":{"description":"une couleur","enum":["red","blue"]}},"required":["max"],"additionalProperties":false}
      """
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (JSONSchema.anything, "{}"),
    (.matching("⟦"), #"{"type":"string","pattern":"⟦"}"#),
    (.reference("condition"), ##"{"$ref":"#/$defs/condition"}"##),
    (.dictionary(of: .boolean), #"{"type":"object","additionalProperties":{"type":"boolean"}}"#),
    (.array(of: .number), #"{"type":"array","items":{"type":"number"}}"#),
    (.object([]), #"{"type":"object","properties":{},"additionalProperties":false}"#),
  ])
  func `each kind has its words in the 2020-12 draft`(schema: JSONSchema, written: String) {
    var json = JSONWriter()
    schema.write(to: &json, language: .english)
    #expect(String(decoding: json.bytes, as: UTF8.self) == written)
  }
}
