import JSONText

/// The quick check of one value: whether a plan allows it, decided on the nodes of the text.
///
/// If it cannot decide, an ``Evaluation`` does, so this code need not support every keyword. An evaluation also
/// explains why a value is refused.
///
/// All its methods are mutating, even those that change nothing. Otherwise the compiler would copy this large
/// struct at each call from a mutating method.
struct QuickCheck {
  enum Verdict { case allowed, refused, unsure }

  private let schemas: BorrowedBuffer<QuickPlan.Schema>
  private let steps: BorrowedBuffer<QuickPlan.Step>
  private let objects: BorrowedBuffer<QuickPlan.Object>
  private let patterned: BorrowedBuffer<QuickPlan.Patterned>
  private let dependents: BorrowedBuffer<QuickPlan.Dependent>
  private let branches: BorrowedBuffer<Int32>
  private let integers: BorrowedBuffer<Int>
  private let names: NameTable.Rows
  private let members: BorrowedBuffer<QuickPlan.Member>
  private let patterns: BorrowedBuffer<QuickPatterns.PatternOffsets>
  private let cells: BorrowedBuffer<UInt16>
  private let ascii: BorrowedBuffer<UInt16>
  private let nodes: BorrowedBuffer<Node>
  private let bytes: BorrowedBuffer<UInt8>
  private let classes: Unmanaged<QuickPatterns>
  /// Whether a condition could not be decided here. Then the result does not count.
  private var isUnsure = false
  private var depth = 0
  /// How many steps may still be taken. References that branch at every level could double the work there.
  private var stepsLeft: Int

  /// The bound on levels of schemas. It is so low that an evaluation would not be abandoned at this depth,
  /// even if at each level `QuickPlanner.mostNames` references were replaced by their target.
  private static let deepest = Evaluation.deepest / (QuickPlanner.mostNames + 1) - 1

  /// Whether the schema with this number allows the value.
  static func verdict(_ plan: QuickPlan, _ schema: Int, _ value: JSONValue) -> Verdict {
    withExtendedLifetime(plan) {
      value.document.withRows { nodes, bytes in
        var check = QuickCheck(plan, nodes, bytes)
        let isAllowed = check.allows(Int32(schema), value.index)
        return check.isUnsure ? .unsure : isAllowed ? .allowed : .refused
      }
    }
  }

  private init(_ plan: QuickPlan, _ nodes: BorrowedBuffer<Node>, _ bytes: BorrowedBuffer<UInt8>) {
    let tables = plan.tables
    (schemas, steps, objects) = (tables.schemas, tables.steps, tables.objects)
    (patterned, dependents, branches) = (tables.patterned, tables.dependents, tables.branches)
    (integers, names, members) = (tables.integers, tables.names, tables.members)
    let found = tables.patterns
    (patterns, cells, ascii) = (found.places, found.cells, found.ascii)
    classes = Unmanaged.passUnretained(plan.patterns)
    (self.nodes, self.bytes) = (nodes, bytes)
    stepsLeft = 64 * nodes.count + 4096
  }

  private mutating func giveUp() -> Bool {
    isUnsure = true
    return false
  }

  /// Whether a schema allows a value. It is called for every value, so it is kept small: rare and long cases
  /// are in other functions.
  private mutating func allows(_ number: Int32, _ index: Int) -> Bool {
    if number < 0 { return number == QuickPlan.anything }
    let schema = schemas[Int(number)]
    guard schema.types == .all || isOf(schema.types, index) else { return false }
    stepsLeft &-= Int(schema.steps.count)
    guard depth < Self.deepest, stepsLeft > 0 else { return giveUp() }
    depth &+= 1
    var step = Int(schema.steps.start)
    let end = step &+ Int(schema.steps.count)
    while step < end, isMet(steps[step], index) { step &+= 1 }
    depth &-= 1
    return step == end
  }

  @inline(__always)
  private mutating func isMet(_ step: QuickPlan.Step, _ index: Int) -> Bool {
    switch step {
    case .schema(let schema): return allows(schema, index)
    case .object(let number): return !nodes[index].isObject || allowsMembers(number, index)
    case .pattern(let number): return !nodes[index].isString || isFound(number, index)
    case .word(let scope): return nodes[index].isString && isWord(scope, index)
    case .elements(let first, let schema):
      return !nodes[index].isArray || allowsElements(from: first, schema, index)
    case .condition(let condition, let then, let otherwise):
      return allows(allows(condition, index) ? then : otherwise, index)
    default: return isMetRarely(step, index)
    }
  }

  @inline(never)
  private mutating func isMetRarely(_ step: QuickPlan.Step, _ index: Int) -> Bool {
    let node = nodes[index]
    switch step {
    case .memberCount(let least, let most):
      return !node.isObject || node.count >= least && node.count <= most
    case .element(let place, let schema):
      return !node.isArray || allowsElement(Int(place), schema, index)
    case .elementCount(let least, let most):
      return !node.isArray || node.count >= least && node.count <= most
    case .unique: return !node.isArray || isUnique(node, index)
    case .length(let least, let most):
      return !node.isString || isLong(least: Int(least), most: Int(most), node)
    case .format(let format): return !node.isString || format.allows(string(node))
    case .listed(let part): return node.kind == .number && isListed(part, node)
    case .between(let place):
      return node.kind != .number
        || isBetween(integers[Int(place)], integers[Int(place) &+ 1], node)
    case .oneOf(let part, let onlyOne): return allowsOne(part, onlyOne, index)
    case .not(let schema): return !allows(schema, index)
    case .never: return false
    default: return giveUp()
    }
  }

  private mutating func allowsOne(_ part: QuickPlan.Part, _ onlyOne: Bool, _ index: Int) -> Bool {
    var fitting = 0
    for branch in part.range where allows(branches[branch], index) {
      fitting += 1
      if !onlyOne || fitting > 1 || isUnsure { break }
    }
    return fitting == 1
  }
}

// MARK: - Objects and arrays

extension QuickCheck {
  @inline(never)
  private mutating func allowsMembers(_ number: Int32, _ index: Int) -> Bool {
    let object = objects[Int(number)]
    let end = nodes[index].following(index)
    let enough = object.enough
    var seen: UInt64 = 0
    var key = index &+ 1
    var last = Int(object.firstName) &- 1
    // Keys are unique. After all members that matter were seen, the rest can be skipped.
    while key < end, seen != enough {
      guard allowsMember(object, key, &seen, &last) else { return false }
      key = nodes[key &+ 1].following(key &+ 1)
    }
    guard seen & object.required == object.required else { return false }
    return object.dependents.count == 0 || allowsDependents(object.dependents, seen, index)
  }

  @inline(never)
  private mutating func allowsDependents(
    _ part: QuickPlan.Part, _ seen: UInt64, _ index: Int
  ) -> Bool {
    for place in part.range where seen & dependents[place].present != 0 {
      let dependent = dependents[place]
      guard seen & dependent.required == dependent.required, allows(dependent.schema, index) else {
        return false
      }
    }
    return true
  }

  @inline(__always)
  private mutating func allowsMember(
    _ object: QuickPlan.Object, _ key: Int, _ seen: inout UInt64, _ last: inout Int
  ) -> Bool {
    let name = nodes[key]
    var isKnown = false
    if object.hashes & (1 &<< UInt64(name.hash & 63)) != 0,
      let number = names.number(ofKey: name, in: bytes, scope: Int(object.scope), after: last)
    {
      last = number
      let member = members[number]
      seen |= member.bit
      if member.schema != QuickPlan.none {
        isKnown = true
        guard allows(member.schema, key &+ 1) else { return false }
      }
    }
    if object.patterned.count > 0 {
      guard allowsPatterned(object.patterned, key, &isKnown) else { return false }
    }
    if !isKnown && object.others != QuickPlan.anything {
      guard allows(object.others, key &+ 1) else { return false }
    }
    return object.memberNames == QuickPlan.anything || allows(object.memberNames, key)
  }

  @inline(never)
  private mutating func allowsPatterned(
    _ part: QuickPlan.Part, _ key: Int, _ isKnown: inout Bool
  ) -> Bool {
    for place in part.range where isFound(patterned[place].pattern, key) {
      isKnown = true
      guard allows(patterned[place].schema, key &+ 1) else { return false }
    }
    return true
  }

  @inline(never)
  private mutating func allowsElements(
    from first: Int32, _ schema: Int32, _ index: Int
  ) -> Bool {
    let end = nodes[index].following(index)
    var (element, place) = (index &+ 1, 0 as Int32)
    while element < end {
      if place >= first { guard allows(schema, element) else { return false } }
      element = nodes[element].following(element)
      place &+= 1
    }
    return true
  }

  private mutating func allowsElement(_ place: Int, _ schema: Int32, _ index: Int) -> Bool {
    guard place < nodes[index].count else { return true }
    var element = index &+ 1
    for _ in 0..<place { element = nodes[element].following(element) }
    return allows(schema, element)
  }

  /// Whether the elements differ. It can decide this only for at most 16 strings without escapes, such as ids.
  private mutating func isUnique(_ node: Node, _ index: Int) -> Bool {
    guard node.count > 1 else { return true }
    let end = index &+ 1 &+ node.count
    guard node.count <= 16, node.following(index) == end else { return giveUp() }
    for later in index &+ 1..<end {
      guard nodes[later].isString, !nodes[later].isEscaped else { return giveUp() }
      for earlier in index &+ 1..<later where isSameText(nodes[earlier], nodes[later]) {
        return false
      }
    }
    return true
  }

  private mutating func isSameText(_ a: Node, _ b: Node) -> Bool {
    let (first, second) = (a.contents, b.contents)
    return first.count == second.count
      && bytes.isSame(first.lowerBound, as: bytes, second.lowerBound, count: first.count)
  }
}

// MARK: - Scalars

extension QuickCheck {
  @inline(__always)
  private mutating func isOf(_ types: Types, _ index: Int) -> Bool {
    switch nodes[index].kind {
    case .null: return types.contains(.null)
    case .boolean: return types.contains(.boolean)
    case .string: return types.contains(.string)
    case .array: return types.contains(.array)
    case .object: return types.contains(.object)
    case .number:
      if types.contains(.number) { return true }
      // Whether 1e3 or 2.0 is an integer is decided by an evaluation.
      return types.contains(.integer) && (integer(nodes[index]) != nil || giveUp())
    }
  }

  private mutating func string(_ node: Node) -> String {
    String(decoding: bytes.contents(of: node), as: UTF8.self)
  }

  /// Whether a string's length is within the bounds. A scalar takes at most twelve bytes (two escapes), so
  /// most strings need no counting.
  private mutating func isLong(least: Int, most: Int, _ node: Node) -> Bool {
    let range = node.contents
    if range.count <= most && range.count / 12 >= least { return true }
    if node.isPlain { return range.count >= least && range.count <= most }
    let length = bytes.contents(of: node).count { $0 & 0xC0 != 0x80 }
    return length >= least && length <= most
  }

  @inline(never)
  private mutating func isWord(_ scope: Int32, _ index: Int) -> Bool {
    names.number(ofString: nodes[index], in: bytes, scope: Int(scope)) != nil
  }

  @inline(never)
  private mutating func isFound(_ pattern: Int32, _ index: Int) -> Bool {
    let node = nodes[index]
    if !node.isEscaped { return isFound(Int(pattern), in: bytes, node.contents) }
    // Before its first escape, a text has the same bytes as its spelling. Often they are enough to decide.
    let (place, plain) = (patterns[Int(pattern)], plainBeginning(of: node.contents))
    let state = state(Int(pattern), after: plain, in: bytes)
    if state < PatternTable.start &* place.width { return state == place.found }
    let contents = bytes.contents(of: node)
    return contents.withRow { isFound(Int(pattern), in: $0, contents.indices) }
  }

  private func plainBeginning(of range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, bytes[end] != UInt8(ascii: "\\") { end &+= 1 }
    return range.lowerBound..<end
  }

  /// Whether the pattern with this number matches anywhere in the range, which is well-formed UTF-8.
  private mutating func isFound(_ number: Int, in bytes: BorrowedBuffer<UInt8>, _ range: Range<Int>)
    -> Bool
  {
    let place = patterns[number]
    let state = state(number, after: range, in: bytes)
    if state < PatternTable.start &* place.width { return state == place.found }
    return Int(cells[place.cells &+ state &+ place.width &- 1]) == place.found
  }

  /// The state of a pattern's table after some bytes. A state below the start state ends the search: it is `dead` or
  /// `found`.
  @inline(__always)
  private mutating func state(
    _ number: Int, after range: Range<Int>, in bytes: BorrowedBuffer<UInt8>
  )
    -> Int
  {
    let place = patterns[number]
    let start = PatternTable.start &* place.width
    var state = start
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      let kind: Int
      if byte < 0x80 {
        kind = Int(ascii[place.ascii &+ Int(byte)])
        index &+= 1
      } else {
        let length: Int
        (kind, length) = classOfScalar(in: bytes, at: index, number)
        index &+= length
      }
      state = Int(cells[place.cells &+ state &+ kind])
      if state < start { return state }
    }
    return state
  }

  /// The class of the multi-byte scalar at an index, and how many bytes it takes.
  @inline(never)
  private mutating func classOfScalar(
    in bytes: BorrowedBuffer<UInt8>, at index: Int, _ number: Int
  ) -> (Int, Int) {
    let lead = UInt32(bytes[index])
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0xFF &>> UInt32(length &+ 1))
    for offset in 1..<length { value = value &<< 6 | UInt32(bytes[index &+ offset] & 0x3F) }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    return (classes._withUnsafeGuaranteedRef { $0.classOf(scalar, number) }, length)
  }

  private mutating func isBetween(_ least: Int, _ most: Int, _ node: Node) -> Bool {
    guard let number = integer(node) else { return giveUp() }
    return number >= least && number <= most
  }

  private mutating func isListed(_ part: QuickPlan.Part, _ node: Node) -> Bool {
    guard let number = integer(node) else { return giveUp() }
    return part.range.contains { integers[$0] == number }
  }

  /// The value of a number that has at most 18 digits, no decimal point and no exponent.
  private mutating func integer(_ node: Node) -> Int? {
    var range = node.range
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    if isNegative { range = range.lowerBound + 1..<range.upperBound }
    guard range.count <= 18 else { return nil }
    var number = 0
    for index in range {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return isNegative ? -number : number
  }
}
