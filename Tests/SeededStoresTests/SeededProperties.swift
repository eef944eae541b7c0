// Properties that every record must have, tried on seeded records of every kind.

import Diagnostics
import JSONText
import Records
import SeededNumbers
import SeededStores
import Testing

private func made(_ seed: UInt64) throws -> SeededStore {
  SeededStore(try StoreShape(seed: seed, records: 61, fullness: 30))
}

@Test(arguments: 0..<2 as Range<UInt64>)
func `a text that is read and written again stays the same`(seed: UInt64) throws {
  try made(seed).forEachFile { file in
    let source = SourceText(name: file.path, bytes: file.bytes)
    guard let document = JSONDocument.read(source).document, let place = RecordPath(file.path)
    else {
      Issue.record("\(file.path) is not read")
      return
    }
    let order = Schemas.memberOrder(place.kind)
    #expect(CanonicalText.write(document.root, order: order) == file.bytes)
    #expect(CanonicalText.write(JSONTree(document.root), order: order) == file.bytes)
  }
}

/// The tree with the members of every object in another order.
private func shuffled(_ tree: JSONTree, _ numbers: inout SeededGenerator) -> JSONTree {
  switch tree {
  case .object(let members):
    var members = members.map {
      JSONTree.Member(key: $0.key, value: shuffled($0.value, &numbers))
    }
    members.shuffle(using: &numbers)
    return .object(members)
  case .array(let elements): return .array(elements.map { shuffled($0, &numbers) })
  default: return tree
  }
}

@Test(arguments: 0..<2 as Range<UInt64>)
func `the order in which members come makes no difference to the text`(seed: UInt64) throws {
  var numbers = SeededGenerator(seed: seed)
  let made = try made(seed)
  made.forEachPath { path in
    guard let tree = made.tree(path), let place = RecordPath(path) else { return }
    let other = CanonicalText.write(
      shuffled(tree, &numbers), order: Schemas.memberOrder(place.kind))
    #expect(other == made.file(path)?.bytes, "\(path)")
  }
}
