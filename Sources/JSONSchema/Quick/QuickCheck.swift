import JSONText

/// The quick answer: one value held against a plan, over the nodes of its text.
///
/// Whatever it is not sure of it leaves to a run through the keywords themselves, and so it does the
/// explaining of a refusal: no shortcut here decides what it does not understand.
///
/// All its methods are mutating, those too that change nothing: of a struct this large that is being
/// changed the compiler would make a copy for each call of another.
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
  /// What was met cannot be decided here; then no answer counts.
  private var isUnsure = false
  private var depth = 0
  /// Steps that may still be taken: references that fork at every level could double the work there.
  private var stepsLeft: Int

  /// Schemas within one another: never as many as a run gives up at, all names of each counted.
  private static let deepest = Evaluation.deepest / (QuickPlanner.mostNames + 1) - 1

  /// What the schema of this number says of the value.
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

  /// Small, with all that is rare or long behind calls: it runs for every value.
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
    // No name comes twice: once all that matter were seen, the rest need not be.
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

  /// Few strings, as lists of ids are; of anything else it is not sure.
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
      // Whether 1e3 or 2.0 is an integer is for the thorough run to say.
      return types.contains(.integer) && (integer(nodes[index]) != nil || giveUp())
    }
  }

  private mutating func string(_ node: Node) -> String {
    String(decoding: bytes.contents(of: node), as: UTF8.self)
  }

  /// A scalar takes at most twelve bytes, as two escapes, so that most texts need no counting.
  private mutating func isLong(least: Int, most: Int, _ node: Node) -> Bool {
    let run = node.contents
    if run.count <= most && run.count / 12 >= least { return true }
    if node.isPlain { return run.count >= least && run.count <= most }
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
    // Up to its first escape a text is as it is spelled, and often that much tells.
    let (place, plain) = (patterns[Int(pattern)], plainBeginning(of: node.contents))
    let state = state(Int(pattern), after: plain, in: bytes)
    if state < PatternTable.start &* place.width { return state == place.found }
    let contents = bytes.contents(of: node)
    return contents.withRow { isFound(Int(pattern), in: $0, contents.indices) }
  }

  private func plainBeginning(of run: Range<Int>) -> Range<Int> {
    var end = run.lowerBound
    while end < run.upperBound, bytes[end] != UInt8(ascii: "\\") { end &+= 1 }
    return run.lowerBound..<end
  }

  /// Whether the expression of this number fits anywhere in the run, which is well-formed UTF-8.
  private mutating func isFound(_ number: Int, in bytes: BorrowedBuffer<UInt8>, _ run: Range<Int>)
    -> Bool
  {
    let place = patterns[number]
    let state = state(number, after: run, in: bytes)
    if state < PatternTable.start &* place.width { return state == place.found }
    return Int(cells[place.cells &+ state &+ place.width &- 1]) == place.found
  }

  /// The state of a pattern after some bytes; one before the first where it is decided.
  @inline(__always)
  private mutating func state(_ number: Int, after run: Range<Int>, in bytes: BorrowedBuffer<UInt8>)
    -> Int
  {
    let place = patterns[number]
    let start = PatternTable.start &* place.width
    var state = start
    var index = run.lowerBound
    while index < run.upperBound {
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

  /// The class of the scalar of more than one byte that begins at an index, and how many it takes.
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

  /// A number of at most 18 digits, without point and exponent.
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
