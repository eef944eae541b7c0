public import Diagnostics
import JSONText

/// How the records of a closed year differ from those that were sealed. The seal in `edition.json` holds their digests
/// from when the year was closed.
public struct SealComparison: Sendable {
  public enum What: Hashable, Sendable { case changed, added, removed }

  public struct Difference: Sendable {
    /// The record's path in the store.
    public let record: String
    public let what: What
    /// The erratum that explains the difference; `nil` if there is none.
    public let erratum: Erratum?
  }

  /// In the natural order of the paths.
  public let differences: [Difference]
  /// How many records are as they were when the year was closed.
  public let unchanged: Int
  /// Whether an erratum explains each difference.
  public var isAccountedFor: Bool { differences.allSatisfy { $0.erratum != nil } }

  /// Compares the records in the store with the digests in `sealed`, by path. By default these are the
  /// digests in the seal of `edition`, which also holds the errata.
  public init(of edition: Edition, in store: Store, sealed: [ExactText: String]? = nil) {
    let year = SealedYear(edition)
    let sealed = sealed ?? edition.sealedRecords
    let present = year.records(in: store)
    var found: [(String, What)] = []
    var unchanged = 0
    for record in present {
      guard let digest = sealed[record.path.text] else {
        // A record without a digest in the seal was added later. That is a difference only if it is in the year's
        // folder: a new source or participant may be for a later year. Older seals have no digest of the year's own
        // record (`edition.json`), so it is not a difference either.
        let isOwn = record.path.year != nil && edition.path != record.path.text
        if isOwn { found.append((record.path.text, .added)) }
        continue
      }
      if year.digest(of: record) == digest {
        unchanged += 1
      } else {
        found.append((record.path.text, .changed))
      }
    }
    let paths = Set(present.map { ExactText($0.path.text) })
    for path in sealed.keys.map(\.text) where !paths.contains(path) {
      // `present` does not have a source that no record of the year cites any more. Such a source can still be
      // unchanged.
      guard let record = store.record(path) else {
        found.append((path, .removed))
        continue
      }
      if year.digest(of: record) == sealed[path] {
        unchanged += 1
      } else {
        found.append((path, .changed))
      }
    }
    self.unchanged = unchanged
    differences = found.sorted { naturallyPrecedes($0.0, $1.0) }.map { path, what in
      Difference(
        record: path, what: what,
        // An erratum cannot explain a change of the year's own record, because only the errata may change
        // in it.
        erratum: path == edition.path ? nil : edition.erratum(on: path))
    }
  }
}
