internal import Diagnostics

extension JSONSchema {
  /// What a value must also be, beyond its shape.
  ///
  ///     JSONSchema.integer.where(.least(1))
  ///     JSONSchema.object(keys: keys).where(.hasOne(of: ["within", "same"]))
  package indirect enum Demand: Sendable, Hashable {
    /// Of a number.
    case least(Int)
    /// Of a list.
    case leastItems(Int)
    case mostItems(Int)
    case distinct
    /// Of keys and values: how many there are, and which.
    case leastKeys(Int)
    case keysAmong([String])
    case has([String])
    case hasOne(of: [String])
    case hasOneAtMost(of: [String])
    case hasSome(of: [String])
    case hasNone(of: [String])
    /// What is demanded of the value behind a key.
    case behind(String, [Demand])
    /// What is demanded where the key is there, with such a value; and where it is not.
    case given(String, JSONSchema, [Demand])
    case unless(String, JSONSchema, [Demand])
  }

  package func `where`(_ demands: Demand...) -> JSONSchema { .demanding(self, demands) }
  package func `where`(_ demands: [Demand]) -> JSONSchema { .demanding(self, demands) }
}

extension JSONSchema.Demand {
  /// Whether it is a member beside others; all else stands by itself.
  var isPlain: Bool {
    switch self {
    case .least, .leastItems, .mostItems, .distinct, .leastKeys, .keysAmong: true
    case .has, .hasOne, .hasOneAtMost, .hasSome, .hasNone, .behind, .given, .unless: false
    }
  }

  /// As members of a schema.
  func write(to json: inout JSONWriter) {
    switch self {
    case .least(let number): json.member("minimum", number)
    case .leastItems(let number): json.member("minItems", number)
    case .mostItems(let number): json.member("maxItems", number)
    case .distinct: json.member("uniqueItems", true)
    case .leastKeys(let number): json.member("minProperties", number)
    case .keysAmong(let names):
      json.member("propertyNames") { JSONSchema.words(names).write(to: &$0, language: .english) }
    case .has(let keys): json.member("required") { $0.array(keys) }
    case .hasOne(let keys): json.member("oneOf") { $0.array(keys) { $0.write(having: $1) } }
    case .hasOneAtMost(let keys):
      json.member("oneOf") { json in
        json.array(keys.map { JSONSchema.Demand.has([$0]) } + [.hasNone(of: keys)]) { $0.write($1) }
      }
    case .hasSome(let keys): json.member("anyOf") { $0.array(keys) { $0.write(having: $1) } }
    case .hasNone(let keys): json.member("not") { $0.write(.hasSome(of: keys)) }
    case .behind(let key, let demands):
      json.member("properties") { json in json.object { $0.member(key) { $0.write(demands) } } }
    case .given(let key, let value, let demands): write(where: key, is: value, "then", demands, to: &json)
    case .unless(let key, let value, let demands): write(where: key, is: value, "else", demands, to: &json)
    }
  }

  private func write(
    where key: String, is value: JSONSchema, _ branch: String, _ demands: [JSONSchema.Demand], to json: inout JSONWriter
  ) {
    json.member("if") { json in
      json.object { json in
        json.member("properties") { json in
          json.object { $0.member(key) { value.write(to: &$0, language: .english) } }
        }
        json.member("required") { $0.array([key]) }
      }
    }
    json.member(branch) { $0.write(demands) }
  }
}

extension [JSONSchema.Demand] {
  func write(to json: inout JSONWriter) {
    for demand in self where demand.isPlain { demand.write(to: &json) }
    let others = filter { !$0.isPlain }
    if others.isEmpty { return }
    json.member("allOf") { $0.array(others) { $0.write($1) } }
  }
}

extension JSONWriter {
  fileprivate mutating func write(having key: String) { write(.has([key])) }
  fileprivate mutating func write(_ demand: JSONSchema.Demand) { object { demand.write(to: &$0) } }

  fileprivate mutating func write(_ demands: [JSONSchema.Demand]) { object { demands.write(to: &$0) } }
}
