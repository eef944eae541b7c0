import Diagnostics
import JSONText

/// The names of an object's members, for looking up many names.
///
/// To look up one name, it is compared with the members one by one. For many names in an object of many members that
/// would take too long. Then the members' names are put into a set first.
struct MemberNames {
  private let object: JSONValue
  private let names: Set<ExactText>?

  /// `count` is how many names will be looked up.
  init(of object: JSONValue, toFind count: Int) {
    self.object = object
    let isLong = count > 16 && object.count > 16
    names = isLong ? Set(object.members.map { ExactText($0.key) }) : nil
  }

  func contains(_ name: String) -> Bool {
    names.map { $0.contains(ExactText(name)) } ?? (object[name] != nil)
  }
}
