// The sieve said over again in the plainest way: it builds what an edition has of a record as a tree,
// and looks at every value for everything. Slow, and what the one in use is held to.

import JSONText
import Records

@testable import Editions

struct TreeSieve {
  let withholding: Withholding
  /// The sources that may be named.
  let sources: Set<String>

  /// The byte ranges held back.
  private(set) var hidden: [Range<Int>] = []

  init(_ withholding: Withholding, sources: Set<String>) {
    (self.withholding, self.sources) = (withholding, sources)
  }

  /// The record as the edition has it; `nil` when nothing of it is left.
  mutating func record(_ root: JSONValue) -> JSONTree? {
    if withholding.isUnagreed(root) { return hide(root) }
    let isSeen = withholding.audience.sees(root, in: withholding.path)
    guard isSeen || withholding.path.kind.holdsAnswers else { return hide(root) }
    let tree = value(root, seen: isSeen, at: MemberNames())
    guard case .object(let members) = tree, withholding.isBare(members.map(\.key)) else {
      return tree
    }
    return hide(root)
  }

  /// A value inside a record, `at` being the names of the members that lead to it.
  private mutating func value(_ value: JSONValue, seen: Bool, at names: MemberNames) -> JSONTree? {
    if withholding.isAnswer(names), value.holdsConflict {
      return status(.unreadable, inPlaceOf: value)
    }
    if value.isConflict { return hide(value) }
    return switch value.kind {
    case .object: object(value, seen: seen, at: names)
    case .array: array(value, seen: seen, at: names)
    default:
      seen || (names.count == 1 && !withholding.isFrame(names)) ? JSONTree(value) : hide(value)
    }
  }

  /// What is empty and what was emptied are the same to an edition: neither is there.
  private mutating func array(_ value: JSONValue, seen: Bool, at names: MemberNames) -> JSONTree? {
    let elements = value.elements.compactMap { self.value($0, seen: seen, at: names) }
    return elements.isEmpty ? nil : .array(elements)
  }

  private mutating func object(_ value: JSONValue, seen: Bool, at names: MemberNames) -> JSONTree? {
    let seen = seen && withholding.audience.sees(value, in: withholding.path)
    if withholding.isAnswer(names) { return answer(value, seen: seen, at: names) }
    // Of a record of answers that is not for this audience, the frame stays: whose, when, which items.
    if !seen, !(withholding.path.kind.holdsAnswers && withholding.isFrame(names)) {
      return hide(value)
    }
    if withholding.isHeldBack(value, at: names) { return hide(value) }
    var members: [JSONTree.Member] = []
    for member in value.members {
      if !seen, !Withholding.frame.contains(member.key), names.isEmpty {
        hidden += [member.keyRange, member.value.range]
      } else if let tree = self.member(member, seen: seen, at: names) {
        members.append(JSONTree.Member(key: member.key, value: tree))
      } else {
        hidden.append(member.keyRange)
      }
    }
    return members.isEmpty ? nil : .object(members)
  }

  private mutating func member(_ member: JSONMember, seen: Bool, at names: MemberNames) -> JSONTree?
  {
    if withholding.isHiddenPin(member) { return hide(member.value) }
    guard member.value.kind == .array, Source.citingMembers.contains(member.key) else {
      return value(member.value, seen: seen, at: names.followed(by: member.key))
    }
    let known = member.value.elements.filter { sources.contains($0.string ?? "") }
    hidden += member.value.elements.filter { !sources.contains($0.string ?? "") }.map(\.range)
    return known.isEmpty ? nil : .array(known.map { JSONTree($0) })
  }

  /// An answer that may not be seen says only that there is one.
  private mutating func answer(
    _ value: JSONValue, seen: Bool, at names: MemberNames
  ) -> JSONTree? {
    guard seen else { return status(withholding.standIn(for: value), inPlaceOf: value) }
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

  private mutating func status(_ status: Status, inPlaceOf value: JSONValue) -> JSONTree {
    hidden.append(value.range)
    return ["status": .string(status.rawValue)]
  }

  private mutating func hide(_ value: JSONValue) -> JSONTree? {
    hidden.append(value.range)
    return nil
  }
}
