import JSONText
import Records

/// Goes through one record for an audience, noting what is held back.
struct Sieve {
  private let root: JSONValue
  private let path: RecordPath
  private let withholding: Withholding
  /// The sources that may be named.
  private let sources: NameTable
  /// Whether a conflict is open anywhere in the record.
  private let holdsConflict: Bool
  /// Whether anything in the record may say who sees it.
  private let saysWhoSees: Bool

  /// The byte ranges held back.
  private(set) var hidden: [Range<Int>] = []
  /// What the edition has instead of the record's text.
  private(set) var redaction = Redaction()
  /// The numbers of the sources that what is left cites.
  private(set) var cited: Set<Int> = []

  init(_ root: JSONValue, _ withholding: Withholding, sources: NameTable) {
    (self.root, self.withholding, self.sources) = (root, withholding, sources)
    path = withholding.path
    holdsConflict = root.holdsConflict
    saysWhoSees = root.mayHoldNames(beginningWith: "v")
  }

  /// Whether anything of the record is left for the edition.
  mutating func keepsRecord() -> Bool {
    if withholding.isUnagreed(root) { return hide(root) }
    let isSeen = sees(root)
    guard isSeen || path.kind.holdsAnswers else { return hide(root) }
    guard keeps(root, seen: isSeen, at: MemberNames()) else { return false }
    return isBare ? hide(root) : true
  }

  private var isBare: Bool {
    guard root.kind == .object else { return false }
    return withholding.isBare(
      root.members.lazy.filter { !redaction.leavesOut($0.value) }.map(\.key))
  }

  private func sees(_ value: JSONValue) -> Bool {
    !saysWhoSees || withholding.audience.sees(value, in: path)
  }

  /// Whether anything is left of a value inside a record, `at` being the names of the members that lead
  /// to it.
  private mutating func keeps(_ value: JSONValue, seen: Bool, at names: MemberNames) -> Bool {
    if holdsConflict {
      if withholding.isAnswer(names), value.holdsConflict {
        return put(.unreadable, inPlaceOf: value)
      }
      if value.isConflict { return hide(value) }
    }
    return switch value.kind {
    case .object: keeps(object: value, seen: seen, at: names)
    case .array: keeps(array: value, seen: seen, at: names)
    default: seen || (names.count == 1 && !withholding.isFrame(names)) || hide(value)
    }
  }

  /// What is empty and what was emptied are the same to an edition: neither is there.
  private mutating func keeps(array: JSONValue, seen: Bool, at names: MemberNames) -> Bool {
    var isAnyLeft = false
    for element in array.elements {
      if keeps(element, seen: seen, at: names) {
        isAnyLeft = true
      } else {
        redaction.leaveOut(element)
      }
    }
    return isAnyLeft
  }

  private mutating func keeps(object: JSONValue, seen: Bool, at names: MemberNames) -> Bool {
    let seen = seen && sees(object)
    if withholding.isAnswer(names) { return keeps(answer: object, seen: seen, at: names) }
    // Of a record of answers that is not for this audience, the frame stays: whose, when, which items.
    if !seen, !(path.kind.holdsAnswers && withholding.isFrame(names)) { return hide(object) }
    if withholding.isHeldBack(object, at: names) { return hide(object) }
    return keepsMembers(of: object, seen: seen, at: names)
  }

  /// Whether any member of an object is left.
  private mutating func keepsMembers(of object: JSONValue, seen: Bool, at names: MemberNames)
    -> Bool
  {
    var isAnyLeft = false
    for member in object.members {
      if !seen, names.isEmpty, !Withholding.frame.contains(member.key) {
        hidden.append(member.value.range)
      } else if keeps(member, seen: seen, at: names) {
        isAnyLeft = true
        continue
      }
      hidden.append(member.keyRange)
      redaction.leaveOut(member.value)
    }
    return isAnyLeft
  }

  private mutating func keeps(_ member: JSONMember, seen: Bool, at names: MemberNames) -> Bool {
    if withholding.isHiddenPin(member) { return hide(member.value) }
    guard member.value.kind == .array, Source.citingMembers.contains(member.key) else {
      return keeps(member.value, seen: seen, at: names.followed(by: member.key))
    }
    var isAnyLeft = false
    for source in member.value.elements {
      if let number = sources.number(of: source) {
        isAnyLeft = true
        cited.insert(number)
      } else {
        hidden.append(source.range)
        redaction.leaveOut(source)
      }
    }
    return isAnyLeft
  }

  /// An answer that may not be seen says only that there is one.
  private mutating func keeps(answer: JSONValue, seen: Bool, at names: MemberNames) -> Bool {
    guard seen else { return put(withholding.standIn(for: answer), inPlaceOf: answer) }
    // With everything in it hidden it is still an answer.
    _ = keepsMembers(of: answer, seen: true, at: names)
    return true
  }

  /// Of a hidden answer, and of one in which a conflict is open, nothing is said but a status.
  private mutating func put(_ status: Status, inPlaceOf answer: JSONValue) -> Bool {
    hidden.append(answer.range)
    redaction.put(["status": .string(status.rawValue)], inPlaceOf: answer)
    return true
  }

  private mutating func hide(_ value: JSONValue) -> Bool {
    hidden.append(value.range)
    return false
  }
}
