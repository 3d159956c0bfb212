internal import Diagnostics
internal import Documents

extension PostFormat {
  /// YAML between two lines `---`, then what the post says. Without such lines all is text.
  static let markdown = PostFormat("markdown", extensions: ["md"]) { file, _, posts in
    var notes = Notes(file: file)
    let parts = file.frontMatter(&notes)
    let front = parts.front.flatMap { YAMLReader.read(file, range: $0, notes: &notes) }
    if let front { notes.addHiddenText(in: front) }
    guard notes.diagnostics.isEmpty else { return posts.skip(notes.diagnostics) }

    let body = file.withoutFinalBreak(parts.body)
    guard let members = front.map(\.mapping) ?? [] else {
      // A list or a text where the record should be: the record’s reader says so.
      if let front { posts.add(front, in: file) }
      return
    }
    if members.isEmpty, body.isEmpty { return }
    guard !body.isEmpty else { return posts.add(front ?? Node(range: body, content: .mapping([])), in: file) }
    if let other = members.first(where: { $0.isNamed(Post.text.name) }) {
      return posts.skip([file.textTwice(at: other.keyRange, and: body)])
    }
    posts.add(
      Node(range: ByteRange(file.textStart, body.end), content: .mapping(members + [.text(body, in: file)])), in: file)
  }
}

extension SourceFile {
  /// Where the front matter stands, without its two lines, and where the text does.
  fileprivate func frontMatter(_ notes: inout Notes) -> (front: ByteRange?, body: ByteRange) {
    let all = ByteRange(textStart, bytes.count)
    guard lines.starts.count > 1 || isRule(all), isRule(line(0)) else { return (nil, all) }
    for index in lines.starts.indices.dropFirst() where isRule(line(index)) {
      let front = ByteRange(lines.starts[1], lines.starts[index])
      // Empty lines between the two are nobody’s.
      var next = index + 1
      while next < lines.starts.count, withoutFinalBreak(line(next)).isEmpty, next + 1 < lines.starts.count {
        next += 1
      }
      return (
        front,
        next < lines.starts.count ? ByteRange(lines.starts[next], bytes.count) : ByteRange(bytes.count, bytes.count)
      )
    }
    notes.add(
      .invalidYAML,
      Bilingual(
        "What is known of the post begins here, and no second line `---` ends it.",
        fr: "Les renseignements sur le message commencent ici, et aucune seconde ligne « --- » n’y met fin."),
      at: withoutFinalBreak(line(0)),
      help: Bilingual(
        "Put a line `---` between what is known of the post and what it says.",
        fr: "Mettez une ligne « --- » entre les renseignements sur le message et son texte."))
    return (nil, all)
  }

  /// A line with its break, from 0; of the first one, what stands behind a byte order mark.
  private func line(_ index: Int) -> ByteRange {
    let end = index + 1 < lines.starts.count ? lines.starts[index + 1] : bytes.count
    return ByteRange(index == 0 ? min(textStart, end) : lines.starts[index], end)
  }

  /// Whether the line is `---` and nothing else.
  private func isRule(_ line: ByteRange) -> Bool {
    line.count >= 3 && bytes[line.indices].starts(with: "---".utf8)
      && bytes[line.indices].dropFirst(3).allSatisfy(\.isSpace)
  }

  fileprivate func textTwice(at key: ByteRange, and body: ByteRange) -> Diagnostic {
    Diagnostic(
      .duplicateKey,
      Bilingual(
        "The text of the post stands here and below the front matter too.",
        fr: "Le texte du message figure ici, et aussi sous l’en-tête."),
      at: place(of: key),
      help: Bilingual(
        "Remove `text:` from the front matter, or what stands below it.",
        fr: "Supprimez « text: » de l’en-tête, ou ce qui se trouve dessous."),
      labels: [
        Diagnostic.Label(
          Bilingual("the other text", fr: "l’autre texte"), at: place(of: ByteRange(body.start, body.start)))
      ])
  }
}

extension UInt8 {
  /// White space of ASCII: space, tab, line breaks.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
