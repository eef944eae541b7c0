import JSONText
import Records

/// Goes through one record for an audience, noting what is held back.
struct Sieve {
  let record: Record
  let audience: Audience
  /// The last day whose acts the edition knows, as a number: `20131231`.
  let reach: Int
  /// The sources that may be named.
  let sources: NameTable
  /// Of a review, the entries whose publication was agreed to, and how widely.
  let answered: [String: Visibility]

  /// Whether a conflict is open anywhere in the record.
  private let holdsConflict: Bool
  /// Whether anything in the record may say who sees it.
  private let saysWhoSees: Bool

  /// The byte ranges held back.
  private(set) var hidden: [Range<Int>] = []
  /// What the edition has instead of the record's text.
  private(set) var redaction: Redaction
  /// The numbers of the sources that what is left cites.
  private(set) var cited: Set<Int> = []

  init(
    _ root: JSONValue, of record: Record, for audience: Audience, reach: Int, sources: NameTable,
    answered: [String: Visibility]
  ) {
    self.record = record
    holdsConflict = root.holdsConflict
    saysWhoSees = root.mayHoldNames(beginningWith: "v")
    redaction = Redaction(of: root.document)
    self.audience = audience
    self.reach = reach
    self.sources = sources
    self.answered = answered
  }

  private var isReview: Bool {
    record.path.kind == .reviewAsked || record.path.kind == .reviewAnswered
  }

  private var level: Visibility { audience.level(of: record.path) }

  /// Whether anything of the record is left for the edition.
  mutating func keeps(record root: JSONValue) -> Bool {
    if record.path.kind == .briefing, !isAgreed(root["consent"]) { return hide(root) }
    let isSeen = sees(root)
    guard isSeen || record.path.kind.holdsAnswers else { return hide(root) }
    guard keeps(root, seen: isSeen, at: Names()) else { return false }
    return isBare(root) ? hide(root) : true
  }

  /// Whether nothing but its name is left of a record that holds entries alone: then that it exists
  /// is not for the edition either.
  private func isBare(_ root: JSONValue) -> Bool {
    let kinds: Set<RecordKind> = [.acts, .registers, .reviewAsked, .reviewAnswered]
    guard kinds.contains(record.path.kind), root.kind == .object else { return false }
    return root.members.allSatisfy {
      ["participant", "reviewer", "year", "visibility"].contains($0.key)
        || redaction.leavesOut($0.value)
    }
  }

  /// Whether anything is left of a value inside a record, `at` being the names of the members that lead
  /// to it.
  private mutating func keeps(_ value: JSONValue, seen: Bool, at names: Names) -> Bool {
    if holdsConflict {
      if isAnswer(names), value.holdsConflict { return unsettled(value) }
      if value.isConflict { return hide(value) }
    }
    return switch value.kind {
    case .object: keeps(object: value, seen: seen, at: names)
    case .array: keeps(array: value, seen: seen, at: names)
    default: seen || (names.count == 1 && !isFrame(names)) || hide(value)
    }
  }

  /// What is empty and what was emptied are the same to an edition: neither is there.
  private mutating func keeps(array: JSONValue, seen: Bool, at names: Names) -> Bool {
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

  private mutating func keeps(object: JSONValue, seen: Bool, at names: Names) -> Bool {
    let seen = seen && sees(object)
    if isAnswer(names) { return keeps(answer: object, seen: seen, at: names) }
    // Of a record of answers that is not for this audience, the frame stays: whose, when, which items.
    if !seen, !(record.path.kind.holdsAnswers && isFrame(names)) { return hide(object) }
    if isHeldBack(object, at: names) { return hide(object) }
    return keepsMembers(of: object, seen: seen, at: names)
  }

  /// Whether any member of an object is left.
  private mutating func keepsMembers(of object: JSONValue, seen: Bool, at names: Names) -> Bool {
    var isAnyLeft = false
    for member in object.members {
      if !seen, names.isEmpty, !frame.contains(member.key) {
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

  private mutating func keeps(_ member: JSONMember, seen: Bool, at names: Names) -> Bool {
    // A pin is worked out from a whole answer or entry, what this audience may not see included.
    if isReview, member.key == "pin", member.value.kind == .string, audience != .secretariat {
      return hide(member.value)
    }
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
  private mutating func keeps(answer: JSONValue, seen: Bool, at names: Names) -> Bool {
    if seen {
      // With everything in it hidden it is still an answer.
      _ = keepsMembers(of: answer, seen: true, at: names)
      return true
    }
    hidden.append(answer.range)
    let silent =
      answer["status"]?.string == Status.notReported.rawValue
      && answer.members.allSatisfy { ["status", "visibility", "waivers"].contains($0.key) }
    return put(silent ? .notReported : .withheld, inPlaceOf: answer)
  }

  /// Of an answer in which a conflict is open neither version is said, nor that it is silent.
  private mutating func unsettled(_ answer: JSONValue) -> Bool {
    hidden.append(answer.range)
    return put(.unreadable, inPlaceOf: answer)
  }

  private mutating func put(_ status: Status, inPlaceOf answer: JSONValue) -> Bool {
    redaction.put(["status": .string(status.rawValue)], inPlaceOf: answer)
    return true
  }

  private mutating func hide(_ value: JSONValue) -> Bool {
    hidden.append(value.range)
    return false
  }

  // MARK: What is what

  private func sees(_ value: JSONValue) -> Bool {
    !saysWhoSees || audience.sees(value, in: record.path)
  }

  private let frame: Set<String> = ["participant", "year", "framework", "answers"]

  private func isFrame(_ names: Names) -> Bool {
    names.isEmpty || names.count == 1 && names.first == "answers"
  }

  private func isAnswer(_ names: Names) -> Bool {
    names.count == 2 && record.path.kind.holdsAnswers && names.first == "answers"
  }

  /// What its own visibility would let through and something else holds back: an act after the
  /// edition's reach, a person without recorded consent, an entry of a review not agreed to.
  private func isHeldBack(_ value: JSONValue, at names: Names) -> Bool {
    switch record.path.kind {
    case .acts where names.count == 4:
      return value["date"]?.string.flatMap { RecordDate($0) }.map { $0.first > reach } ?? false
    case .registers where names.count == 2:
      // An entry without an office is the person, its key included.
      let isLater = value["from"]?.string.flatMap { RecordDate($0) }.map { $0.first > reach }
      let isPerson = value["office"] == nil && value["title"] == nil
      return isLater ?? false || isPerson && !isAgreed(value["person"]?["consent"])
    case .registers where names.last == "person":
      return !isAgreed(value["consent"])
    case .reviewAsked where names.count == 2, .reviewAnswered where names.count == 2:
      guard level < .parties else { return false }
      return answered[names.second].map { $0 > level } ?? true
    default: return false
    }
  }

  /// Whether a recorded consent reaches this audience; the parties and the secretariat need none.
  private func isAgreed(_ consent: JSONValue?) -> Bool {
    guard level < .parties else { return true }
    guard let edition = consent?["edition"]?.string else { return false }
    return Visibility(reading: edition) <= level
  }
}

/// The names of the members that lead to a value, as far as the sieve asks for them.
private struct Names {
  private(set) var count = 0
  private(set) var first = ""
  private(set) var second = ""
  private(set) var last: String?

  var isEmpty: Bool { count == 0 }

  func followed(by name: String) -> Names {
    var names = self
    if count == 0 { names.first = name } else if count == 1 { names.second = name }
    names.last = name
    names.count += 1
    return names
  }
}
