internal import Diagnostics
internal import Posts
internal import Rules
internal import TextAnalysis

/// Where the later of two versions differs from the earlier one.
struct Difference {
  /// In the later and in the earlier version; nil where it is about the whole.
  var here: Version.Item?
  var there: Version.Item?
  /// Whether it is about when they are published.
  var isOfSchedule = false
  /// A sentence without its full stop.
  var words: Bilingual
}

/// Two versions of one message, and what is asked of them.
struct Comparison {
  let pair: Pair
  /// The one that came by first; the same post as `later` where it holds both languages.
  let earlier: (member: CampaignMember, version: Version)
  let later: (member: CampaignMember, version: Version)

  var differences: [Difference] {
    orderDifferences + timeDifferences + pair.same.flatMap(differences) + linkDifferences
      + counterpartDifferences(.mention, pair.mentions) + counterpartDifferences(.hashtag, pair.hashtags)
  }

  /// *the English version*
  var there: Bilingual { earlier.version.language.version }

  // MARK: When

  var orderDifferences: [Difference] {
    guard let first = pair.order.first, later.version.language == first, isOutOfOrder else { return [] }
    return [Difference(isOfSchedule: later.member.post != earlier.member.post, words: first.comesFirst)]
  }

  var timeDifferences: [Difference] {
    guard let within = pair.within, let a = earlier.member.scheduled, let b = later.member.scheduled else {
      return halfScheduled
    }
    let apart = a.secondsApart(from: b)
    if apart <= within.seconds { return [] }
    let span = TimeSpan(seconds: apart).words
    let most = within.words
    return [
      Difference(
        isOfSchedule: true,
        words: Bilingual(
          "it comes out \(span.english) apart from \(there.english), and \(most.english) are allowed",
          fr: "\(span.french) le séparent de \(there.french), et l’écart permis est de \(most.french)"))
    ]
  }

  /// One post holds both, the wrong one first; or two come out in the wrong order.
  private var isOutOfOrder: Bool {
    if later.member.post == earlier.member.post { return true }
    guard let a = earlier.member.scheduled, let b = later.member.scheduled else { return false }
    return a.isBefore(b)
  }

  private var halfScheduled: [Difference] {
    guard pair.within != nil, (earlier.member.scheduled == nil) != (later.member.scheduled == nil) else { return [] }
    let words =
      later.member.scheduled == nil
      ? Bilingual("it is not scheduled, and \(there.english) is", fr: "il n’est pas planifié, et \(there.french) l’est")
      : Bilingual(
        "it is scheduled, and \(there.english) is not", fr: "il est planifié, et \(there.french) ne l’est pas")
    return [Difference(isOfSchedule: true, words: words)]
  }

  // MARK: What

  func differences(in same: Pair.Same) -> [Difference] {
    switch same {
    case .numbers, .dates, .times, .amounts, .phones, .emoji: return same.matter.map(itemDifferences) ?? []
    case .mediaCount:
      let (a, b) = (earlier.member.mediaCount, later.member.mediaCount)
      if a == b { return [] }
      return [
        Difference(
          words: Bilingual(
            "it has \(b) media and \(there.english) has \(a)", fr: "il a \(b) médias et \(there.french) en a \(a)"))
      ]
    case .paid:
      let (a, b) = (earlier.member.isPaid, later.member.isPaid)
      if a == b { return [] }
      return [
        Difference(
          words: b
            ? Bilingual("it is paid for and \(there.english) is not", fr: "il est payé et \(there.french) ne l’est pas")
            : Bilingual("it is not paid for and \(there.english) is", fr: "il n’est pas payé et \(there.french) l’est"))
      ]
    }
  }

  private func itemDifferences(_ matter: Version.Matter) -> [Difference] {
    let here = later.version.items.filter { $0.matter == matter }
    let there = earlier.version.items.filter { $0.matter == matter }
    return differences(here.without(those: there), there.without(those: here))
  }

  /// The first that is only here with the first that is only there, and so on; those that are left by themselves.
  func differences(_ here: [Version.Item], _ there: [Version.Item]) -> [Difference] {
    (0..<max(here.count, there.count)).map { index in
      let a = index < here.count ? here[index] : nil
      let b = index < there.count ? there[index] : nil
      return Difference(here: a, there: b, words: words(here: a, there: b))
    }
  }

  private func words(here: Version.Item?, there other: Version.Item?) -> Bilingual {
    switch (here, other) {
    case (let here?, let other?):
      Bilingual(
        "“\(here.shown)” stands where \(there.english) has “\(other.shown)”",
        fr: "« \(here.shown) » figure là où \(there.french) a « \(other.shown) »")
    case (let here?, nil):
      Bilingual("“\(here.shown)” is not in \(there.english)", fr: "« \(here.shown) » n’est pas dans \(there.french)")
    case (nil, let other?):
      Bilingual(
        "“\(other.shown)”, which \(there.english) has, is not here",
        fr: "« \(other.shown) », que \(there.french) contient, n’est pas ici")
    case (nil, nil): Bilingual(both: "")
    }
  }
}

extension Pair.Same {
  /// What of a version it compares; nil where that is a fact of the post.
  var matter: Version.Matter? {
    switch self {
    case .numbers: .number
    case .dates: .date
    case .times: .time
    case .amounts: .amount
    case .phones: .phone
    case .emoji: .emoji
    case .mediaCount, .paid: nil
    }
  }
}

extension [Version.Item] {
  /// Those whose value none of the others has, each value once. A date without a year agrees with any year.
  fileprivate func without(those others: [Version.Item]) -> [Version.Item] {
    let values = Set(others.map(\.value))
    var years: [DayOfYear: Set<Int?>] = [:]
    for case .fact(.date(let date)) in values { years[DayOfYear(date), default: []].insert(date.year) }
    var seen: Set<Version.Value> = []
    return filter { item in
      guard seen.insert(item.value).inserted, !values.contains(item.value) else { return false }
      guard case .fact(.date(let date)) = item.value, let known = years[DayOfYear(date)] else { return true }
      return date.year != nil && !known.contains(nil)
    }
  }
}

private struct DayOfYear: Hashable {
  let month: Int
  let day: Int?

  init(_ date: CalendarDate) { (month, day) = (date.month, date.day) }
}

extension Language {
  /// As the object of a sentence.
  var version: Bilingual {
    switch self {
    case .english: Bilingual("the English version", fr: "la version anglaise")
    case .french: Bilingual("the French version", fr: "la version française")
    }
  }

  fileprivate var comesFirst: Bilingual {
    switch self {
    case .english: Bilingual("English should come first", fr: "l’anglais devrait venir en premier")
    case .french: Bilingual("French should come first", fr: "le français devrait venir en premier")
    }
  }

  var isMissing: Bilingual {
    switch self {
    case .english: Bilingual("there is no English version", fr: "il n’y a pas de version anglaise")
    case .french: Bilingual("there is no French version", fr: "il n’y a pas de version française")
    }
  }
}
