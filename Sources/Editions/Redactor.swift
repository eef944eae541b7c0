import JSONText
import Records

/// Goes through one record and notes what to withhold from an audience.
///
/// The record has no open conflict: ``Looking`` calls it for each version of a conflict.
struct Redactor {
  private let root: JSONValue
  private let path: RecordPath
  private let withholding: Withholding
  /// The sources that the audience may know. The readable ones come first.
  private let sources: NameTable
  /// The number of readable sources. Only these may be cited.
  private let readable: Int
  /// Whether the record may hold a `visibility`.
  private let saysWhoSees: Bool
  /// Whether to search objects for members that the schema does not know.
  private let seeksUnknown: Bool

  /// The changes that turn the record's text into the edition's text.
  private(set) var redaction = Redaction()
  /// The numbers, in `sources`, of the sources that the remaining text cites, also of those that cannot be read.
  private(set) var cited: Set<Int> = []
  /// Whether something is withheld because it is broken or holds a member that its schema does not know.
  private(set) var meetsUnknown = false

  init(_ root: JSONValue, _ withholding: Withholding, sources: NameTable, readable: Int) {
    (self.root, self.withholding) = (root, withholding)
    (self.sources, self.readable) = (sources, readable)
    path = withholding.path
    saysWhoSees = root.mayHoldNames(beginningWith: "v")
    seeksUnknown = !withholding.isKnown
  }

  /// Whether a whole file of answers is withheld, so that only its participant, its year, its framework and a status
  /// for each item are left.
  var hidesAnswers: Bool {
    let shape = RecordShape.of(path.kind)
    let answers = root["answers"].map { holdsUnknown($0, shape.member("answers")) }
    return !sees(root, shape) || answers ?? false
  }

  /// Whether the record's top object holds a member that its schema does not know.
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

  /// Whether an object holds a member that its schema does not know. The member may be a misspelt `visibility`, so only
  /// the secretariat sees the object until it is corrected.
  private func holdsUnknown(_ value: JSONValue, _ shape: RecordShape) -> Bool {
    seeksUnknown && value.kind == .object && !shape.knows(value)
  }

  /// Notes what to withhold of a value inside the record, and returns whether anything is left. `names` are the members
  /// that lead to it.
  private mutating func keeps(
    _ value: JSONValue, _ shape: RecordShape, at names: MemberNames
  ) -> Bool {
    switch value.kind {
    case .object: keeps(object: value, shape, at: names)
    case .array: keeps(array: value, shape, at: names)
    default: true
    }
  }

  /// An empty list is left out, in the same way as a list from which everything was withheld.
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

  /// Notes what to withhold of an object's members, and returns whether any member is left.
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

  /// Withholds a member that cannot be read, and returns whether anything of it is left. Its neighbours are not
  /// affected. If it is an answer, an answer that holds only a status is left in its place.
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
    // A value that is not a list of ids is not a citation, and it may name a hidden source. So it is withheld.
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

  /// Replaces an answer that the audience may not see by one that holds only a status, and returns whether anything is
  /// left.
  private mutating func keeps(
    answer: JSONValue, _ shape: RecordShape, seen: Bool, at names: MemberNames
  ) -> Bool {
    guard seen else {
      guard withholding.isItem(names.second) else { return false }
      let status = Withholding.standIn(for: answer)
      redaction.put(["status": .string(status.rawValue)], inPlaceOf: answer)
      return true
    }
    // Even if all its members are withheld, it is still an answer.
    _ = keepsMembers(of: answer, shape, at: names)
    return true
  }
}
