internal import Diagnostics
internal import Documents
internal import Posts
internal import Rules

/// What a project says of a platform’s limits, in `postlint.yml`:
///
///     platforms:
///       mastodon: {text: 1000}     # our server takes more
///       x: {text: 25000}           # our account does
struct PlatformSetting: Sendable {
  var platform: String
  var place: Place
  var limits: [(measure: Platform.Measure, most: Int)]
}

extension Grammar<[PlatformSetting]> {
  /// A key for each thing that a platform can limit.
  private static let measures = Platform.Measure.allCases.map { measure in
    (
      measure: measure,
      key: Key(
        optional: measure.rawValue, .most,
        Bilingual("the most of `\(measure.rawValue)` here", fr: "le maximum de « \(measure.rawValue) » ici"))
    )
  }

  static let platformSettings = Grammar(schema: .dictionary(of: .object(keys: measures.map(\.key)))) {
    (node, notes) throws(Rejected) in
    guard let members = node.mapping else {
      throw notes.reject(
        .wrongType,
        Bilingual("Platforms by their names belong here.", fr: "Il faut ici des plateformes, par leur nom."),
        at: node.range)
    }
    var settings: [PlatformSetting] = []
    for member in members {
      let place = notes.place(of: member.keyRange)
      settings.append(
        try member.value.settings(KeyList(measures.map(\.key)), &notes) { values throws(Rejected) in
          var setting = PlatformSetting(platform: member.key.string, place: place, limits: [])
          for (measure, key) in measures {
            if let most = try values(key) { setting.limits.append((measure, most)) }
          }
          return setting
        })
    }
    return settings
  }
}

extension Grammar<Int> {
  fileprivate static let most = Grammar(schema: .integer) { (node, notes) throws(Rejected) in
    let most = try integer.read(node, &notes)
    if most > 0 { return most }
    throw notes.reject(
      .invalidValue,
      Bilingual("A limit is 1 or more.", fr: "Une limite est d’au moins 1."), at: node.range)
  }
}

extension Ruleset {
  /// With the project’s limits in place of those of the records; a platform that no pack describes is written down.
  mutating func override(_ settings: [PlatformSetting], on day: Day, diagnostics: inout [Diagnostic]) {
    for setting in settings {
      guard let name = names(of: [setting.platform]).first, let index = platforms.firstIndex(where: { $0.name == name })
      else {
        diagnostics.append(
          Diagnostic(
            .unknownPlatform,
            Bilingual(
              "No pack describes the platform `\(setting.platform)`.",
              fr: "Aucun module ne décrit la plateforme « \(setting.platform) »."),
            at: setting.place, help: .known(setting.platform, among: platforms)))
        continue
      }
      for (measure, most) in setting.limits {
        platforms[index] = platforms[index].overriding(measure, with: most, at: setting.place, on: day)
      }
    }
  }
}
