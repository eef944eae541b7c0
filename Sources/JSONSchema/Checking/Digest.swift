import Diagnostics
import JSONText

extension JSONValue {
  /// A hash that is the same for equal values: it depends neither on how numbers and strings are spelled nor
  /// on the order of members.
  var digest: Int {
    var hasher = Hasher()
    hasher.combine(kind)
    switch kind {
    case .null: break
    case .boolean: hasher.combine(bool)
    case .number: hasher.combine(number.map(Decimal.init))
    case .string: hasher.combine(string.map { ExactText($0) })
    case .array: for element in elements { hasher.combine(element.digest) }
    case .object:
      var sum = 0
      for member in members {
        var pair = Hasher()
        pair.combine(ExactText(member.key))
        pair.combine(member.value.digest)
        sum &+= pair.finalize()
      }
      hasher.combine(sum)
    }
    return hasher.finalize()
  }
}
