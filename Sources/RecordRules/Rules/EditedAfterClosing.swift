import Diagnostics
import JSONText
import Records

extension Rule {
  /// A record of a closed year is as it was adopted, unless an erratum names it.
  static let editedAfterClosing = Rule("edited-after-closing") { record, surroundings in
    surroundings.sealedYears.compactMap { sealed -> Violation? in
      let path = record.path.text
      guard sealed.edition.erratum(on: path) == nil, record.path.kind != .edition else {
        return nil
      }
      let digest = sealed.records[path]
      let isOwn = record.path.year == sealed.year.year
      guard digest != nil || isOwn, digest != sealed.year.digest(of: record) else { return nil }
      return violation(record, sealed.year.year, isNew: digest == nil)
    }
  }

  /// A finding for each record that a closed year was sealed with and that is not among those there are,
  /// at its place in the seal, unless an erratum names it.
  static func goneAfterClosing(
    besides present: Set<ExactText>, _ surroundings: Surroundings
  ) -> [Violation] {
    surroundings.sealedYears.flatMap { sealed -> [Violation] in
      let year = sealed.year.year
      guard let edition = surroundings.store.record("\(year)/edition.json") else { return [] }
      let gone = sealed.records.keys.map(\.text).filter {
        !present.contains($0) && sealed.edition.erratum(on: $0) == nil
      }
      return gone.map { path in
        let steps = ["seal", "records", path].map { JSONStep.member($0) }
        return Violation(
          record: edition, range: edition.root?.value(at: steps)?.range ?? 0..<1, steps: steps,
          found: "no \(path), with which \(year) was closed",
          expected: "the year as it was adopted, or an erratum that names the record",
          advice: "Bring it back from git: the tag that was set when \(year) was closed has it.")
      }
    }
  }

  private static func violation(_ record: Record, _ year: Int, isNew: Bool) -> Violation {
    Violation(
      record: record, range: 0..<min(1, record.bytes.count), steps: [],
      found: isNew
        ? "a record that came after \(year) was closed"
        : "another text than the one that was adopted when \(year) was closed",
      expected: "the year as it was adopted, or an erratum that names the record",
      advice:
        "'pillar verify \(year) --edition secretariat' lists all that differs. If it is no correction, bring the record back from git. A correction is an entry in \(year)/edition.json, beside the seal, which stays: \"errata\": {\"a-name\": {\"date\": \"…\", \"reason\": \"…\", \"records\": [\"\(record.path.text)\"]}}."
    )
  }
}

/// A closed year, and what its seal holds.
struct SealedEdition: Sendable {
  let year: SealedYear
  let edition: Edition
  let records: [ExactText: String]

  init?(_ edition: Edition) {
    let records = edition.sealedRecords
    guard edition.isClosed, !records.isEmpty else { return nil }
    (self.edition, self.records) = (edition, records)
    year = SealedYear(edition)
  }
}
