import Diagnostics
import JSONText

/// The names of an object's members, to look many up in.
///
/// One name is looked for member by member. Of many names in an object of many members that would take
/// as long as the one number times the other, so that they are put into a set first.
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
