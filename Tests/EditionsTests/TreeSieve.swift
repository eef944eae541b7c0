// The redaction again, in the simplest way: it builds the edition's version of a record as a tree and checks every
// value completely. It is slow, and the real one is compared with it.

import JSONText
import Records

@testable import Editions

struct TreeSieve {
  let withholding: Withholding
  /// The sources that may be named.
  let sources: Set<String>

  /// The record as in the edition; `nil` if nothing of it is left.
  func record(_ root: JSONValue) -> JSONTree? {
    let shape = RecordShape.of(withholding.path.kind)
    if withholding.isUnagreed(root) || !sees(root, shape) { return nil }
    let tree = value(root, shape, at: MemberNames())
    guard case .object(let members) = tree, withholding.isBare(members.map(\.key)) else {
      return tree
    }
    return nil
  }

  private func sees(_ value: JSONValue, _ shape: RecordShape) -> Bool {
    withholding.audience.sees(value, in: withholding.path)
      && (withholding.audience == .secretariat || value.kind != .object || shape.knows(value))
  }

  /// A value inside a record. `at` are the names of the members that lead to it.
  private func value(_ value: JSONValue, _ shape: RecordShape, at names: MemberNames) -> JSONTree? {
    switch value.kind {
    case .object: object(value, shape, at: names)
    case .array:
      some(
        value.elements.compactMap { element in
          isObject(element, wherever: shape.elements)
            ? self.value(element, shape.elements, at: names) : nil
        })
    default: JSONTree(value)
    }
  }

  /// An edition leaves out a list that is empty, and one that became empty.
  private func some(_ elements: [JSONTree]) -> JSONTree? {
    elements.isEmpty ? nil : .array(elements)
  }

  private func object(_ value: JSONValue, _ shape: RecordShape, at names: MemberNames) -> JSONTree?
  {
    let isSeen = sees(value, shape)
    if withholding.isAnswer(names), !isSeen {
      let status = Withholding.standIn(for: value)
      return withholding.isItem(names.second) ? ["status": .string(status.rawValue)] : nil
    }
    if !isSeen || withholding.isHeldBack(value, at: names) { return nil }
    let members = value.members.compactMap { member in
      (isBroken(member, shape)
        ? broken(at: names.followed(by: member.key))
        : self.member(member, shape.member(member.key), at: names)).map {
          JSONTree.Member(key: member.key, value: $0)
        }
    }
    return members.isEmpty && !withholding.isAnswer(names) ? nil : .object(members)
  }

  private func isObject(_ value: JSONValue, wherever shape: RecordShape) -> Bool {
    withholding.audience == .secretariat || value.kind == .object || !shape.isObject
  }

  private func isBroken(_ member: JSONMember, _ shape: RecordShape) -> Bool {
    withholding.audience != .secretariat && shape.standing(of: member) == .broken
  }

  private func broken(at names: MemberNames) -> JSONTree? {
    withholding.isAnswer(names) && withholding.isItem(names.second)
      ? ["status": .string(Status.withheld.rawValue)] : nil
  }

  private func member(
    _ member: JSONMember, _ shape: RecordShape, at names: MemberNames
  ) -> JSONTree? {
    if withholding.isHiddenPin(member) { return nil }
    guard Source.citingMembers.contains(member.key) else {
      return value(member.value, shape, at: names.followed(by: member.key))
    }
    return some(
      member.value.elements.filter { sources.contains($0.string ?? "") }.map { JSONTree($0) })
  }
}
