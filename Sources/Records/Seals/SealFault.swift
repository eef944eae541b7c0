import Diagnostics
import JSONText

// A seal also covers the year's own record (`edition.json`): everything in it except the errata, which
// may be added later, and except the digest of this record itself.

/// What is wrong with the seal in a year's own record (`edition.json`), or with the rest of this record.
public enum SealFault: Hashable, Sendable {
  /// There is a seal, but the year is not marked as closed, or it is a background year, which is never
  /// closed.
  case notClosed
  /// The seal covers no record.
  case noRecords
  /// The year's own record, or the rest of the seal, differs from what was sealed.
  case edited

  public func words(_ year: Int) -> (found: String, expected: String) {
    switch self {
    case .notClosed:
      (
        "a seal in a year that is not closed",
        "\"state\": \"closed\", as it was when the edition was sealed"
      )
    case .noRecords:
      ("a seal without the digest of any record", "the digest of every record of \(year)")
    case .edited:
      (
        "a text that differs from the one that was adopted when \(year) was closed",
        "the closed edition as it was adopted; only its errata may change"
      )
    }
  }
}

extension Edition {
  /// The path of its record: `2013/edition.json`.
  public var path: String { RecordPath(.edition, in: year).text }

  /// Whether the year is closed and has a seal.
  public var isSealed: Bool { isClosed && value["seal"] != nil }

  /// Whether the seal has a digest of the year's own record. The seals of older versions of the tool do not.
  public var sealCoversItself: Bool { sealedRecords[ExactText(path)] != nil }

  /// The names of the members that differ from those of another version of the edition, sorted. Errata are not
  /// compared.
  public func members(differingFrom other: Edition) -> [String] {
    let (own, others) = (Self.settled(value), Self.settled(other.value))
    return Set(own.keys).union(others.keys).filter { own[$0] != others[$0] }.map(\.text).sorted()
  }

  private static func settled(_ value: JSONValue) -> [ExactText: JSONTree] {
    Dictionary(
      firstOf: value.members.filter { $0.key != "errata" }.map { ($0.key, JSONTree($0.value)) })
  }
}

extension Record {
  /// What is wrong with the seal, if this record is a year's `edition.json`; `nil` if nothing is wrong or there is no
  /// seal.
  public var sealFault: SealFault? {
    guard path.kind == .edition, let root, let year = path.year, let seal = root["seal"] else {
      return nil
    }
    let edition = Edition(value: root, year: year)
    if !edition.isClosed || edition.isBackground { return .notClosed }
    if edition.sealedRecords.isEmpty { return .noRecords }
    guard let own = edition.sealedRecords[ExactText(path.text)] else {
      let editions = seal["editions"]?.members.map(\.value) ?? []
      return editions.contains { $0[path.text] != nil } ? .edited : nil
    }
    return own == SealedYear(edition).digest(of: self) ? nil : .edited
  }
}

extension Store {
  /// What is wrong with the seal in a year's edition.
  public func sealFault(of year: Int) -> SealFault? {
    record(RecordPath(.edition, in: year))?.sealFault
  }
}
