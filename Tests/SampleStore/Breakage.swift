import Diagnostics
import JSONText
public import Records

/// What can happen to content that is for the secretariat alone.
public enum Breakage: String, CaseIterable, Sendable {
  /// Unbroken. The other cases are compared with this one.
  case none
  case otherText
  case misspelt, misspeltWithBlank, misspeltInCyrillic, capital, otherMember
  case wrongType, unknownWord, wrongCase
  case unknownMemberInside, unknownMemberInEntry
  case conflict, conflictWithNothing, conflictInside
  case unknownSource, brokenDate, otherKey
  /// The entry has a key that its schema does not allow.
  case wrongKey
  /// Another kind of value is in the place of an object.
  case text, word, number, list, listOfIt, null, boolean
  /// The text of the record is not JSON.
  case cutOff, notJSON, empty, twoKeys
  /// The file or the entry is not there.
  case gone
}

extension Breakage {
  /// A store in which the content of a place is for the secretariat alone and then broken; `nil` if it cannot be
  /// broken in this way.
  public func done(to place: RestrictedPlace, in store: Store) -> Store? {
    guard let root = store.record(place.path.text)?.root else { return nil }
    let order = Schemas.memberOrder(place.path.kind)
    func text(_ value: JSONTree) -> [UInt8] {
      CanonicalText.write(JSONTree(root).setting(place.steps, to: value), order: order)
    }
    let hidden = place.object.setting(["visibility"], to: "secretariat")
    let path = ExactText(place.path.text)
    if let bytes = brokenText(text(hidden), place) { return store.replacing([path: bytes]) }
    if self == .gone, place.steps.isEmpty {
      return place.isSheet ? nil : store.replacing([path: nil])
    }
    if [.otherKey, .wrongKey, .gone].contains(self) {
      let key = self == .wrongKey ? "Omega Key" : "omega-key"
      let entry = JSONTree.Member(key: key, value: hidden)
      return place.replaced(by: self == .gone ? [] : [entry], in: JSONTree(root)).map {
        store.replacing([path: CanonicalText.write($0, order: order)])
      }
    }
    return value(hidden, place).map { store.replacing([path: text($0)]) }
  }

  /// The text of a file that is not JSON.
  private func brokenText(_ text: [UInt8], _ place: RestrictedPlace) -> [UInt8]? {
    guard place.steps.isEmpty else { return nil }
    switch self {
    case .cutOff: return Array(text.prefix(text.count * 2 / 3))
    case .notJSON: return Array("{ // OMEGA\n".utf8) + text
    case .empty: return []
    case .twoKeys: return Array(#"{"visibility": "public", "visibility": "secretariat"}"#.utf8)
    default: return nil
    }
  }

  private func value(_ hidden: JSONTree, _ place: RestrictedPlace) -> JSONTree? {
    let other = place.scrambled(hidden)
    switch self {
    case .none: return hidden
    case .otherText: return other
    case .misspelt: return renamed(hidden, "vsibility")
    case .misspeltWithBlank: return renamed(hidden, " visibility")
    case .misspeltInCyrillic: return renamed(other, "vіsibility")
    case .capital: return renamed(hidden, "Visibility")
    case .otherMember: return renamed(other, "access")
    case .wrongType: return other.setting(["visibility"], to: ["secretariat"])
    case .unknownWord: return other.setting(["visibility"], to: "secretariet")
    case .wrongCase: return hidden.setting(["visibility"], to: "Secretariat")
    case .unknownMemberInside: return other.setting(["omega"], to: ["deep": "OMEGA"])
    case .unknownMemberInEntry: return hidden.setting(["summary", "omega"], to: "OMEGA")
    case .conflict: return conflict(hidden, other)
    case .conflictWithNothing:
      return place.isAnswer ? nil : conflict(hidden, .null)
    case .conflictInside: return hidden.setting(["summary"], to: conflict(["ALPHA"], ["OMEGA"]))
    case .unknownSource: return hidden.setting(["sources"], to: ["omega-source"])
    case .brokenDate: return hidden.setting(["date"], to: "the 31st of OMEGA")
    case .text, .word, .number, .list, .listOfIt, .null, .boolean:
      return noObject(hidden)
    case .otherKey, .wrongKey, .cutOff, .notJSON, .empty, .twoKeys, .gone: return nil
    }
  }

  /// A value that is put in the place of an object.
  private func noObject(_ hidden: JSONTree) -> JSONTree? {
    switch self {
    case .text: "OMEGA"
    case .word: "secretariat"
    case .number: 7
    case .list: ["OMEGA"]
    case .listOfIt: [hidden]
    case .null: .null
    case .boolean: .boolean(true)
    default: nil
    }
  }

  private func renamed(_ hidden: JSONTree, _ name: String) -> JSONTree {
    .object(hidden.members.map { $0.key == "visibility" ? .init(key: name, value: $0.value) : $0 })
  }

  private func conflict(_ ours: JSONTree, _ theirs: JSONTree) -> JSONTree {
    ["$conflict": ["base": ours, "ours": ours, "theirs": theirs]]
  }
}

extension RestrictedPlace {
  /// A record with other entries in place of this one; `nil` if its key is not chosen freely.
  func replaced(by entries: [JSONTree.Member], in root: JSONTree) -> JSONTree? {
    guard let key = steps.last, !isAnswer else { return nil }
    let holder = Array(steps.dropLast())
    guard let all = holder.reduce(root as JSONTree?, { $0?[$1] }) else { return nil }
    return root.setting(holder, to: .object(all.members.filter { $0.key != key } + entries))
  }

  /// The object with all its texts changed.
  func scrambled(_ hidden: JSONTree) -> JSONTree {
    .object(
      hidden.members.map { member in
        member.key == "visibility"
          ? member : .init(key: member.key, value: Self.scrambled(member.value))
      })
  }

  private static func scrambled(_ value: JSONTree) -> JSONTree {
    switch value {
    case .object(let members):
      .object(members.map { .init(key: $0.key, value: scrambled($0.value)) })
    case .array(let elements): .array(elements.map(scrambled))
    case .string: "OMEGA"
    case .number: 7
    case .null, .boolean: value
    }
  }
}
