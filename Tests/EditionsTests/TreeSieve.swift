// The sieve said over again in the plainest way: it builds what an edition has of a record as a tree,
// and looks at every value for everything. Slow, and what the one in use is held to.

import JSONText
import Records

@testable import Editions

struct TreeSieve {
  let record: Record
  let audience: Audience
  /// The last day whose acts the edition knows, as a number: `20131231`.
  let reach: Int
  /// The sources that may be named.
  let sources: Set<String>
  /// Of a review, the entries whose publication was agreed to, and how widely.
  let answered: [String: Visibility]

  /// Whether a conflict is open anywhere in the record.
  private let holdsConflict: Bool

  /// The byte ranges held back.
  private(set) var hidden: [Range<Int>] = []

  init(
    record: Record, audience: Audience, reach: Int, sources: Set<String>,
    answered: [String: Visibility]
  ) {
    self.record = record
    holdsConflict = record.root?.holdsConflict ?? false
    self.audience = audience
    self.reach = reach
    self.sources = sources
    self.answered = answered
  }

  private var isReview: Bool {
    record.path.kind == .reviewAsked || record.path.kind == .reviewAnswered
  }

  private var level: Visibility { audience.level(of: record.path) }

  /// The record as the edition has it; `nil` when nothing of it is left.
  mutating func record(_ root: JSONValue) -> JSONTree? {
    if record.path.kind == .briefing, !isAgreed(root["consent"]) { return hide(root) }
    guard audience.sees(root, in: record.path) || record.path.kind.holdsAnswers else {
      return hide(root)
    }
    let tree = value(root, seen: audience.sees(root, in: record.path), at: Names())
    return tree.flatMap { isBare($0) ? hide(root) : $0 }
  }

  /// Whether nothing but its name is left of a record that holds entries alone: then that it exists
  /// is not for the edition either.
  private func isBare(_ tree: JSONTree) -> Bool {
    let kinds: Set<RecordKind> = [.acts, .registers, .reviewAsked, .reviewAnswered]
    guard kinds.contains(record.path.kind), case .object(let members) = tree else { return false }
    return members.allSatisfy {
      ["participant", "reviewer", "year", "visibility"].contains($0.key)
    }
  }

  /// A value inside a record, `at` being the names of the members that lead to it.
  private mutating func value(_ value: JSONValue, seen: Bool, at names: Names) -> JSONTree? {
    if holdsConflict {
      if isAnswer(names), value.holdsConflict { return unsettled(value) }
      if value.isConflict { return hide(value) }
    }
    return switch value.kind {
    case .object: object(value, seen: seen, at: names)
    case .array: array(value, seen: seen, at: names)
    default: seen || (names.count == 1 && !isFrame(names)) ? JSONTree(value) : hide(value)
    }
  }

  /// What is empty and what was emptied are the same to an edition: neither is there.
  private mutating func array(_ value: JSONValue, seen: Bool, at names: Names) -> JSONTree? {
    let elements = value.elements.compactMap { self.value($0, seen: seen, at: names) }
    return elements.isEmpty ? nil : .array(elements)
  }

  private mutating func object(_ value: JSONValue, seen: Bool, at names: Names) -> JSONTree? {
    let seen = seen && audience.sees(value, in: record.path)
    if isAnswer(names) { return answer(value, seen: seen, at: names) }
    // Of a record of answers that is not for this audience, the frame stays: whose, when, which items.
    if !seen, !(record.path.kind.holdsAnswers && isFrame(names)) { return hide(value) }
    if isHeldBack(value, at: names) { return hide(value) }
    var members: [JSONTree.Member] = []
    for member in value.members {
      if !seen, !frame.contains(member.key), names.isEmpty {
        hidden += [member.keyRange, member.value.range]
      } else if let tree = self.member(member, seen: seen, at: names) {
        members.append(JSONTree.Member(key: member.key, value: tree))
      } else {
        hidden.append(member.keyRange)
      }
    }
    return members.isEmpty ? nil : .object(members)
  }

  private mutating func member(_ member: JSONMember, seen: Bool, at names: Names) -> JSONTree? {
    // A pin is worked out from a whole answer or entry, what this audience may not see included.
    if isReview, member.key == "pin", member.value.kind == .string, audience != .secretariat {
      return hide(member.value)
    }
    guard member.value.kind == .array, Source.citingMembers.contains(member.key) else {
      return value(member.value, seen: seen, at: names.followed(by: member.key))
    }
    let known = member.value.elements.filter { sources.contains($0.string ?? "") }
    hidden += member.value.elements.filter { !sources.contains($0.string ?? "") }.map(\.range)
    return known.isEmpty ? nil : .array(known.map { JSONTree($0) })
  }

  /// An answer that may not be seen says only that there is one.
  private mutating func answer(_ value: JSONValue, seen: Bool, at names: Names) -> JSONTree? {
    if seen {
      var members: [JSONTree.Member] = []
      for member in value.members {
        if let tree = self.member(member, seen: true, at: names) {
          members.append(JSONTree.Member(key: member.key, value: tree))
        } else {
          hidden.append(member.keyRange)
        }
      }
      return .object(members)
    }
    hidden.append(value.range)
    let silent =
      value["status"]?.string == Status.notReported.rawValue
      && value.members.allSatisfy { ["status", "visibility", "waivers"].contains($0.key) }
    let status: Status = silent ? .notReported : .withheld
    return .object([JSONTree.Member(key: "status", value: .string(status.rawValue))])
  }

  /// Of an answer in which a conflict is open neither version is said, nor that it is silent.
  private mutating func unsettled(_ value: JSONValue) -> JSONTree {
    hidden.append(value.range)
    let status = JSONTree.string(Status.unreadable.rawValue)
    return .object([JSONTree.Member(key: "status", value: status)])
  }

  private mutating func hide(_ value: JSONValue) -> JSONTree? {
    hidden.append(value.range)
    return nil
  }

  // MARK: What is what

  private let frame: Set<String> = ["participant", "year", "framework", "answers"]

  private func isFrame(_ names: Names) -> Bool {
    names.isEmpty || names.count == 1 && names.first == "answers"
  }

  private func isAnswer(_ names: Names) -> Bool {
    names.count == 2 && record.path.kind.holdsAnswers && names.first == "answers"
  }

  /// What its own visibility would let through and something else holds back: an act after the
  /// edition's reach, a person without recorded consent, an entry of a review not agreed to.
  private func isHeldBack(_ value: JSONValue, at names: Names) -> Bool {
    switch record.path.kind {
    case .acts where names.count == 4:
      return value["date"]?.string.flatMap { RecordDate($0) }.map { $0.first > reach } ?? false
    case .registers where names.count == 2:
      // An entry without an office is the person, its key included.
      let isLater = value["from"]?.string.flatMap { RecordDate($0) }.map { $0.first > reach }
      let isPerson = value["office"] == nil && value["title"] == nil
      return isLater ?? false || isPerson && !isAgreed(value["person"]?["consent"])
    case .registers where names.last == "person":
      return !isAgreed(value["consent"])
    case .reviewAsked where names.count == 2, .reviewAnswered where names.count == 2:
      guard level < .parties else { return false }
      return answered[names.second].map { $0 > level } ?? true
    default: return false
    }
  }

  /// Whether a recorded consent reaches this audience; the parties and the secretariat need none.
  private func isAgreed(_ consent: JSONValue?) -> Bool {
    guard level < .parties else { return true }
    guard let edition = consent?["edition"]?.string else { return false }
    return Visibility(reading: edition) <= level
  }
}

/// The names of the members that lead to a value, as far as the sieve asks for them.
private struct Names {
  private(set) var count = 0
  private(set) var first = ""
  private(set) var second = ""
  private(set) var last: String?

  var isEmpty: Bool { count == 0 }

  func followed(by name: String) -> Names {
    var names = self
    if count == 0 { names.first = name } else if count == 1 { names.second = name }
    names.last = name
    names.count += 1
    return names
  }
}
