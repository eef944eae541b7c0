/// The names of the members that lead to a value, such as `answers`, `R4`, `summary`. Only the first two and the last
/// one are kept, because ``Redactor`` needs no others.
struct MemberNames {
  private(set) var count = 0
  private(set) var first = ""
  private(set) var second = ""
  private(set) var last: String?

  var isEmpty: Bool { count == 0 }

  func followed(by name: String) -> MemberNames {
    var names = self
    if count == 0 { names.first = name } else if count == 1 { names.second = name }
    names.last = name
    names.count += 1
    return names
  }
}
