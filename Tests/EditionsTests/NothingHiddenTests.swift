// Nothing that is hidden from an audience changes anything for it: at every place that the schemas allow to be
// restricted, with every content and every kind of damage.

import Editions
import Foundation
import Goldens
import NewStores
import Records
import SampleStore
import SeededNumbers
import Testing

/// The part of the example store with content at every such place.
private let base = RestrictedPlace.fewestParticipants(of: exampleStore(withConflict: false).store)

private let places = RestrictedPlace.all(in: base)

/// One place of every kind.
private let chosen: [(number: Int, place: RestrictedPlace)] = {
  var random = SeededGenerator(seed: 15)
  let groups = Dictionary(grouping: places, by: \.pattern)
  return groups.keys.sorted().enumerated().map { ($0, random.one(of: groups[$1] ?? [])) }
}()

/// Everything in an edition from which output is made.
private struct Face: Equatable {
  let records: [[UInt8]]
  let unreadable: [String]
  let errors: Int
  let foundation: [[UInt8]]

  init(_ store: Store, _ year: Int, _ audience: Audience) {
    let projection = Projection(of: store, year: year, for: audience)
    // The digest is computed from these only.
    records = projection.store.records.flatMap { [Array($0.path.text.utf8), $0.bytes] }
    unreadable = projection.unreadable
    errors = projection.errors
    foundation = store.foundation(for: audience).records.map(\.bytes)
  }
}

@Test func `the example has something at every place that can be restricted`() {
  #expect(Set(places.map(\.pattern)) == RestrictedPlace.patternsOfTheSchemas)
  #expect(RestrictedPlace.patternsOfTheSchemas.count > 20)
}

/// Every breakage, year and audience with PILLAR_THOROUGH; else a few that depend on the number of the place.
@Test(arguments: chosen)
func `whatever is hidden and however it is broken, an edition is the same`(
  number: Int, place: RestrictedPlace
) throws {
  var random = SeededGenerator(seed: UInt64(number))
  let hidden = try #require(Breakage.none.done(to: place, in: base))
  let years = (place.path.year.map { [$0, $0 + 1] } ?? [2022]).filter { base.edition($0) != nil }
  let audiences = [
    Audience.public, Audience(.participants), Audience(.parties, party: place.path.participant),
  ]
  let possible = Breakage.allCases.filter { $0 != .none }
  for (year, audience) in some(
    1, of: years.flatMap { year in audiences.map { (year, $0) } }, &random)
  {
    let face = Face(hidden, year, audience)
    for breakage in some(5, of: possible, &random) {
      guard let broken = breakage.done(to: place, in: base) else { continue }
      #expect(
        Face(broken, year, audience) == face, "\(breakage) at \(place), \(year), \(audience.words)")
    }
  }
}
