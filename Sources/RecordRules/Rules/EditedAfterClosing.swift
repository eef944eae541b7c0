public import Diagnostics
import JSONText
public import Records

extension Rule {
  /// A record of a closed year stays as it was adopted, unless an erratum names it.
  public static let editedAfterClosing = Rule("edited-after-closing") { record, context in
    record.path.kind == .edition
      ? (brokenSeal(record).map { [$0] } ?? []) + errataOfNoRecord(record, context)
      : edits(of: record, context)
  }

  /// The violations of errata that name something that is not a record's path. Such an erratum corrects nothing,
  /// and no edition prints it.
  private static func errataOfNoRecord(
    _ record: Record, _ context: StoreContext
  ) -> [Violation] {
    errata(in: record).filter { RecordPath($0.path) == nil }.map { named in
      let beginning = context.store.name + "/"
      let path =
        ["records/", beginning].first { named.path.hasPrefix($0) }.map {
          String(named.path.dropFirst($0.count))
        } ?? ""
      return violation(
        named, in: record,
        expected: "the path of a record in the store, such as \"2013/AUS/implementation.json\"",
        advice: RecordPath(path) == nil
          ? "Find out which record was corrected, and write its path."
          : "Leave out the store’s folder: write \(quoted(path)).")
    }
  }

  private typealias NamedByErratum = (erratum: String, place: Int, path: String, value: JSONValue)

  /// The paths of records that the errata name, with their places.
  private static func errata(in record: Record) -> [NamedByErratum] {
    (record.root?["errata"]?.members.map(\.self) ?? []).flatMap { erratum in
      (erratum.value["records"]?.elements.map(\.self) ?? []).enumerated().compactMap {
        place, value in value.string.map { (erratum.key, place, $0, value) }
      }
    }
  }

  private static func violation(
    _ named: NamedByErratum, in record: Record, expected: String, advice: String
  ) -> Violation {
    Violation(
      record: record, range: named.value.range,
      steps: [
        .member("errata"), .member(named.erratum), .member("records"), .element(named.place),
      ],
      found: quoted(named.path), expected: expected, advice: advice)
  }

  private static func edits(of record: Record, _ context: StoreContext) -> [Violation] {
    context.sealedYears.compactMap { sealed -> Violation? in
      let path = record.path.text
      guard sealed.edition.erratum(on: path) == nil else { return nil }
      let digest = sealed.records[path]
      let isOwn = record.path.year == sealed.year.year
      guard digest != nil || isOwn, digest != sealed.year.digest(of: record) else { return nil }
      return violation(record, sealed.year.year, isNew: digest == nil)
    }
  }

  /// The violations of records that a closed year's seal lists and the store no longer has. They are reported at
  /// the record's place in the seal. A record that an erratum names may be gone.
  static func goneAfterClosing(
    besides present: Set<ExactText>, _ context: StoreContext
  ) -> [Violation] {
    context.sealedYears.flatMap { sealed -> [Violation] in
      let year = sealed.year.year
      guard let edition = context.store.record(RecordPath(.edition, in: year)) else { return [] }
      let gone = sealed.records.keys.map(\.text).filter {
        !present.contains($0) && sealed.edition.erratum(on: $0) == nil
      }
      let unknown = errata(in: edition).filter { named in
        RecordPath(named.path) != nil && !present.contains(ExactText(named.path))
          && sealed.records[named.path] == nil
      }.map { named in
        violation(
          named, in: edition,
          expected: "a record that exists, or existed when \(year) was closed",
          advice: "Find out which record was corrected, and write its path.")
      }
      return unknown
        + gone.map { path in
          let steps = ["seal", "records", path].map { JSONStep.member($0) }
          return Violation(
            record: edition, range: edition.root?.value(at: steps)?.range ?? 0..<1, steps: steps,
            found: "no \(path), which the seal of \(year) lists",
            expected: "the record as it was adopted, or an erratum that names it",
            advice: "Bring it back from git. The tag that was set when \(year) was closed has it.")
        }
    }
  }

  /// The violation of an `edition.json` that does not match its own seal. Only its errata may change after closing.
  private static func brokenSeal(_ record: Record) -> Violation? {
    guard let root = record.root, let year = record.path.year, let fault = record.sealFault else {
      return nil
    }
    let (found, expected) = fault.words(year)
    return Violation(
      record: record, range: root["seal"]?.range.prefix(1) ?? 0..<1, steps: [.member("seal")],
      found: found, expected: expected, advice: bringBack(year))
  }

  fileprivate static func bringBack(_ year: Int) -> String {
    "If \(year) was closed, restore its edition.json from git, keep the newer errata, and write corrections "
      + "as errata. If it was never closed, the seal is a copy: remove it."
  }

  private static func violation(_ record: Record, _ year: Int, isNew: Bool) -> Violation {
    Violation(
      record: record, range: 0..<min(1, record.bytes.count), steps: [],
      found: isNew
        ? "a record that was added after \(year) was closed"
        : "a record that was changed after \(year) was closed",
      expected: "the record as it was adopted, or an erratum that names it",
      advice:
        "If it is not a correction, restore the record from git. If it is, keep the seal in \(RecordPath(.edition, in: year).text) "
        + "and add: \"errata\": {\"a-name\": {\"date\": \"…\", \"reason\": \"…\", \"records\": [\"\(record.path.text)\"]}}."
    )
  }
}

/// A finding for each edition that was closed in an earlier version of the store and has changed since, except in its
/// errata; sorted. `paths` are the records to look at.
public func reopenedYears(at paths: [String], since then: Store, in now: Store) -> [Finding] {
  paths.compactMap { path -> Finding? in
    guard let year = RecordPath(path)?.year, let old = then.edition(year), old.isSealed
    else { return nil }
    let record = now.record(path)
    // Another rule reports a record that cannot be read.
    if let record, record.root == nil { return nil }
    let different = now.edition(year).map { old.members(differingFrom: $0) }
    guard different != [] else { return nil }
    let names = different.map { listed($0.map(quoted)) } ?? "the whole record"
    return Finding(
      rule: Rule.editedAfterClosing.name,
      at: Location(file: now.name.isEmpty ? path : now.name + "/" + path),
      about: Subject(record: path, field: "", pointer: ""),
      place: RecordPath(path).map { placeWords(of: $0) } ?? path,
      found: "a change to \(names) after \(year) was closed",
      expected: "the closed edition as it was adopted; only its \"errata\" may change",
      advice: Rule.bringBack(year))
  }.sorted()
}

/// A closed year, and the records that its seal lists: the digest of each, by its path.
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
