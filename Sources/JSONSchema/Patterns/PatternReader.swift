/// Reads an expression by ECMA-262's grammar under the `u` flag, which is the strict one: a lone `{`
/// or an escape that means nothing is a mistake, never a letter.
///
///     choice    = sequence *("|" sequence)
///     sequence  = *(atom [quantifier])
///     atom      = "^" / "$" / "\b" / "\B" / "." / letter / escape / class / group
///     quantifier = ("*" / "+" / "?" / "{" n [","  [m]] "}") ["?"]
///     group     = "(" ["?:" / "?<" name ">"] choice ")"
///
/// Classes and escapes are read in the files named after them.
struct PatternReader {
  let scalars: [Unicode.Scalar]
  var offset = 0
  private var depth = 0

  /// Groups may stand in one another this deep.
  static let deepest = 200
  /// A counted repetition may ask for this many.
  static let mostCounted = 1000

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func read() throws(PatternMistake) -> PatternNode {
    let node = try choice()
    if offset < scalars.count { throw mistake(.groupNotOpened) }
    return node
  }

  private mutating func choice() throws(PatternMistake) -> PatternNode {
    var branches = [try sequence()]
    while skip("|") { branches.append(try sequence()) }
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
    try groupKind(from: start)
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw mistake(.tooDeep(most: Self.deepest), at: start) }
    let node = try choice()
    guard skip(")") else { throw mistake(.groupNotClosed, at: start) }
    return node
  }

  private mutating func groupKind(from start: Int) throws(PatternMistake) {
    guard skip("?") else { return }
    if skip(":") { return }
    if skip("=") || skip("!") { throw mistake(.unsupported(.lookAhead), at: start) }
    if skip("<") {
      if skip("=") || skip("!") { throw mistake(.unsupported(.lookBehind), at: start) }
      return try groupName(from: start)
    }
    if let letter = peek, "ims-".unicodeScalars.contains(letter) {
      throw mistake(.unsupported(.modifiers), at: start)
    }
    throw mistake(.unknownGroup(text(from: start, to: offset + 1)), at: start)
  }

  private mutating func groupName(from start: Int) throws(PatternMistake) {
    let nameStart = offset
    while let next = peek, isNamePart(next, first: offset == nameStart) { offset += 1 }
    guard offset > nameStart, skip(">") else {
      throw mistake(.unknownGroup(text(from: start, to: offset + 1)), at: start)
    }
  }

  private func isNamePart(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
    if scalar == "$" || scalar == "_" { return true }
    return first ? scalar.properties.isIDStart : scalar.properties.isIDContinue
  }
}

/// The steps every part of the reader is made of.
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
