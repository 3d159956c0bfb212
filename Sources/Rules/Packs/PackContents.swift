package import Posts

/// What the rules of a pack can name: its own lists, registers and calendars, those of the packs it builds on, and the platforms.
package struct PackContents: Sendable {
  /// For each list its variants: one for any language, or one for each.
  package var lists: [String: [PhraseList]] = [:]
  package var registers: [String: Register] = [:]
  package var calendars: [String: PeriodCalendar] = [:]
  package var platforms: [Platform] = []
  /// Data that the program itself reads, by the name of its file: public suffixes, names of emoji.
  package var data: [String: PackData] = [:]

  package init(platforms: [Platform] = [], data: [String: PackData] = [:]) {
    self.platforms = platforms
    self.data = data
  }

  /// What is here already stays: a pack’s own come before those of the packs it builds on.
  package mutating func add(_ other: PackContents) {
    lists.merge(other.lists) { own, _ in own }
    registers.merge(other.registers) { own, _ in own }
    calendars.merge(other.calendars) { own, _ in own }
    data.merge(other.data) { own, _ in own }
    platforms += other.platforms.filter { platform in !platforms.contains { $0.name == platform.name } }
  }
}
