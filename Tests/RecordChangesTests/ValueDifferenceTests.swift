import Diagnostics
import JSONText
import NewStores
import RecordChanges
import Records
import SeededNumbers
import Testing

private func value(_ tree: JSONTree) throws -> JSONValue {
  let text = String(decoding: CanonicalText.write(tree, order: .natural), as: UTF8.self)
  return try #require(JSONDocument.read(SourceText(name: "t", text)).document).root
}

/// A value with the differences applied, in the slow and simple way.
private func applying(_ differences: [ValueDifference], to old: JSONTree) throws -> JSONTree {
  var tree = old
  for difference in differences {
    switch difference.what {
    case .added(let value), .replaced(_, by: let value):
      tree = tree.setting(difference.names, to: JSONTree(value))
    case .removed: tree = try tree.edited([.remove(difference.names.map { .member($0) })])
    case .members(let removed, let added):
      let kept = tree.strings(at: difference.names).filter { !removed.contains($0) }
      tree = tree.setting(
        difference.names, to: .array((kept + added).map { .string($0) }))
    case .paragraphs(let old, let new):
      let paragraphs = paragraphEdits(from: old, to: new).compactMap { edit -> String? in
        switch edit {
        case .kept(let text), .added(let text): text
        case .removed: nil
        case .edited(let runs):
          runs.map { if case .removed = $0 { "" } else { $0.text } }.joined()
        }
      }
      tree = tree.setting(difference.names, to: .array(paragraphs.map { .string($0) }))
    }
  }
  return tree
}

extension JSONTree {
  fileprivate func strings(at names: [String]) -> [String] {
    let found = names.reduce(Optional(self)) { $0?[$1] }
    guard case .array(let elements)? = found else { return [] }
    return elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  /// The value with its members and its sets sorted.
  fileprivate func settled(_ name: String = "") -> JSONTree {
    switch self {
    case .object(let members):
      return .object(
        members.map { .init(key: $0.key, value: $0.value.settled($0.key)) }
          .sorted { $0.key < $1.key })
    case .array(let elements):
      let strings = elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
      guard setMembers.contains(name), strings.count == elements.count else {
        return .array(elements.map { $0.settled() })
      }
      return .array(strings.sorted().map { .string($0) })
    default: return self
    }
  }

  /// The value with a change somewhere, or unchanged.
  fileprivate func edited(_ random: inout SeededGenerator) -> JSONTree {
    switch self {
    case .object(var members):
      guard !members.isEmpty else { return self }
      let index = random.below(members.count)
      switch random.below(10) {
      case 0: members.remove(at: index)
      case 1: members.insert(.init(key: "new\(random.below(9))", value: ["a": ["b"]]), at: index)
      case 2: members.shuffle(using: &random)
      default: members[index].value = members[index].value.edited(&random)
      }
      var known: Set<String> = []
      return .object(members.filter { known.insert($0.key).inserted })
    case .array(var elements):
      switch random.below(5) {
      case 0: elements.append(.string("new \(random.below(5))"))
      case 1 where !elements.isEmpty: elements.remove(at: random.below(elements.count))
      case 2: elements.shuffle(using: &random)
      case 3: elements.append(["of": "another kind"])
      default:
        guard !elements.isEmpty else { break }
        let index = random.below(elements.count)
        elements[index] = elements[index].edited(&random)
      }
      return .array(elements)
    case .string(let text):
      switch random.below(4) {
      case 0: return .number("1")
      case 1: return .string(text + ", and more")
      case 2: return .string(text.split(separator: " ").dropFirst().joined(separator: " "))
      default: return .string("other")
      }
    default: return random.chance(50) ? .null : .boolean(true)
    }
  }
}

/// Every record of the example, edited at random several times over.
@Test(arguments: 0..<60 as Range<UInt64>)
func `applying the differences to the older value gives the newer`(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  for record in exampleStore(withConflict: true).store.records {
    let old = JSONTree(try #require(record.root))
    let new = (0..<1 + random.below(6)).reduce(old) { tree, _ in tree.edited(&random) }
    let made = try applying(differences(from: try value(old), to: try value(new)), to: old)
    let (expected, found) = (try value(new.settled()), try value(made.settled()))
    #expect(found.equals(expected), "\(record.path.text)")
    let same = try value(new)
    #expect(differences(from: same, to: same).isEmpty)
  }
}

@Test func `a set shows what was dropped and what is new, whatever its order`() throws {
  let found = differences(
    from: try value(["sources": ["a", "b"]]), to: try value(["sources": ["c", "b"]]))
  guard case .members(let removed, let added)? = found.first?.what else {
    Issue.record("no set")
    return
  }
  #expect((removed, added) == (["a"], ["c"]))
  let turned = differences(
    from: try value(["sources": ["a", "b"]]), to: try value(["sources": ["b", "a"]]))
  #expect(turned.isEmpty)
}

@Test func `an action under an old key that is about something else is another action`() throws {
  func sheet(_ title: String, _ date: String) throws -> JSONValue {
    try value(["actions": ["1": ["title": .string(title), "date": .string(date)]]])
  }
  let old = try sheet("A seminar in the capital", "2012")
  let other = differences(from: old, to: try sheet("The law was passed", "2013"))
  #expect(other.map(\.names) == [["actions", "1"], ["actions", "1"]])
  let retold = differences(from: old, to: try sheet("The law was passed", "2012"))
  #expect(retold.map(\.names) == [["actions", "1", "title"]])
}
