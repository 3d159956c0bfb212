internal import Diagnostics
internal import Documents
internal import Posts

/// `within:` the scheduled time lies no further than this from another time that the post records.
///
///     {within: 15m, of: fields.news-release}
///
/// Where one of the two is not recorded, or is no time, it does not hold. Times without an offset from UTC are compared by
/// what their clocks show.
struct Within: NamedCondition {
  private static let within = Key(
    "within", Grammar<TimeSpan>.timeSpan,
    Bilingual(
      "the scheduled time lies no further than this from another",
      fr: "le moment prévu est à cette distance au plus d’un autre"))
  private static let of = Key(
    optional: "of", .text, Bilingual("the field that has the other time", fr: "le champ qui donne l’autre moment"))
  static let keys: [any AnyKey] = [within, of]

  let span: TimeSpan
  let field: SourceText

  init(from settings: inout Settings) throws(Rejected) {
    span = try settings(Self.within)
    guard let field = try settings(Self.of) else {
      throw settings.reject(
        .missingKey,
        Bilingual(
          "`of` is missing: the field that has the other time.",
          fr: "Il manque « of » : le champ qui donne l’autre moment."),
        at: settings.node(of: Self.within)?.range ?? settings.node.range)
    }
    self.field = field
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    try scope.checkField(field)
    return WithinOfField(span: span, path: field.string.split(separator: ".").map(String.init))
  }
}

private final class WithinOfField: Condition {
  let span: TimeSpan
  let path: [String]

  init(span: TimeSpan, path: [String]) {
    self.span = span
    self.path = path
  }

  func evidence(on subject: Subject, in examination: inout Examination) -> Evidence {
    guard let scheduled = examination.post.scheduled else { return .absent }
    let others = examination.values(of: path, on: subject).compactMap { Moment($0.text) }
    guard others.contains(where: { $0.secondsApart(from: scheduled) <= span.seconds }) else { return .absent }
    return .present([Mark(field: "scheduled", examination.rangeOfSchedule)])
  }
}

extension Examination {
  /// The scheduled time in the file; of a post without one, its beginning.
  var rangeOfSchedule: ByteRange {
    mutating get { record["scheduled"]?.range ?? ByteRange(record.range.start, record.range.start) }
  }
}
