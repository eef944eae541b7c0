import JSONText
import SeededNumbers
import Testing

private let answer: JSONTree = [
  "status": "planned", "sources": ["note-1", "note-2"], "actions": ["talks": ["title": "Talks"]],
]

/// The answer after an edit, or the reason why it cannot be made.
private let rows: [(edits: [JSONEdit], result: JSONTree?, reasons: [JSONEditProblem.Reason])] = [
  ([], answer, []),
  ([.set([], to: "all")], "all", []),
  (
    [.set(["status"], to: "unclear"), .remove(["sources"]), .remove(["actions"])],
    ["status": "unclear"], []
  ),
  (
    [
      .set(["a", "b"], to: 1), .insert(2, at: ["a", "c"]), .remove(["sources"]),
      .remove(["actions"]),
    ],
    ["status": "planned", "a": ["b": 1, "c": 2]], []
  ),
  (
    [
      .insert("new", at: ["sources", 2]), .insert("first", at: ["sources", 0]),
      .insert("newer", at: ["sources", 2]), .remove(["sources", 0]),
      .set(["sources", 1], to: "note-3"), .remove(["actions", "talks", "title"]),
    ],
    [
      "status": "planned", "sources": ["first", "note-3", "new", "newer"],
      "actions": ["talks": [:]],
    ], []
  ),
  ([.set(["status", "x"], to: 1)], nil, [.notAnObject]),
  ([.remove(["sources", "x"])], nil, [.notAnObject]),
  ([.set(["status", 0], to: 1), .set(["actions", 0], to: 1)], nil, [.notAList, .notAList]),
  ([.remove(["x"]), .remove(["actions", "x", "y"])], nil, [.missing, .missing]),
  (
    [.set(["sources", 2], to: "x"), .insert("x", at: ["sources", 3]), .remove(["sources", -1])],
    nil, [.missing, .missing, .missing]
  ),
  ([.set(["x", 0], to: 1), .insert(1, at: ["x", "y", 0])], nil, [.missing, .missing]),
  ([.insert(1, at: ["status"]), .insert(1, at: ["x"])], nil, [.exists]),
  ([.remove([]), .insert(1, at: [])], nil, [.wholeTree, .wholeTree]),
  (
    [
      .remove(["actions"]), .set(["actions"], to: 1), .set(["actions", "talks"], to: 1),
      .insert(1, at: ["x"]), .set(["x", "y"], to: 1), .insert(2, at: ["x"]),
    ], nil, [.overlap, .overlap, .overlap, .overlap]
  ),
  ([.set(["status"], to: 1), .set([], to: 1)], nil, [.overlap]),
]

@Test(arguments: rows.indices)
func `all edits are made, or each that cannot be made is named`(row: Int) {
  let (edits, result, reasons) = rows[row]
  do throws(JSONEditError) {
    let edited = try answer.edited(edits)
    #expect(edited == result)
  } catch {
    #expect(error.problems.map(\.reason) == reasons)
    #expect(result == nil)
  }
}

@Test func `a problem says which edit it is about, and where the tree is otherwise`() throws {
  let edit = JSONEdit.set(["status", "since", "year"], to: 2013)
  let error = #expect(throws: JSONEditError.self) {
    try answer.edited([.set(["x"], to: 1), edit])
  }
  #expect(error?.problems == [JSONEditProblem(edit, at: ["status"], .notAnObject)])
}

@Test func `a value is found by the steps to it`() {
  #expect(answer.value(at: ["sources", 1]) == "note-2")
  #expect(answer.value(at: [JSONStep]()) == answer)
  for place in [["sources", 2], ["sources", -1], ["status", "x"], ["x"], ["sources", "0"]]
    as [[JSONStep]]
  { #expect(answer.value(at: place) == nil) }
}

@Test func `setting makes the members on the way, whatever stands there`() {
  #expect(answer.setting([], to: 1) == 1)
  #expect(answer["sources"]?.setting(["a", "b"], to: 1) == ["a": ["b": 1]])
  let set = answer.setting(["actions", "talks", "title"], to: "Talk").setting(["x"], to: .null)
  #expect(set["actions"] == ["talks": ["title": "Talk"]])
  #expect(set.members.map(\.key) == ["status", "sources", "actions", "x"])
}

// MARK: - The slow and obvious way

@Test(arguments: 0..<300 as Range<UInt64>)
func `many edits at once are the same as one after the other`(seed: UInt64) {
  var trees = RandomTrees(seed: seed)
  let tree = trees.tree()
  var accepted: [JSONEdit] = []
  var reasons: [JSONEditProblem.Reason] = []
  let edits = (0..<trees.random.below(7)).map { _ in trees.edit(of: tree) }
  for edit in edits {
    if edit.place.isEmpty, edit.kind != .set {
      reasons.append(.wholeTree)
    } else if accepted.contains(where: { overlap($0, edit) }) {
      reasons.append(.overlap)
    } else if let reason = obstacle(to: edit, in: tree) {
      reasons.append(reason)
      accepted.append(edit)
    } else {
      accepted.append(edit)
    }
  }
  do throws(JSONEditError) {
    let edited = try tree.edited(edits)
    #expect(reasons == [])
    #expect(inOneOrder(edited) == inOneOrder(oneByOne(accepted, in: tree)))
  } catch {
    #expect(error.problems.map(\.reason) == reasons)
  }
}

private enum Kind { case set, insert, remove }

extension JSONEdit {
  fileprivate var kind: Kind {
    switch self {
    case .set: .set
    case .insert: .insert
    case .remove: .remove
    }
  }

  /// Whether it adds an element to a list, which leaves the element of that number as it is.
  fileprivate var addsElement: Bool {
    if case .element? = place.last { kind == .insert } else { false }
  }
}

private func overlap(_ a: JSONEdit, _ b: JSONEdit) -> Bool {
  if a.place == b.place { return !a.addsElement && !b.addsElement }
  if b.place.starts(with: a.place) { return !a.addsElement }
  return a.place.starts(with: b.place) && !b.addsElement
}

private func obstacle(to edit: JSONEdit, in tree: JSONTree) -> JSONEditProblem.Reason? {
  var value: JSONTree? = tree
  for (number, step) in edit.place.enumerated() {
    let isLast = number == edit.place.count - 1
    switch (step, value) {
    case (.member(let name), .object?):
      value = value?[name]
      if isLast, edit.kind == .insert, value != nil { return .exists }
    case (.member, nil): break
    case (.member, _): return .notAnObject
    case (.element(let index), .array(let elements)?):
      if isLast, edit.kind == .insert {
        return (0...elements.count).contains(index) ? nil : .missing
      }
      guard elements.indices.contains(index) else { return .missing }
      value = elements[index]
    case (.element, nil): return .missing
    case (.element, _): return .notAList
    }
  }
  return edit.kind == .remove && value == nil ? .missing : nil
}

/// The last elements first, so that the numbers of the others stay as they are.
private func oneByOne(_ edits: [JSONEdit], in tree: JSONTree) -> JSONTree {
  func comesFirst(_ a: (offset: Int, element: JSONEdit), _ b: (offset: Int, element: JSONEdit))
    -> Bool
  {
    for (one, other) in zip(a.element.place, b.element.place) where one != other {
      if case (.element(let one), .element(let other)) = (one, other) { return one > other }
      return a.offset < b.offset
    }
    let (one, other) = (a.element.addsElement, b.element.addsElement)
    if a.element.place.count == b.element.place.count, one, other { return a.offset > b.offset }
    return one != other ? other : a.offset < b.offset
  }
  // Of few edits, the next is looked for each time.
  var left = Array(edits.enumerated())
  var tree = tree
  while let next = left.indices.first(where: { index in
    left.indices.allSatisfy { $0 == index || !comesFirst(left[$0], left[index]) }
  }) {
    tree = changed(tree, left.remove(at: next).element, at: 0)
  }
  #expect(left.isEmpty)
  return tree
}

private func changed(_ tree: JSONTree, _ edit: JSONEdit, at depth: Int) -> JSONTree {
  guard depth < edit.place.count else {
    if case .set(_, let value) = edit { return value }
    return tree
  }
  let isLast = depth == edit.place.count - 1
  switch edit.place[depth] {
  case .element(let index):
    var elements = tree.elements
    switch edit {
    case .insert(let value, _) where isLast: elements.insert(value, at: index)
    case .remove where isLast: elements.remove(at: index)
    default: elements[index] = changed(elements[index], edit, at: depth + 1)
    }
    return .array(elements)
  case .member(let name):
    if isLast, edit.kind == .remove {
      return .object(tree.members.filter { JSONStep.member($0.key) != .member(name) })
    }
    if isLast, case .insert(let value, _) = edit {
      return .object(tree.members + [.init(key: name, value: value)])
    }
    return tree.setting([name], to: changed(tree[name] ?? [:], edit, at: depth + 1))
  }
}

private func inOneOrder(_ tree: JSONTree) -> JSONTree {
  switch tree {
  case .object(let members):
    .object(
      members.map { .init(key: $0.key, value: inOneOrder($0.value)) }
        .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
  case .array(let elements): .array(elements.map(inOneOrder))
  default: tree
  }
}

extension RandomTrees {
  /// A random edit in a tree, or beside something that exists.
  fileprivate mutating func edit(of tree: JSONTree) -> JSONEdit {
    var place: [JSONStep] = []
    var value: JSONTree? = tree
    while random.chance(75) {
      let step = step(into: value)
      place.append(step)
      value = value?.value(at: [step])
    }
    switch random.below(3) {
    case 0: return .set(place, to: self.tree(depth: 1))
    case 1: return .insert(self.tree(depth: 1), at: place)
    default: return .remove(place)
    }
  }

  private mutating func step(into value: JSONTree?) -> JSONStep {
    switch value {
    case .object(let members) where !members.isEmpty && random.chance(70):
      return .member(random.one(of: members).key)
    case .array(let elements) where random.chance(90):
      return .element(random.below(elements.count + 2))
    default: return random.chance(80) ? .member(random.one(of: ["new", "more"])) : .element(0)
    }
  }
}
