import Diagnostics
import Foundation
import Posts
import Testing
import TextAnalysis

/// What the platforms publish about themselves; read where the machine has it.
@Suite(.enabled(if: Conformance.isHere, "POSTLINT_CONFORMANCE names no folder")) struct `The platforms’ own cases` {
  private struct Facet: Decodable {
    var byteStart: Int
    var byteEnd: Int
    var range: [Int] { [byteStart, byteEnd] }
  }

  private struct FacetCase: Decodable {
    var text: String
    var facets: [Facet]?
    var indices: [Facet]?
    var ranges: [[Int]] { (facets ?? indices ?? []).map(\.range) }
  }

  @Test func `Bluesky’s facets`() throws {
    let suites = try JSONDecoder().decode(
      [String: [FacetCase]].self, from: Conformance.file("bluesky-mastodon/bluesky/richtext_facets.json"))
    for (section, cases) in suites {
      for one in cases {
        let tokens = tokens(one.text, .bluesky)
        let ranges =
          switch section {
          case "hashtags": tokens.hashtags
          case "cashtags": tokens.cashtags
          default: (tokens.links + tokens.mentions).sorted()
          }
        #expect(ranges.map { [$0.start, $0.end] } == one.ranges, "\(one.text)")
      }
    }
  }

  private struct LengthCase: Decodable {
    var text: String
    var graphemes: Int
    var utf8_bytes: Int
  }

  @Test func `Bluesky’s lengths`() throws {
    let cases = try JSONDecoder().decode(
      [LengthCase].self, from: Conformance.file("bluesky-mastodon/bluesky/grapheme_lengths.json"))
    for one in cases {
      #expect(length(one.text, .graphemes, .bluesky) == one.graphemes)
      #expect(length(one.text, .bytes, .bluesky) == one.utf8_bytes)
    }
  }

  private struct Statuses: Decodable {
    var vectors: [Status]
  }

  private struct Status: Decodable {
    var name: String
    var spoiler_text: String
    var text: String
    var limit: Int
    var accepted: Bool
  }

  @Test func `what Mastodon accepts`() throws {
    let statuses = try JSONDecoder().decode(
      Statuses.self, from: Conformance.file("bluesky-mastodon/mastodon/status_length.json"))
    for one in statuses.vectors {
      let characters = length(one.spoiler_text, .graphemes, .mastodon) + length(one.text, .mastodon, .mastodon)
      #expect((characters <= one.limit) == one.accepted, "\(one.name)")
    }
  }
}
