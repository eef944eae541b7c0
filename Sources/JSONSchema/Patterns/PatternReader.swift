import Diagnostics

/// Reads a regular expression by ECMA-262's grammar with the `u` flag. This grammar is strict: a lone `{` or
/// an escape without a meaning is a mistake, not a letter.
///
///     choice    = sequence *("|" sequence)
///     sequence  = *(atom [quantifier])
///     atom      = "^" / "$" / "\b" / "\B" / "." / letter / escape / class / group
///     quantifier = ("*" / "+" / "?" / "{" n [","  [m]] "}") ["?"]
///     group     = "(" ["?:" / "?<" name ">" / look] choice ")"
///     look      = "?=" / "?!" / "?<=" / "?<!"
///
/// Character classes, escapes and repetitions are read in the files named after them.
struct PatternReader {
  let scalars: [Unicode.Scalar]
  var offset = 0
  private var depth = 0
  /// How many capturing groups were read so far.
  private var groups = 0
  /// The names of groups on the current path. Alternatives may use the same name.
  private var names: Set<ExactText> = []
  /// The numbers of the groups with each name.
  private var numbers: [ExactText: [Int]] = [:]
  private var references: [(group: Group, offset: Int)] = []

  /// What a back-reference names.
  enum Group {
    case number(Int)
    case name(String)
  }

  var hasReferences: Bool { !references.isEmpty }

  /// How deep groups may be nested.
  static let deepest = 200
  /// The largest number that a counted repetition may have.
  static let mostCounted = 1000

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func read() throws(PatternMistake) -> PatternNode {
    let node = try choice()
    if offset < scalars.count { throw mistake(.groupNotOpened) }
    if references.isEmpty { return node.plain }
    var targets: [[Int]] = []
    for (group, offset) in references { targets.append(try self.groups(group, from: offset)) }
    return node.resolved(targets)
  }

  /// The numbers of the groups that a back-reference names.
  private func groups(_ group: Group, from offset: Int) throws(PatternMistake) -> [Int] {
    switch group {
    case .number(let number):
      if number > groups { throw mistake(.noSuchGroup("\\\(number)"), at: offset) }
      return [number]
    case .name(let name):
      guard let known = numbers[ExactText(name)] else {
        throw mistake(.noSuchGroup("\\k<\(name)>"), at: offset)
      }
      return known
    }
  }

  /// A back-reference. It holds its index in `references` until all groups are known.
  mutating func refer(to group: Group, from start: Int) -> PatternNode {
    references.append((group, start))
    return .backReference([references.count - 1])
  }

  private mutating func choice() throws(PatternMistake) -> PatternNode {
    let namesBefore = names
    var namesInside = names
    var branches: [PatternNode] = []
    repeat {
      names = namesBefore
      branches.append(try sequence())
      namesInside.formUnion(names)
    } while skip("|")
    names = namesInside
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(PatternMistake) -> PatternNode {
    var nodes: [PatternNode] = []
    while let next = peek, next != "|", next != ")" {
      let start = offset
      let atom = try atom()
      nodes.append(try repetition(of: atom, from: start))
    }
    return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
  }

  private mutating func atom() throws(PatternMistake) -> PatternNode {
    guard let scalar = peek else { return .empty }
    switch scalar {
    case "^": return take(.assertion(.start))
    case "$": return take(.assertion(.end))
    case ".": return take(.scalar(.notLineEnd))
    case "(": return try group()
    case "[": return .scalar(try scalarClass())
    case "\\": return try escapedAtom()
    case "*", "+", "?": throw mistake(.nothingToRepeat(String(scalar)))
    case "{", "}", "]": throw mistake(.loneBracket(String(scalar)))
    default: return take(.scalar(ScalarSet(scalar.value)))
    }
  }

  private mutating func group() throws(PatternMistake) -> PatternNode {
    let start = offset
    offset += 1
    let groupsBefore = groups
    let look = try groupKind(from: start)
    let number = groups > groupsBefore ? groups : nil
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw mistake(.tooDeep(most: Self.deepest), at: start) }
    let node = try choice()
    guard skip(")") else { throw mistake(.groupNotClosed, at: start) }
    guard var look else { return number.map { .group(node, number: $0) } ?? node }
    look.node = node
    return .look(look)
  }

  /// What follows the opening parenthesis. Returns a lookaround, still without its expression, if it is one.
  private mutating func groupKind(from start: Int) throws(PatternMistake) -> PatternNode.Look? {
    guard skip("?") else {
      groups += 1
      return nil
    }
    if skip(":") { return nil }
    let isBehind = peek == "<" && ["=", "!"].contains(scalars.dropFirst(offset + 1).first)
    if isBehind { offset += 1 }
    if skip("=") { return .init(node: .empty, isBehind: isBehind, isNegated: false) }
    if skip("!") { return .init(node: .empty, isBehind: isBehind, isNegated: true) }
    if skip("<") {
      groups += 1
      let name = try groupName(from: start)
      guard names.insert(ExactText(name)).inserted else {
        throw mistake(.repeatedGroup(name), at: start)
      }
      numbers[ExactText(name), default: []].append(groups)
      return nil
    }
    if let letter = peek, "ims-".unicodeScalars.contains(letter) {
      throw mistake(.unsupported(.modifiers), at: start)
    }
    throw mistake(.unknownGroup(text(from: start, to: offset + 1)), at: start)
  }

  /// A group's name and the `>` that closes it.
  mutating func groupName(from start: Int) throws(PatternMistake) -> String {
    let nameStart = offset
    while let next = peek, isNamePart(next, first: offset == nameStart) { offset += 1 }
    let name = text(from: nameStart, to: offset)
    guard !name.isEmpty, skip(">") else {
      throw mistake(.unknownGroup(text(from: start, to: offset + 1)), at: start)
    }
    return name
  }

  private func isNamePart(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
    if scalar == "$" || scalar == "_" { return true }
    return first ? scalar.properties.isIDStart : scalar.properties.isIDContinue
  }
}

extension PatternNode {
  /// The node with the final back-references. While reading, a back-reference holds an index into `targets`. Here it
  /// gets the numbers of the groups at that index: several groups if they have the same name.
  fileprivate func resolved(_ targets: [[Int]]) -> PatternNode {
    switch self {
    case .empty, .scalar, .assertion: self
    case .backReference(let number): .backReference(targets[number[0]])
    case .sequence(let nodes): .sequence(nodes.map { $0.resolved(targets) })
    case .choice(let branches): .choice(branches.map { $0.resolved(targets) })
    case .repeated(let node, let least, let most, let isLazy):
      .repeated(node.resolved(targets), least: least, most: most, isLazy: isLazy)
    case .group(let node, let number): .group(node.resolved(targets), number: number)
    case .look(let look):
      .look(
        .init(
          node: look.node.resolved(targets), isBehind: look.isBehind, isNegated: look.isNegated))
    }
  }
}

/// Small steps that all parts of the reader use.
extension PatternReader {
  var peek: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    offset += 1
    return true
  }

  mutating func take(_ node: PatternNode) -> PatternNode {
    offset += 1
    return node
  }

  func text(from start: Int, to end: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<min(end, scalars.count)])
    return String(text)
  }

  func mistake(_ kind: PatternMistake.Kind, at place: Int? = nil) -> PatternMistake {
    PatternMistake(kind: kind, offset: place ?? offset)
  }
}
