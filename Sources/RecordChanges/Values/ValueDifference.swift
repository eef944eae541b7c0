public import JSONText
import Records

/// One place at which two versions of a value differ.
///
/// Places are names, never positions: the members that lead to it, such as `actions`,
/// `2018-05-seminar`, `title`.
public struct ValueDifference: Sendable {
  public enum What: Sendable {
    case added(JSONValue)
    case removed(JSONValue)
    case replaced(JSONValue, by: JSONValue)
    /// Of a set, such as the sources: what was dropped, and what is new.
    case members(removed: [String], added: [String])
    /// Of a narrative; ``paragraphEdits(from:to:)`` says what changed in it.
    case paragraphs([String], [String])
  }

  public let names: [String]
  public let what: What

  public init(_ names: [String], _ what: What) { (self.names, self.what) = (names, what) }
}

/// Everything in which two versions of a value differ, in the order of the newer, then what it has no
/// more; `nil` stands for an object without members.
public func differences(from old: JSONValue?, to new: JSONValue?) -> [ValueDifference] {
  var found: [ValueDifference] = []
  compareMembers(old, new, [], &found)
  return found
}

private func compare(
  _ old: JSONValue, _ new: JSONValue, _ names: [String], _ found: inout [ValueDifference]
) {
  guard !old.equals(new) else { return }
  if old.kind == .object, new.kind == .object, !old.isConflict, !new.isConflict {
    compareMembers(old, new, names, &found)
  } else if let before = old.strings, let now = new.strings {
    if names.last.map(setMembers.contains) == true, isSet(before), isSet(now) {
      let (removed, added) = (
        before.filter { !now.contains($0) }, now.filter { !before.contains($0) }
      )
      if !(removed + added).isEmpty {
        found.append(.init(names, .members(removed: removed, added: added)))
      }
    } else {
      found.append(.init(names, .paragraphs(before, now)))
    }
  } else {
    found.append(.init(names, .replaced(old, by: new)))
  }
}

private func compareMembers(
  _ old: JSONValue?, _ new: JSONValue?, _ names: [String], _ found: inout [ValueDifference]
) {
  // Of an object with many members each is looked up by its name.
  let before = old.map(Members.init)
  let now = new.map(Members.init)
  for member in new?.members.map({ $0 }) ?? [] {
    let place = names + [member.key]
    if let old = before?[member.key] {
      if isAnother(member.value, than: old) {
        found += [.init(place, .removed(old)), .init(place, .added(member.value))]
      } else {
        compare(old, member.value, place, &found)
      }
    } else {
      found.append(.init(place, .added(member.value)))
    }
  }
  for member in old?.members.map({ $0 }) ?? [] where now?[member.key] == nil {
    found.append(.init(names + [member.key], .removed(member.value)))
  }
}

/// Whether an entry has the key of an earlier one and is about something else: another title, and
/// another date. Years often number their actions anew.
private func isAnother(_ new: JSONValue, than old: JSONValue) -> Bool {
  guard let before = old["title"]?.string, let now = new["title"]?.string,
    let (first, second) = old["date"].flatMap({ a in new["date"].map { (a, $0) } }),
    !first.equals(second)
  else { return false }
  return likeness(Wording(before), Wording(now)) < leastLikeness
}

private func isSet(_ elements: [String]) -> Bool { Set(elements).count == elements.count }

/// An object's members by name.
private struct Members {
  private let value: JSONValue
  private let byName: [String: JSONValue]?

  init(_ value: JSONValue) {
    self.value = value
    byName =
      value.count <= 16
      ? nil
      : Dictionary(
        value.members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(name: String) -> JSONValue? { byName.map { $0[name] } ?? value[name] }
}

extension JSONValue {
  /// An array's elements where all of them are strings.
  fileprivate var strings: [String]? {
    guard kind == .array else { return nil }
    let strings = elements.compactMap(\.string)
    return strings.count == count ? strings : nil
  }
}
