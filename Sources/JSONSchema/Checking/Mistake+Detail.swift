extension Mistake {
  /// What was found, in the form in which a ``Violation`` offers it to programs.
  var detail: Violation.Detail {
    switch self {
    case .missing(let name), .missingBeside(let name, _): .missingMember(name)
    case .unknownMember(let name, _): .unknownMember(name)
    case .nothingAllowed(let found), .type(let found, _), .notListed(let found, _),
      .notConstant(let found, _), .bound(let found, _), .notMultiple(let found, _),
      .pattern(let found, _, _), .unknownElement(let found, _), .duplicate(let found, _),
      .noAlternative(let found, _), .excluded(let found, _), .format(let found, _):
      found.string.map { .text($0) } ?? .value
    case .undecidedPattern: .givenUp(.patternSteps)
    case .tooDeep: .givenUp(.depth)
    case .endless: .givenUp(.endlessReference)
    case .length, .elementCount, .containedCount, .memberCount, .manyAlternatives: .value
    }
  }
}
