// All edits are made in one pass over the tree. For this, they are first sorted into a tree of `PlannedPlace`: it says
// which edits change a value itself, and which change a value inside it.

/// The edits to make in a tree, and the problems of those that cannot be made.
struct EditPlan {
  /// The first problem of each edit that cannot be made, by the edit's number: its index in the list of edits.
  private(set) var problems: [Int: JSONEditProblem] = [:]
  private var edits: [JSONEdit] = []
  private var root = PlannedPlace(first: 0)

  mutating func add(_ number: Int, _ edit: JSONEdit) {
    edits.append(edit)
    if edit.place.isEmpty, !edit.isSet { return fail([number], at: [], .wholeTree) }
    if !root.add(number, edit, edit.place[...]) { fail([number], at: edit.place, .overlap) }
  }

  mutating func applied(to tree: JSONTree) -> JSONTree {
    applied(root, to: tree, at: []) ?? tree
  }

  /// A value after its edits; `nil` if they remove it. `tree` is `nil` if the value does not exist yet.
  private mutating func applied(
    _ planned: PlannedPlace, to tree: JSONTree?, at place: [JSONStep]
  ) -> JSONTree? {
    if let replacement = planned.replacement {
      if tree == nil, replacement.value == nil { fail([replacement.number], at: place, .missing) }
      return replacement.value
    }
    guard !planned.inner.isEmpty else { return tree }
    switch tree {
    case .array(let elements): return .array(edited(elements, planned, at: place))
    case .object(let members): return .object(edited(members, planned, at: place))
    case nil:
      for case (.element, let inner) in planned.inner { fail(inner.numbers, at: place, .missing) }
      return .object(edited([JSONTree.Member](), planned, at: place))
    default:
      for (step, inner) in planned.inner { failKind(of: step, inner, at: place) }
      return tree
    }
  }

  private mutating func edited(
    _ members: [JSONTree.Member], _ planned: PlannedPlace, at place: [JSONStep]
  ) -> [JSONTree.Member] {
    var found: Set<JSONStep> = []
    var result: [JSONTree.Member] = []
    for member in members {
      let step = JSONStep.member(member.key)
      guard let inner = planned.inner[step] else {
        result.append(member)
        continue
      }
      found.insert(step)
      fail(inner.insertions.map(\.number), at: place + [step], .exists)
      if let value = applied(inner, to: member.value, at: place + [step]) {
        result.append(.init(key: member.key, value: value))
      }
    }
    for (step, inner) in planned.inner.sorted(by: { $0.value.first < $1.value.first })
    where !found.contains(step) {
      guard case .member(let name) = step else {
        failKind(of: step, inner, at: place)
        continue
      }
      let value = inner.insertions.first?.value ?? applied(inner, to: nil, at: place + [step])
      if let value { result.append(.init(key: name, value: value)) }
    }
    return result
  }

  private mutating func edited(
    _ elements: [JSONTree], _ planned: PlannedPlace, at place: [JSONStep]
  ) -> [JSONTree] {
    for (step, inner) in planned.inner {
      guard case .element(let number) = step else {
        failKind(of: step, inner, at: place)
        continue
      }
      if !(0...elements.count).contains(number) {
        fail(inner.numbers, at: place + [step], .missing)
      } else if number == elements.count {
        fail(inner.numbersOfChanges, at: place + [step], .missing)
      }
    }
    var result: [JSONTree] = []
    for number in 0...elements.count {
      let inner = planned.inner[.element(number)]
      result += inner?.insertions.map(\.value) ?? []
      guard number < elements.count else { break }
      let element = elements[number]
      if let inner {
        let value = applied(inner, to: element, at: place + [.element(number)])
        result += [value].compactMap(\.self)
      } else {
        result.append(element)
      }
    }
    return result
  }

  /// Records a problem for edits whose step does not fit the value: it is a member, but the value is not an object; or
  /// it is an element, but the value is not an array.
  private mutating func failKind(of step: JSONStep, _ inner: PlannedPlace, at place: [JSONStep]) {
    if case .member = step {
      fail(inner.numbers, at: place, .notAnObject)
    } else {
      fail(inner.numbers, at: place, .notAList)
    }
  }

  private mutating func fail(
    _ numbers: [Int], at place: [JSONStep], _ reason: JSONEditProblem.Reason
  ) {
    for number in numbers where problems[number] == nil {
      problems[number] = JSONEditProblem(edits[number], at: place, reason)
    }
  }
}

/// The edits of one value, and those of the values in it. Each edit has a number: its index in the list of edits.
private struct PlannedPlace {
  /// The number of the first edit of this value or of a value inside it.
  let first: Int
  /// The edit that replaces the value. If it has no new value, it removes the old one.
  private(set) var replacement: (number: Int, value: JSONTree?)?
  /// The values to insert: as a member with this name, or before this element of an array.
  private(set) var insertions: [(number: Int, value: JSONTree)] = []
  private(set) var inner: [JSONStep: PlannedPlace] = [:]

  init(first: Int) { self.first = first }

  /// The numbers of the edits that change the value or something in it.
  var numbersOfChanges: [Int] {
    [replacement?.number].compactMap(\.self) + inner.values.flatMap(\.numbers)
  }

  var numbers: [Int] { numbersOfChanges + insertions.map(\.number) }

  /// Adds an edit at a place in this value. Returns false if it overlaps another edit.
  mutating func add(_ number: Int, _ edit: JSONEdit, _ steps: ArraySlice<JSONStep>) -> Bool {
    guard let step = steps.first else { return addHere(number, edit) }
    guard replacement == nil else { return false }
    // If an edit adds this member, no other edit may add or change it or a value inside it.
    if case .member = step, inner[step]?.insertions.isEmpty == false { return false }
    return inner[step, default: PlannedPlace(first: number)].add(number, edit, steps.dropFirst())
  }

  private mutating func addHere(_ number: Int, _ edit: JSONEdit) -> Bool {
    let isUnchanged = replacement == nil && inner.isEmpty
    switch edit {
    case .insert(let value, let place):
      if case .member? = place.last, !isUnchanged { return false }
      insertions.append((number, value))
    case .set(_, let value):
      guard isUnchanged else { return false }
      replacement = (number, value)
    case .remove:
      guard isUnchanged else { return false }
      replacement = (number, nil)
    }
    return true
  }
}

extension JSONEdit {
  fileprivate var isSet: Bool { if case .set = self { true } else { false } }
}
