internal import Diagnostics
internal import Documents
internal import Engine
internal import Posts
internal import Rules
internal import TextAnalysis

extension Sight {
  /// One line of JSON Lines.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("post", post.id)
      json.member("path", post.file.path)
      json.member("language") { writeLanguage(&$0) }
      json.member("platforms") {
        $0.object { json in
          for platform in platforms { json.member(platform.platform.name) { platform.write(&$0) } }
        }
      }
      if let first = texts.first { json.writeMembers(of: first) }
      json.member("thread") { json in
        json.array(texts.indices.dropFirst()) { json, index in
          json.object { json in
            json.member("platforms") {
              $0.object { json in
                for platform in platforms where platform.texts.indices.contains(index) {
                  json.member(platform.platform.name) { $0.object { $0.writeMembers(of: platform.texts[index]) } }
                }
              }
            }
            json.writeMembers(of: texts[index])
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func writeLanguage(_ json: inout JSONWriter) {
    json.object { json in
      json.member("declared") { if let language = post.language { $0.value(language) } else { $0.null() } }
      json.member("detected") { if let detected { $0.value(detected) } else { $0.null() } }
      json.member("spans") { json in
        json.array(texts.first?.spans ?? []) { json, span in
          json.object { json in
            json.member("language", span.language.rawValue)
            json.member("range") { $0.write(span.range) }
          }
        }
      }
    }
  }
}

extension SeenPlatform {
  fileprivate func write(_ json: inout JSONWriter) {
    json.object { json in
      if let first = texts.first { json.writeMembers(of: first) }
      if let limit = textLimit, limit.isOverridden { json.member("overridden", true) }
      json.member("limits") {
        $0.array(uses) { json, item in
          json.object { json in
            json.member("of", item.limit.of.rawValue)
            json.member("value", item.use.value)
            json.member("limit", item.limit.max)
            json.member("unit", item.limit.unit.rawValue)
            json.member("fits", item.use.value <= item.limit.max)
            if let media = item.use.subject.media { json.member("media", media) }
            // Of a thread: which post of it, the first being 0.
            if let text = item.use.subject.text, item.use.subject.part.isOfPost { json.member("post", text) }
            if item.limit.isOverridden { json.member("overridden", true) }
            json.member("confidence", item.limit.confidence.rawValue)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func writeMembers(of measurement: Measurement) {
    member("length", measurement.length)
    member("limit", measurement.limit)
    member("unit", measurement.unit.rawValue)
    if let bytes = measurement.bytes { member("bytes", bytes) }
    if let limit = measurement.byteLimit { member("byteLimit", limit) }
    member("fits", measurement.fits)
  }

  fileprivate mutating func writeMembers(of text: SeenText) {
    member("counts") { $0.object { json in for (name, count) in text.counts { json.member(name, count) } } }
    member("readability") {
      $0.object { json in
        for readability in text.readability { json.member(readability.language.rawValue) { $0.write(readability) } }
      }
    }
    member("parts") {
      $0.object { json in
        for (part, items) in text.parts { json.member(part) { $0.array(items) { $0.write($1) } } }
      }
    }
    member("facts") { $0.array(text.facts) { $0.write($1) } }
  }

  private mutating func write(_ readability: Readability) {
    object { json in
      json.member("words", readability.words)
      json.member("sentences", readability.sentences)
      for (name, figure) in [
        ("wordsPerSentence", readability.wordsPerSentence), ("lettersPerWord", readability.lettersPerWord),
        ("syllablesPerWord", readability.syllablesPerWord), ("readingEase", readability.readingEase),
        ("grade", readability.grade),
      ] {
        json.member(name) { $0.write(figure) }
      }
    }
  }

  /// With two decimals.
  private mutating func write(_ figure: Double?) {
    if let figure { value((figure * 100).rounded() / 100) } else { null() }
  }

  private mutating func write(_ item: SeenText.Item) {
    object { json in
      if case .fact(let value) = item.detail {
        json.member("kind", value.kind)
        json.member("part", value.part)
        json.member("value", value.value)
      }
      json.member("text", item.text)
      json.member("range") { $0.write(item.range) }
      switch item.detail {
      case .none, .fact: break
      case .link(let host, let domain):
        json.member("host", host)
        json.member("domain") { if let domain { $0.value(domain) } else { $0.null() } }
      case .emoji(let english, let french):
        json.member("name") {
          $0.object { json in
            json.member("en") { if let english { $0.value(english) } else { $0.null() } }
            json.member("fr") { if let french { $0.value(french) } else { $0.null() } }
          }
        }
      case .scalars(let scalars): json.member("characters") { $0.array(scalars.map(\.characterName)) }
      }
    }
  }

  fileprivate mutating func write(_ range: TextRange) {
    object { json in
      for (unit, range) in [
        ("utf8", range.utf8), ("utf16", range.utf16), ("scalar", range.scalar), ("grapheme", range.grapheme),
      ] {
        json.member(unit) { $0.array([range.lowerBound, range.upperBound]) { $0.value($1) } }
      }
    }
  }
}

extension UInt32 {
  /// What Unicode calls a character: `U+200B ZERO WIDTH SPACE`.
  var characterName: String {
    let digits = String(self, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
    let properties = Unicode.Scalar(self)?.properties
    return (properties?.name ?? properties?.nameAlias).map { "\(code) \($0)" } ?? code
  }
}
