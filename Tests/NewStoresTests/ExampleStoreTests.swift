import Diagnostics
import JSONText
import NewStores
import RecordChanges
import RecordRules
import Records
import Testing

/// The example, read once.
let example = exampleStore(withConflict: false).store

@Test func `the example passes every check, warnings included`() {
  for finding in findings(in: example) where finding.severity != .information {
    Issue.record("\(finding.location): \(finding.found)")
  }
}

@Test func `on request one answer is in conflict, and there is no other finding`() throws {
  let store = exampleStore(withConflict: true).store
  let found = findings(in: store)
  let record = try #require(store.record("2023/XCC/implementation.json"))
  let place = try #require(record.root?["answers"]?["R3"]?["summary"])
  #expect(place["$conflict"]?.members.map(\.key) == ["base", "ours", "theirs"])
  #expect(!found.isEmpty)
  for finding in found where finding.severity != .information {
    let (place, found) = (record.location(place.range), finding.location)
    #expect(found.file == record.name)
    #expect((place.start.line...place.end.line).contains(found.start.line))
  }
}

@Test func `every code is one that ISO leaves to its users, and no participant is a real one`() {
  let real = StoreDraft.withFrameworks().store
  let names = Set((real.participants + real.bodies).map { $0.name() })
  #expect(example.participants.count == 8)
  for participant in example.participants {
    #expect(isUserAssigned(participant.id) && real.participant(participant.id) == nil)
    #expect(participant.name().lowercased().contains("invented") || participant.id == "XFF")
  }
  for participant in example.participants + example.bodies {
    for year in [nil, 2021, 2022, 2023] { #expect(!names.contains(participant.name(in: year))) }
  }
}

/// AAA–AAZ, QMA–QZZ, XAA–XZZ and ZZA–ZZZ.
private func isUserAssigned(_ code: String) -> Bool {
  code.count == 3
    && (code.hasPrefix("AA") || code.hasPrefix("X") || code.hasPrefix("ZZ")
      || code.hasPrefix("Q") && code.dropFirst() >= "MA")
}

@Test func `the kinds of participant, of membership and of name are there`() {
  let participants = example.participants
  #expect(participants.contains { $0.kind == .organisation })
  #expect(participants.contains { $0.name(in: 2022) != $0.name(in: 2023) })
  #expect(participants.contains { $0.memberships.contains { $0.from?.year == 2022 } })
  #expect(participants.contains { $0.memberships.contains { $0.notAfter != nil } })
  let silent = participants.filter { participant in
    example.sheets.filter { $0.participant == participant.id }.flatMap(\.answers)
      .allSatisfy(\.isEmpty)
  }
  #expect(silent.map(\.id) == ["QMA"])
  let told = participants.filter { participant in
    let stated = example.sheets.filter { $0.participant == participant.id }.flatMap(\.answers)
      .compactMap(\.statedBy)
    return !stated.isEmpty && stated.allSatisfy { $0 == .publicSource }
  }
  #expect(told.map(\.id) == ["XDD"])
  let latin = UnicodeScalar("ɏ")
  let scripts = Set(participants.map { $0.name().unicodeScalars.first { $0 > latin }?.value ?? 0 })
  #expect(scripts.count >= 7)
}

@Test
func
  `every step back and every stop has a reason, and nothing is carried forward under a new date`()
{
  for change in (2022...2023).flatMap({ example.changes(in: $0) }) {
    let place = "\(change.participant) \(change.item)"
    if [.regression, .stopped].contains(change.kind), change.new?.statedBy != .publicSource {
      #expect(change.new?.changeNote.isEmpty == false, "\(place)")
    }
    if change.kind == .notConfirmed { #expect(change.old?.asOf == change.new?.asOf, "\(place)") }
  }
}

@Test func `two pins are out of date on purpose, and all others are exact`() {
  var stale: [String] = []
  var pinned = 0
  for record in example.records(.reviewAsked) {
    guard let participant = record.path.participant, let reviewer = record.path.reviewer,
      let year = record.path.year
    else { continue }
    let replies = example.record("\(year)/\(participant)/reviews/\(reviewer)/answered.json")?.root
    for entry in example.reviewEntries(of: participant, by: reviewer, year) {
      pinned += entry.pin == nil ? 0 : 1
      if example.isStale(entry, of: participant, year) { stale.append("\(year) \(entry.key)") }
      guard let pin = replies?["entries"]?[entry.key]?["pin"]?.string else { continue }
      if pin != ReviewPin.of(entry: JSONTree(entry.value)) {
        stale.append("\(year) \(entry.key), reply")
      }
    }
  }
  #expect(stale == ["2022 in-public, reply", "2022 theatre"])
  #expect(pinned == 16)
}

@Test func `an entry that is followed up is of an earlier year`() throws {
  var followed = 0
  for record in example.records(.reviewAsked) {
    guard let participant = record.path.participant, let reviewer = record.path.reviewer,
      let year = record.path.year
    else { continue }
    for entry in example.reviewEntries(of: participant, by: reviewer, year) {
      guard let earlier = entry.followsUp else { continue }
      followed += 1
      #expect(earlier.year < year)
      #expect(
        example.reviewEntries(of: participant, by: reviewer, earlier.year)
          .contains { $0.key == earlier.entry })
    }
  }
  #expect(followed == 2)
}
