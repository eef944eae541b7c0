import JSONText
import Records

/// Goes through one record for an audience, noting what is held back.
///
/// No conflict is open in the record: ``Sight`` looks at each of its versions alone.
struct Redactor {
  private let root: JSONValue
  private let path: RecordPath
  private let withholding: Withholding
  /// The sources that the audience may know of.
  private let sources: NameTable
  /// How many of them can be read: those alone may be named.
  private let readable: Int
  /// Whether anything in the record may say who sees it.
  private let saysWhoSees: Bool
  /// Whether objects are looked through for members that no schema knows.
  private let seeksUnknown: Bool

  /// What the edition has instead of the record's text.
  private(set) var redaction = Redaction()
  /// The numbers of the sources that what is left cites.
  private(set) var cited: Set<Int> = []
  /// Whether something is held back because it is broken, or holds a member that its schema does not know.
  private(set) var meetsUnknown = false

  init(_ root: JSONValue, _ withholding: Withholding, sources: NameTable, readable: Int) {
    (self.root, self.withholding) = (root, withholding)
    (self.sources, self.readable) = (sources, readable)
    path = withholding.path
    saysWhoSees = root.mayHoldNames(beginningWith: "v")
    seeksUnknown = !withholding.isKnown
  }

  /// Whether a file of answers is held back as a whole, so that nothing but its frame is left.
  var hidesAnswers: Bool {
    let shape = RecordShape.of(path.kind)
    let answers = root["answers"].map { holdsUnknown($0, shape.member("answers")) }
    return !sees(root, shape) || answers ?? false
  }

  /// Whether the record itself, and not only something in it, holds a member that is unknown.
  var isUnknownAtTop: Bool { holdsUnknown(root, RecordShape.of(path.kind)) }

  /// Whether anything of the record is left for the edition.
  mutating func keepsRecord() -> Bool {
    let shape = RecordShape.of(path.kind)
    guard !withholding.isUnagreed(root), sees(root, shape),
      keeps(root, shape, at: MemberNames())
    else { return false }
    return !isBare
  }

  private var isBare: Bool {
    guard root.kind == .object else { return false }
    return withholding.isBare(
      root.members.lazy.filter { !redaction.leavesOut($0.value) }.map(\.key))
  }

  private func sees(_ object: JSONValue, _ shape: RecordShape) -> Bool {
    (!saysWhoSees || withholding.audience.sees(object, in: path)) && !holdsUnknown(object, shape)
  }

  /// Whether an object holds a member that its schema does not know. That may be a misspelt word for
  /// who sees it, so the object is for the secretariat alone until it is mended.
  private func holdsUnknown(_ value: JSONValue, _ shape: RecordShape) -> Bool {
    seeksUnknown && value.kind == .object && !shape.knows(value)
  }

  /// Whether anything is left of a value inside a record, `at` being the names of the members that lead
  /// to it.
  private mutating func keeps(
    _ value: JSONValue, _ shape: RecordShape, at names: MemberNames
  ) -> Bool {
    switch value.kind {
    case .object: keeps(object: value, shape, at: names)
    case .array: keeps(array: value, shape, at: names)
    default: true
    }
  }

  /// What is empty and what was emptied are the same to an edition: neither is there.
  private mutating func keeps(
    array: JSONValue, _ shape: RecordShape, at names: MemberNames
  ) -> Bool {
    var isAnyLeft = false
    let place = shape.elements
    for element in array.elements {
      let isBroken = seeksUnknown && place.isObject && element.kind != .object
      meetsUnknown = meetsUnknown || isBroken
      if !isBroken, keeps(element, place, at: names) {
        isAnyLeft = true
      } else {
        redaction.leaveOut(element)
      }
    }
    return isAnyLeft
  }

  private mutating func keeps(
    object: JSONValue, _ shape: RecordShape, at names: MemberNames
  ) -> Bool {
    let isUnknown = holdsUnknown(object, shape)
    meetsUnknown = meetsUnknown || isUnknown
    let isSeen = !isUnknown && sees(object, shape)
    if withholding.isAnswer(names) { return keeps(answer: object, shape, seen: isSeen, at: names) }
    guard isSeen, !withholding.isHeldBack(object, at: names) else { return false }
    return keepsMembers(of: object, shape, at: names)
  }

  /// Whether any member of an object is left.
  private mutating func keepsMembers(
    of object: JSONValue, _ shape: RecordShape, at names: MemberNames
  ) -> Bool {
    var isAnyLeft = false
    for member in object.members {
      let isKept =
        isBroken(member, shape)
        ? keepsBroken(member, shape, at: names)
        : keeps(member, seeksUnknown ? shape.member(member.key) : shape, at: names)
      if isKept {
        isAnyLeft = true
      } else {
        redaction.leaveOut(member.value)
      }
    }
    return isAnyLeft
  }

  private func isBroken(_ member: JSONMember, _ shape: RecordShape) -> Bool {
    seeksUnknown && shape.standing(of: member) == .broken
  }

  /// What cannot be read is withheld alone: the members beside it say themselves who sees them. Of an answer
  /// is left that there is one.
  private mutating func keepsBroken(
    _ member: JSONMember, _ shape: RecordShape, at names: MemberNames
  ) -> Bool {
    meetsUnknown = true
    let names = names.followed(by: member.key)
    guard withholding.isAnswer(names) else { return false }
    return keeps(answer: member.value, shape.member(member.key), seen: false, at: names)
  }

  private mutating func keeps(
    _ member: JSONMember, _ shape: RecordShape, at names: MemberNames
  ) -> Bool {
    if withholding.isHiddenPin(member) { return false }
    guard Source.citingMembers.contains(member.key) else {
      return keeps(member.value, shape, at: names.followed(by: member.key))
    }
    // What is no list of ids is no citation, and may name a source that is hidden.
    var isAnyLeft = false
    for source in member.value.elements {
      let number = sources.number(of: source)
      if let number { cited.insert(number) }
      if number.map({ $0 < readable }) ?? false {
        isAnyLeft = true
      } else {
        redaction.leaveOut(source)
      }
    }
    return isAnyLeft
  }

  /// An answer that may not be seen says only that there is one.
  private mutating func keeps(
    answer: JSONValue, _ shape: RecordShape, seen: Bool, at names: MemberNames
  ) -> Bool {
    guard seen else {
      guard withholding.isItem(names.second) else { return false }
      let status = Withholding.standIn(for: answer)
      redaction.put(["status": .string(status.rawValue)], inPlaceOf: answer)
      return true
    }
    // With everything in it hidden it is still an answer.
    _ = keepsMembers(of: answer, shape, at: names)
    return true
  }
}
