import Diagnostics
import JSONText

// A seal is held to itself, too. It covers the year's own record: all of it but its errata, which may come
// later, and the one digest that says so.

/// What is wrong with a year's own record, where the year is closed or has a seal.
public enum SealFault: Hashable, Sendable {
  /// There is a seal, and the year does not say that it is closed, or is none that is ever closed.
  case notClosed
  /// The seal holds no record.
  case noRecords
  /// The record, or the rest of the seal, is not what was sealed.
  case edited

  public func words(_ year: Int) -> (found: String, expected: String) {
    switch self {
    case .notClosed:
      (
        "a seal in a year that is not closed",
        "an edition that is \"closed\", as it was when it was sealed"
      )
    case .noRecords: ("a seal that holds no records", "the digest of every record of \(year)")
    case .edited:
      (
        "another text than the one that was adopted when \(year) was closed",
        "a closed edition, in which only the errata change"
      )
    }
  }
}

extension Edition {
  /// The path of its record.
  public var path: String { RecordPath(.edition, in: year).text }

  /// Whether it is closed, with a seal.
  public var isSealed: Bool { isClosed && value["seal"] != nil }

  /// Whether its seal covers its own record; one that was made before that was done does not.
  public var sealCoversItself: Bool { sealedRecords[ExactText(path)] != nil }

  /// The members, but for the errata, that another text of the edition has otherwise; sorted.
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
  /// What is wrong with the seal of a year's own record; `nil` where nothing is, and where there is none.
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
  /// What is wrong with a year's seal as it stands in its edition.
  public func sealFault(of year: Int) -> SealFault? {
    record(RecordPath(.edition, in: year))?.sealFault
  }
}
