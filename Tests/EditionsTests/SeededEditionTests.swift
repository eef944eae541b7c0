// No edition has a sentence, a title, a name or a key that is not for its audience. Seeded stores mark each of these
// with its circle, so that every leak is seen.

import Editions
import Foundation
import Records
import SeededStores
import Testing

private let audiences: [(audience: Audience, widest: Visibility)] = [
  (.public, .public), (Audience(.participants), .participants),
  (Audience(.parties), .participants), (Audience(.parties, party: "XAB"), .parties),
  (.secretariat, .secretariat),
]

/// How the words and the keys of a circle are marked.
private func marks(_ circle: Visibility) -> [String] {
  [circle.seededNotice, "-\(circle.rawValue)-only"]
}

@Test(arguments: 1..<3 as Range<UInt64>)
func `nothing that is marked for another circle is in an edition`(seed: UInt64) throws {
  let made = SeededStore(try StoreShape(seed: seed, participants: 5, years: 2, fullness: 10))
  var files: [StoreFile] = []
  made.forEachFile { files.append($0) }
  let store = Store(name: "records", files: files, judging: false)
  for (audience, widest) in audiences {
    let projection = Projection(of: store, year: 2012, for: audience)
    let text = projection.store.records.reduce(into: Data()) { text, record in
      text += Data(record.path.text.utf8) + record.bytes
    }
    for circle in Visibility.allCases where circle != .public {
      let isFound = marks(circle).contains { text.range(of: Data($0.utf8)) != nil }
      if circle > widest { #expect(!isFound, "\(circle) in the \(audience.words)") }
      // The texts for the audience must be there, or the test would prove nothing.
      if circle <= widest { #expect(isFound, "no \(circle) in the \(audience.words)") }
    }
  }
}
