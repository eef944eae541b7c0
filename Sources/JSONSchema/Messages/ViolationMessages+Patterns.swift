/// Messages for what is wrong with a regular expression.
extension ViolationMessages {
  static func words(for mistake: PatternMistake, in pattern: String) -> Words {
    var words = words(for: mistake.kind)
    words.found += " at character \(mistake.offset + 1) of \(quoted(pattern))"
    return words
  }

  private static func words(for kind: PatternMistake.Kind) -> Words {
    switch kind {
    case .unsupported(let construct): unsupported(construct)
    case .groupNotClosed: Words(found: "a ( that is not closed", expected: "a ) that closes it")
    case .groupNotOpened:
      Words(found: "a ) that closes nothing", expected: "a ( before it, or \\) for the character )")
    case .unknownGroup(let text):
      Words(found: "an unknown group, \(quoted(text))", expected: "(…), (?:…) or (?<name>…)")
    case .repeatedGroup(let name):
      Words(
        found: "a second group named \(quoted(name))", expected: "a different name for each group")
    case .noSuchGroup(let text):
      Words(
        found: "\(text), which refers to no group",
        expected: "the number or name of a group in the pattern")
    case .classNotClosed: Words(found: "a [ that is not closed", expected: "a ] that closes it")
    case .loneBracket("]"):
      Words(found: "a ] that closes nothing", expected: "a [ before it, or \\] for the character ]")
    case .loneBracket(let sign):
      Words(
        found: "a \(sign) that is not part of a count",
        expected: "\\\(sign) for the character \(sign), or a count such as {2,3}")
    case .nothingToRepeat(let sign):
      Words(
        found: "a \(sign) with nothing to repeat", expected: "a character or a group before it")
    case .repeatedAssertion(let text):
      Words(
        found: "\(text) with a quantifier",
        expected: "\(text) without one: it matches a position, not a character")
    case .countsReversed(let least, let most):
      Words(found: "a count from \(least) to \(most)", expected: "the smaller number first")
    case .countTooLarge(let most):
      Words(found: "a count that is too large", expected: "at most \(most)")
    case .unknownEscape, .unfinishedEscape, .unknownProperty: aboutEscapes(kind)
    case .rangeReversed(let text):
      Words(found: "the range \(quoted(text))", expected: "the lower character first")
    case .rangeBetweenClasses(let text):
      Words(found: "the range \(quoted(text))", expected: "a single character at both ends")
    case .tooDeep(let most):
      Words(found: "a group inside \(most) others", expected: "at most \(most) levels of groups")
    case .tooLarge(let most):
      Words(
        found: "a pattern that is too large when its repetitions are written out",
        expected: "at most \(most) parts")
    case .allTooLarge(let most):
      Words(
        found: "a pattern that makes all patterns of the schema document together too large",
        expected: "at most \(most) parts and character ranges in all patterns of one document")
    }
  }

  private static func aboutEscapes(_ kind: PatternMistake.Kind) -> Words {
    switch kind {
    case .unknownEscape(let text):
      Words(
        found: "\(text), an unknown escape",
        expected: "an escape of ECMA-262, or the character without the \\")
    case .unfinishedEscape(let text):
      Words(
        found: "an unfinished escape, \(text)",
        expected: "an escape such as \\u00e9, \\x41 or \\p{Lu}")
    case .unknownProperty(let name):
      Words(
        found: "\\p{\(shortened(name))}, an unknown property",
        expected:
          "a general category such as \\p{Lu}, a property such as \\p{Alphabetic}, or a script such "
          + "as \\p{Script=Greek}")
    default: Words(found: "", expected: "")
    }
  }

  private static func unsupported(_ construct: PatternMistake.Construct) -> Words {
    let name =
      switch construct {
      case .modifiers: "modifiers"
      }
    return Words(found: name, expected: "a pattern without \(name): they are not supported")
  }
}
