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

  private static func violation(_ record: Record, _ year: Int, isNew: Bool) -> Violation {
    Violation(
      record: record, range: 0..<min(1, record.bytes.count), steps: [],
      found: isNew
        ? "a record that came after \(year) was closed"
        : "another text than the one that was adopted when \(year) was closed",
      expected: "the year as it was adopted, or an erratum that names the record",
      advice:
        "'pillar verify \(year)' lists all that differs. A correction is an entry under \"errata\" in \(year)/edition.json: its date, the reason, and \(record.path.text) among its records."
    )
  }
}

/// A closed year, and what its seal holds.
struct SealedEdition: Sendable {
  let year: SealedYear
  let edition: Edition
  let records: [String: String]

  init?(_ edition: Edition) {
    let records = edition.sealedRecords
    guard edition.isClosed, !records.isEmpty else { return nil }
    (self.edition, self.records) = (edition, records)
    year = SealedYear(edition)
  }
}
