public import Diagnostics
public import JSONText

/// A state, an organisation or a body that has records.
public struct Participant: RecordView {
  public enum Kind: String, Sendable { case state, organisation, body }

  public let value: JSONValue
  public let id: String

  public var kind: Kind { Kind(rawValue: text("kind")) ?? .state }
  public var sortKey: String { text("sortKey") }

  /// The name that the edition of a year uses for it, if one is recorded; otherwise its usual name.
  public func name(in year: Int? = nil) -> String {
    let known = year.flatMap { value["namesByEdition"]?[String($0)]?.string }
    return known ?? optionalText("name") ?? id
  }

  /// Its usual name, then the names that the editions of some years use instead.
  public var names: [String] {
    [name()] + entries("namesByEdition").compactMap(\.value.string)
  }

  public var memberships: [Membership] {
    entries("memberships").map { Membership(value: $0.value, of: $0.key) }
  }
}

/// From when to when a participant was a member of a body, as far as the sources state it.
public struct Membership: RecordView {
  public let value: JSONValue
  /// What it is a member of, for example `ARF`.
  public let of: String

  init(value: JSONValue, of body: String) {
    self.value = value
    of = body
  }

  /// The day it joined, if a source states it.
  public var from: RecordDate? { date("from") }
  /// A day by which it was certainly a member, if the day it joined is not confirmed.
  public var notAfter: RecordDate? {
    value["from"]?["notAfter"]?.string.flatMap { RecordDate($0) }
  }
  public var to: RecordDate? { date("to") }

  /// Whether it was certainly not a member on any day of the period.
  public func isCertainlyOutside(_ period: Period) -> Bool {
    if let from, period.last < from.first { return true }
    if let to, to.last < period.first { return true }
    return false
  }
}

extension Store {
  /// States and organisations, in the order in which the forum lists them.
  public var participants: [Participant] {
    participantsByID.values.filter { $0.kind != .body }.sorted {
      ($0.sortKey, $0.id) < ($1.sortKey, $1.id)
    }
  }

  /// The forum and the United Nations. They answer the items that are addressed to them.
  public var bodies: [Participant] {
    participantsByID.values.filter { $0.kind == .body }.sorted {
      ($0.sortKey, $0.id) < ($1.sortKey, $1.id)
    }
  }

  public func participant(_ id: String) -> Participant? { participantsByID[id] }

  /// Participants and bodies by their codes.
  public var participantsByCode: [ExactText: Participant] { participantsByID }

  static func participants(in records: [Record]) -> [ExactText: Participant] {
    var found: [ExactText: Participant] = [:]
    for record in records where record.path.kind == .participant {
      guard let root = record.root, let id = record.path.participant else { continue }
      found[id] = Participant(value: root, id: id)
    }
    return found
  }
}
