internal import Diagnostics

extension Summary {
  /// Findings of any kind.
  package var findings: Int { error + warning + advice + review + notChecked + waived + known }

  /// One sentence: how many posts, how many of what.
  ///
  ///     3 posts checked: 1 error, 2 warnings. Not shown: 1 waived.
  var sentence: Bilingual {
    let counts = openCounts
    let seen = Bilingual(
      posts == 0 ? "No post was checked" : "\(posts) \(posts == 1 ? "post" : "posts") checked",
      fr: posts == 0
        ? "Aucun message n’a été vérifié" : "\(posts) \(posts == 1 ? "message vérifié" : "messages vérifiés")")
    let found: Bilingual
    if !counts.isEmpty {
      found = Bilingual(
        ": " + counts.map(\.english).joined(separator: ", ") + ".",
        fr: " : " + counts.map(\.french).joined(separator: ", ") + ".")
    } else if posts == 0 {
      found = Bilingual(both: ".")
    } else {
      found = Bilingual(". Nothing to report.", fr: ". Rien à signaler.")
    }
    let unseen = unseenCounts
    return Bilingual(seen.english + found.english + unseen.english, fr: seen.french + found.french + unseen.french)
  }

  /// “1 error”, “2 warnings”, …, without what there is none of.
  var openCounts: [Bilingual] {
    [
      Summary.counted(error, "error", "errors", "erreur", "erreurs"),
      Summary.counted(warning, "warning", "warnings", "avertissement", "avertissements"),
      Summary.counted(advice, "piece of advice", "pieces of advice", "conseil", "conseils"),
      Summary.counted(review, "to review", "to review", "à examiner", "à examiner"),
      Summary.counted(
        notChecked, "check not finished", "checks not finished", "vérification inachevée", "vérifications inachevées"),
    ].compactMap { $0 }
  }

  private var unseenCounts: Bilingual {
    let counts = [
      Summary.counted(known, "known", "known", "déjà connu", "déjà connus"),
      Summary.counted(waived, "waived", "waived", "visé par une dérogation", "visés par une dérogation"),
    ].compactMap { $0 }
    if counts.isEmpty { return Bilingual(both: "") }
    return Bilingual(
      " Set aside: " + counts.map(\.english).joined(separator: ", ") + ".",
      fr: " Mis de côté : " + counts.map(\.french).joined(separator: ", ") + ".")
  }

  private static func counted(_ count: Int, _ one: String, _ many: String, _ un: String, _ plusieurs: String)
    -> Bilingual?
  {
    if count == 0 { return nil }
    return count == 1
      ? Bilingual("1 \(one)", fr: "1 \(un)") : Bilingual("\(count) \(many)", fr: "\(count) \(plusieurs)")
  }
}

extension Closing {
  /// How a gate ends, in words.
  func ending(of run: Run) -> Bilingual {
    switch exitStatus(of: run) {
    case 0: Bilingual("The check passes.", fr: "La vérification réussit.")
    case 2:
      Bilingual(
        "Not everything could be checked, so the check does not pass.",
        fr: "Tout n’a pas pu être vérifié; la vérification ne réussit donc pas.")
    default: Bilingual("The check fails.", fr: "La vérification échoue.")
    }
  }
}
