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
    case .groupNotClosed: Words(found: "a ( that is not closed", expected: "a ) for it")
    case .groupNotOpened:
      Words(found: "a ) that closes nothing", expected: "a ( for it, or \\) for the sign itself")
    case .unknownGroup(let text):
      Words(found: "an unknown group, \(quoted(text))", expected: "(…), (?:…) or (?<name>…)")
    case .repeatedGroup(let name):
      Words(found: "a second group named \(quoted(name))", expected: "names that differ")
    case .noSuchGroup(let text):
      Words(found: "\(text), which refers to no group", expected: "a group that is there")
    case .classNotClosed: Words(found: "a [ that is not closed", expected: "a ] for it")
    case .loneBracket(let sign):
      Words(
        found: "a lone \(sign)", expected: "\\\(sign) for the sign itself, or a count as in {2,3}")
    case .nothingToRepeat(let sign):
      Words(found: "a \(sign) with nothing to repeat", expected: "something before it")
    case .repeatedAssertion(let text):
      Words(found: "\(text) repeated", expected: "\(text) once: it stands for a place")
    case .countsReversed(let least, let most):
      Words(found: "a count from \(least) to \(most)", expected: "the smaller number first")
    case .countTooLarge(let most): Words(found: "a count", expected: "\(most) at most")
    case .unknownEscape, .unfinishedEscape, .unknownProperty: aboutEscapes(kind)
    case .rangeReversed(let text):
      Words(found: "the range \(quoted(text))", expected: "the lower end first")
    case .rangeBetweenClasses(let text):
      Words(found: "the range \(quoted(text))", expected: "a single character at both ends")
    case .tooDeep(let most):
      Words(found: "a group", expected: "at most \(most) groups within one another")
    case .tooLarge(let most):
      Words(
        found: "an expression that is too large with its repetitions written out",
        expected: "at most \(most) parts")
    case .allTooLarge(let most):
      Words(
        found:
          "an expression that is one too many: those of the schema document are too large together",
        expected:
          "at most \(most) parts and ranges of characters in all expressions of one document")
    }
  }

  private static func aboutEscapes(_ kind: PatternMistake.Kind) -> Words {
    switch kind {
    case .unknownEscape(let text):
      Words(found: "\(text), which means nothing", expected: "the character without the \\")
    case .unfinishedEscape(let text):
      Words(
        found: "an unfinished escape, \(text)",
        expected: "one such as \\u00e9, \\x41 or \\p{Lu}")
    case .unknownProperty(let name):
      Words(
        found: "\\p{\(shortened(name))}, which is not known here",
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
    return Words(found: name, expected: "an expression without it: it is not supported")
  }
}
