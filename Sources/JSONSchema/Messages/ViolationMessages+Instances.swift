import Diagnostics
import JSONText

/// Messages for what is wrong with an instance.
extension ViolationMessages {
  static func words(for mistake: Mistake) -> Words {
    switch mistake {
    case .nothingAllowed(let found): Words(found: describe(found), expected: noValue)
    case .type(let found, let types):
      Words(found: describe(found), expected: describe(types), advice: quotes(found, types))
    case .notListed(let found, let values): notListed(found, values)
    case .notConstant(let found, let value):
      Words(
        found: describe(found), expected: spelled(value),
        nearest: nearestString(to: found, among: [value]))
    case .bound(let found, let bound): Words(found: describe(found), expected: describe(bound))
    case .notMultiple(let found, let divisor):
      Words(found: describe(found), expected: "a multiple of " + shortened(divisor))
    case .length(let found, let limit):
      Words(found: count(found, "character"), expected: describe(limit, "character"))
    case .pattern(let found, let pattern, let takesDates):
      Words(
        found: describe(found), expected: "a text that matches the pattern " + shortened(pattern),
        advice: takesDates ? orderOfDate(found) : "")
    case .undecidedPattern(let found):
      Words(
        found: describe(found) + ", which takes too many steps to check against the pattern",
        expected: "a pattern that needs fewer steps")
    case .format(let found, let name):
      Words(
        found: describe(found), expected: "a text in the format " + quoted(name),
        advice: name == "date" ? orderOfDate(found) : "")
    case .elementCount, .duplicate, .containedCount, .unknownElement: aboutElements(mistake)
    case .memberCount, .missing, .missingBeside, .unknownMember: aboutMembers(mistake)
    case .noAlternative, .manyAlternatives, .excluded, .tooDeep, .endless: aboutChoices(mistake)
    }
  }

  private static let noValue = "no value: the schema allows none here"

  private static func notListed(_ found: Instance, _ values: [JSONValue]) -> Words {
    Words(
      found: describe(found),
      expected: values.isEmpty ? noValue : oneOf(values, spelled),
      nearest: nearestString(to: found, among: values))
  }

  private static func nearestString(to found: Instance, among values: [JSONValue]) -> String? {
    found.string.flatMap { nearest(to: $0, in: values.compactMap(\.string)) }
  }

  private static func aboutElements(_ mistake: Mistake) -> Words {
    switch mistake {
    case .elementCount(let found, let limit):
      Words(
        found: found == 0 ? "an empty array" : count(found, "element"),
        expected: describe(limit, "element"))
    case .duplicate(let found, let first):
      Words(
        found: describe(found) + ", equal to element \(first + 1)",
        expected: "different elements")
    case .unknownElement(let found, let index):
      Words(
        found: "element \(index + 1), \(describe(found)), which the schema does not allow",
        expected: "no element at this position")
    case .containedCount(let found, let limit):
      Words(
        found: found == 0 ? "no matching element" : count(found, "matching element"),
        expected: describe(limit, "element") + " matching the schema of \"contains\"")
    default: Words(found: "", expected: "")
    }
  }

  private static func aboutMembers(_ mistake: Mistake) -> Words {
    switch mistake {
    case .memberCount(let found, let limit):
      Words(
        found: found == 0 ? "an empty object" : count(found, "member"),
        expected: describe(limit, "member"))
    case .missing(let name):
      Words(found: "no member " + quoted(name), expected: "the member " + quoted(name))
    case .missingBeside(let name, let present):
      Words(
        found: "no member " + quoted(name),
        expected: "the member \(quoted(name)), because \(quoted(present)) is present")
    case .unknownMember(let name, let allowed):
      Words(
        found: "an unknown member, " + quoted(name),
        expected: allowed.isEmpty ? "no member of this name" : oneOf(allowed, quoted),
        nearest: nearest(to: name, in: allowed))
    default: Words(found: "", expected: "")
    }
  }

  private static func aboutChoices(_ mistake: Mistake) -> Words {
    switch mistake {
    case .noAlternative(let found, .types(let types)):
      return Words(found: describe(found), expected: describe(types))
    case .noAlternative(let found, .nearest(let number, let title, let total)):
      let name = title.map { ", " + quoted($0) } ?? ""
      return Words(
        found: describe(found) + ", which matches none of \(total) alternatives",
        expected: "a value that matches one of \(total) alternatives; "
          + "the closest is number \(number)\(name)")
    case .manyAlternatives(let found, let total):
      return Words(
        found: "a value that matches alternatives " + list(found.map(String.init), "and"),
        expected: "a value that matches exactly one of \(total) alternatives")
    case .excluded(let found, let title):
      let what = title.map(quoted) ?? "the schema of \"not\""
      return Words(found: describe(found), expected: "a value that does not match " + what)
    case .tooDeep(let most):
      return Words(
        found: "schemas nested more than \(most) levels deep",
        expected: "at most \(most) levels: the check stops there")
    case .endless:
      return Words(
        found: "a reference that leads back to itself", expected: "a chain of references that ends")
    default: return Words(found: "", expected: "")
    }
  }

  private static func describe(_ bound: Mistake.Bound) -> String {
    switch bound {
    case .least(let limit): "\(shortened(limit)) or more"
    case .above(let limit): "more than \(shortened(limit))"
    case .most(let limit): "\(shortened(limit)) or less"
    case .below(let limit): "less than \(shortened(limit))"
    }
  }

  private static func describe(_ limit: Mistake.Limit, _ thing: String) -> String {
    switch limit {
    case .least(let number): "at least " + count(number, thing)
    case .most(let number): "at most " + count(number, thing)
    }
  }
}
