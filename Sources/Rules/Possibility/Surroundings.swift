internal import Diagnostics
internal import Documents

/// What holds wherever a condition is looked at, and who says so: `when`, and what stands beside it in `all`.
package struct Surroundings: Sendable {
  var cases = Cases.all
  /// Under `when`, where conditions speak of the post rather than of what stands in a part.
  var speaksOfPost = false
  /// Whether it may be a picture that is looked at, of which `field:` then speaks.
  var mayBePicture = false
  /// The single conditions that make up `cases`, to point at; asked for only when something is wrong.
  var neighbours: @Sendable () -> [Neighbour] = { [] }

  struct Neighbour: Sendable {
    var cases: Cases
    var place: Place
  }

  /// The same with more around.
  func with(_ more: Cases, _ neighbours: @escaping @Sendable () -> [Neighbour]) -> Surroundings {
    var narrower = self
    narrower.cases = cases.and(more)
    narrower.neighbours = { [before = self.neighbours] in before() + neighbours() }
    return narrower
  }

  /// In another part: what is known of the stretch that was looked at is not known there.
  var elsewhere: Surroundings {
    var elsewhere = self
    elsewhere.cases = cases.ofPost
    elsewhere.mayBePicture = true
    return elsewhere
  }

  func excludes(_ other: Cases) -> Bool { cases.and(other).isImpossible }

  /// Writes down that a condition cannot hold here, and what beside it is in its way.
  func refuse(_ excluded: Cases, at range: ByteRange, _ notes: inout Notes) {
    let other = neighbours().first { $0.cases.and(excluded).isImpossible }
    let message =
      if let other, other.place.path == notes.file.path, other.place.start.line != notes.place(of: range).start.line {
        Bilingual(
          "No post meets this and also what line \(other.place.start.line) asks for.",
          fr: "Aucun message ne répond à la fois à cette condition et à celle de la ligne \(other.place.start.line).")
      } else {
        Bilingual(
          "No post meets this and also what stands beside it.",
          fr: "Aucun message ne répond à la fois à cette condition et à ce qui l’accompagne.")
      }
    notes.diagnostics.append(
      Diagnostic(
        .cannotHold, message, at: notes.place(of: range),
        help: Bilingual(
          "Take one of them away, or let one be enough: `any:`.",
          fr: "Supprimez l’une d’elles, ou faites qu’une seule suffise : « any: »."),
        labels: other.map { [Diagnostic.Label(Bilingual("excludes it", fr: "l’exclut"), at: $0.place)] } ?? []))
  }
}
