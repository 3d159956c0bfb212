internal import Diagnostics
internal import Posts

/// Reads the inputs of a run one after the other, each as a whole or, where its format is a stream, in pieces.
struct PieceReader {
  private var waiting: [PostInput]
  private var stream: (bytes: ByteStream, format: PostFormat)?
  private var leftOver: [UInt8] = []
  private var nextLine = 1
  private var nextByte = 0
  private var nextIndex = 1

  /// How much of a stream is read at once, in bytes, and how long a line may be. What is made of a piece is taken away when
  /// all of it is done: of larger ones it would have left the caches of a core by then.
  static let pieceSize = 1 << 16
  static let longestLine = 64 << 20

  init(_ inputs: [PostInput]) { waiting = inputs.reversed() }

  /// The next piece; nil at the end. A file that cannot be read is an answer of its own: the others go on.
  mutating func next() -> PieceRead? {
    if stream != nil { return nextOfStream() }
    guard let input = waiting.popLast() else { return nil }
    if let contents = input.contents {
      if input.format.isStream, contents.isEmpty { return next() }
      return .piece(whole(contents, of: input))
    }
    do {
      switch input.origin {
      case .standardInput where input.format.isStream: open(.standardInput, input.format)
      case .standardInput:
        let bytes = try ByteStream.standardInput.readToEnd()
        return .piece(whole(bytes, of: input))
      case .file where input.format.isStream: open(try ByteStream(reading: input.path), input.format)
      case .file:
        let bytes = try Files.read(input.path)
        return .piece(whole(bytes, of: input))
      }
    } catch {
      return .failure(error.diagnostic)
    }
    return nextOfStream(path: input.path)
  }

  private func whole(_ bytes: [UInt8], of input: PostInput) -> Piece {
    Piece(
      file: SourceFile(path: input.path, bytes: bytes, hasManyPlaces: true), format: input.format, firstIndex: 1)
  }

  private var path = ""

  private mutating func open(_ bytes: ByteStream, _ format: PostFormat) {
    stream = (bytes, format)
    leftOver = []
    (nextLine, nextByte, nextIndex) = (1, 0, 1)
  }

  private mutating func nextOfStream(path newPath: String? = nil) -> PieceRead? {
    if let newPath { path = newPath }
    guard let (bytes, format) = stream else { return next() }
    var buffer = leftOver
    leftOver = []
    while true {
      let more: [UInt8]
      do {
        more = try bytes.read(PieceReader.pieceSize)
      } catch {
        close()
        return .failure(error.diagnostic)
      }
      let searched = buffer.count
      buffer += more
      if more.isEmpty {
        close()
        return buffer.isEmpty ? next() : .piece(piece(buffer, format, goesOn: false))
      }
      // Only what is new can hold the last line end.
      let whole = JSONLines.wholeLines(in: buffer.span.extracting(searched..<buffer.count))
      if whole > 0 {
        let end = searched + whole
        leftOver = Array(buffer[end...])
        return .piece(piece(Array(buffer[..<end]), format, goesOn: more.count == PieceReader.pieceSize))
      }
      if buffer.count > PieceReader.longestLine {
        close()
        let file = SourceFile(path: path, bytes: Array(buffer.prefix(200)), firstLine: nextLine, firstByte: nextByte)
        return .failure(
          Diagnostic(
            .tooLarge,
            Bilingual("This line is longer than 64 MiB.", fr: "Cette ligne dépasse 64 Mio."),
            at: file.place(of: ByteRange(0, 0)),
            help: Bilingual("JSON Lines has one post a line.", fr: "JSON Lines a un message par ligne.")))
      }
    }
  }

  private mutating func piece(_ bytes: [UInt8], _ format: PostFormat, goesOn: Bool) -> Piece {
    let file = SourceFile(
      path: path, bytes: bytes, firstLine: nextLine, firstByte: nextByte, hasManyPlaces: true)
    let piece = Piece(file: file, format: format, firstIndex: nextIndex, goesOn: goesOn)
    nextLine += file.lines.starts.count - 1
    nextByte += bytes.count
    nextIndex += JSONLines.records(in: bytes.span)
    return piece
  }

  private mutating func close() {
    stream?.bytes.close()
    stream = nil
  }
}
