public import JSONText
import Records

/// A place in a record where two versions of a value differ, and what differs there.
///
/// The place is given by the names of the members that lead to it, such as `actions`, `2018-05-seminar`, `title`. It
/// never leads into an array, because an array is compared as a whole.
public struct ValueDifference: Sendable {
  public enum What: Sendable {
    case added(JSONValue)
    case removed(JSONValue)
    case replaced(JSONValue, by: JSONValue)
    /// The elements that were removed from and added to an array whose order means nothing, such as `sources`.
    case members(removed: [String], added: [String])
    /// A text of several paragraphs; ``paragraphEdits(from:to:)`` says what changed in it.
    case paragraphs([String], [String])
  }

  public let names: [String]
  public let what: What

  public init(_ names: [String], _ what: What) { (self.names, self.what) = (names, what) }
}

/// All differences between two versions of a value, in the order of the members of `new`; members that only `old` has
/// come last. `nil` stands for an object without members.
public func differences(from old: JSONValue?, to new: JSONValue?) -> [ValueDifference] {
  var found: [ValueDifference] = []
  compareMembers(old, new, [], &found)
  return found
}

private func compare(
  _ old: JSONValue, _ new: JSONValue, _ names: [String], _ found: inout [ValueDifference]
) {
  if old.kind == .object, new.kind == .object, !old.isConflict, !new.isConflict {
    compareMembers(old, new, names, &found)
  } else if let before = old.strings, let now = new.strings {
    if names.last.map(setMembers.contains) == true, isSet(before), isSet(now) {
      let (old, new) = (Set(before.map { Array($0.utf8) }), Set(now.map { Array($0.utf8) }))
      let removed = before.filter { !new.contains(Array($0.utf8)) }
      let added = now.filter { !old.contains(Array($0.utf8)) }
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
  let before = Members(old)
  var matched = 0
  for member in before.pairs(with: new) {
    guard let old = member.old else {
      found.append(.init(names + [member.key], .added(member.new)))
      continue
    }
    matched += 1
    if isAnother(member.new, than: old) {
      let place = names + [member.key]
      found += [.init(place, .removed(old)), .init(place, .added(member.new))]
    } else if !old.equals(member.new) {
      compare(old, member.new, names + [member.key], &found)
    }
  }
  guard let old, matched < old.count else { return }
  let now = Members(new)
  for member in old.members where now[member.key] == nil {
    found.append(.init(names + [member.key], .removed(member.value)))
  }
}

/// Whether `new`, for example an action, has the same key as `old` but is about something else: its title and its date
/// both differ. This happens because the keys of actions are often numbered anew each year.
private func isAnother(_ new: JSONValue, than old: JSONValue) -> Bool {
  guard let before = old["title"]?.string, let now = new["title"]?.string,
    let (first, second) = old["date"].flatMap({ a in new["date"].map { (a, $0) } }),
    !first.equals(second)
  else { return false }
  return !areAlike(WordList(before), WordList(now), atLeast: leastLikeness)
}

private func isSet(_ elements: [String]) -> Bool {
  Set(elements.map { Array($0.utf8) }).count == elements.count
}

/// The members of an object by their names, which are compared by bytes. An object with more than 64 members gets a
/// table, because searching it for every name would be slow.
private struct Members {
  private let value: JSONValue?
  private let byName: [[UInt8]: JSONValue]?

  init(_ value: JSONValue?) {
    self.value = value
    byName = value.flatMap { value in
      value.count <= 64
        ? nil
        : Dictionary(
          value.members.map { (Array($0.key.utf8), $0.value) },
          uniquingKeysWith: { first, _ in first })
    }
  }

  subscript(name: String) -> JSONValue? { byName.map { $0[Array(name.utf8)] } ?? value?[name] }

  /// The members of `other`, each with the member of this object that has the same name. Nearly always both objects
  /// have the same order, so the next member is tried first.
  func pairs(with other: JSONValue?) -> [(key: String, old: JSONValue?, new: JSONValue)] {
    guard let other else { return [] }
    var next = value?.members
    return other.members.map { member in
      let key = member.key
      if let candidate = next?.next(), candidate.key.utf8.elementsEqual(key.utf8) {
        return (key, candidate.value, member.value)
      }
      next = nil
      return (key, self[key], member.value)
    }
  }
}

extension JSONValue {
  /// The elements of an array, if all of them are strings.
  fileprivate var strings: [String]? {
    guard kind == .array else { return nil }
    let strings = elements.compactMap(\.string)
    return strings.count == count ? strings : nil
  }
}
