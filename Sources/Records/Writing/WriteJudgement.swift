public import Diagnostics
import JSONText

// Checks records before they are written, so that no command writes a record that reading the store would report.

extension RecordChange {
  /// Why the change may not be made: its new text cannot be read, the schema finds a problem that the old
  /// text did not have, or a closed year would differ from what was adopted.
  ///
  /// `store` is the store as it was read, `other` the store with all changes of this write.
  public func objections(in store: Store, becoming other: Store) -> [Finding] {
    var reader = JSONReader()
    var problems: [Finding] = []
    if let after {
      let (record, found) = Record.read(after, at: path, in: store.name, &reader, by: .all)
      guard record.root != nil else { return found }
      problems = found.isEmpty ? [] : new(found, in: store.name, &reader)
    }
    return problems + sealBreaks(in: store, becoming: other)
  }

  /// Those of the findings `found` that the old text of the record does not have.
  private func new(
    _ found: [Finding], in store: String, _ reader: inout JSONReader
  ) -> [Finding] {
    guard let before else { return found }
    let (_, old) = Record.read(before, at: path, in: store, &reader, by: .all)
    let known = Set(old.map { [$0.subject.pointer, $0.found] })
    return found.filter { !known.contains([$0.subject.pointer, $0.found]) }
  }

  // MARK: Closed years

  /// Findings for the closed years that the change would make differ from what was adopted.
  private func sealBreaks(in store: Store, becoming other: Store) -> [Finding] {
    let closed = store.editions.filter(\.isClosed)
    return closed.flatMap { edition -> [Finding] in
      if path.kind == .edition {
        guard path.year == edition.year else { return [] }
        return isErratum(of: edition, other) ? [] : [finding(of: edition, isEdition: true)]
      }
      return keepsSeal(of: edition, store, other) ? [] : [finding(of: edition, isEdition: false)]
    }
  }

  /// Whether the seal allows the change: the part of the record that the seal covers has the digest in the seal, or the
  /// same digest as before this change, or an erratum names the record.
  private func keepsSeal(of edition: Edition, _ store: Store, _ other: Store) -> Bool {
    let sealed = edition.sealedRecords
    let isOwn = path.year == edition.year && !sealed.isEmpty
    guard sealed[path.text] != nil || isOwn else { return true }
    if (other.edition(edition.year) ?? edition).erratum(on: path.text) != nil { return true }
    guard let after = other.record(path.text) else { return false }
    let year = SealedYear(edition)
    let digest = year.digest(of: after)
    return digest == sealed[path.text] || digest == store.record(path.text).map(year.digest)
  }

  /// Whether only the errata of a closed edition change, or a conflict in it is settled.
  private func isErratum(of edition: Edition, _ other: Store) -> Bool {
    guard let after = other.edition(edition.year) else { return false }
    if edition.value.members.contains(where: { $0.key != "errata" && $0.value.holdsConflict }) {
      return true
    }
    return edition.members(differingFrom: after).isEmpty
  }

  private func finding(of edition: Edition, isEdition: Bool) -> Finding {
    let year = edition.year
    return Finding(
      rule: "edited-after-closing", at: Location(file: path.text),
      about: Subject(record: path.text), place: placeWords(of: path),
      found: "a change to what was adopted when \(year) was closed",
      expected: isEdition
        ? "the closed edition as it was adopted; only its errata may change"
        : "the year as it was adopted, or an erratum that names the record",
      advice: isEdition
        ? "'pillar verify \(year)' says what differs from the adopted edition."
        : "Restore the adopted version ('pillar verify \(year)' names what differs), or first "
          + "record the correction under \"errata\" in \(edition.path).")
  }
}
