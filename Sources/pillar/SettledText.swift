import Diagnostics
import JSONText
import RecordMerging
import RecordRules
import Records

// What stands in a record after its conflicts were settled, and what there is against it that no side brought.

extension JSONTree {
  /// The value with others at some places, or without what stood there: in one pass, however many they are.
  /// The places come in the order of its text, and none is inside another.
  func replacing(_ places: ArraySlice<(steps: ArraySlice<JSONStep>, value: JSONTree?)>) -> JSONTree?
  {
    guard let first = places.first else { return self }
    if first.steps.isEmpty { return first.value }
    var left = places
    func replaced(_ step: JSONStep, _ inner: JSONTree) -> JSONTree? {
      let own = left.prefix { $0.steps.first == step }
      left = left.dropFirst(own.count)
      return inner.replacing(own.map { ($0.steps.dropFirst(), $0.value) }[...])
    }
    switch self {
    case .object(let members):
      return .object(
        members.compactMap { member in
          replaced(.member(member.key), member.value).map { .init(key: member.key, value: $0) }
        })
    case .array(let elements):
      return .array(elements.enumerated().compactMap { replaced(.element($0), $1) })
    default: return self
    }
  }
}

/// What the rules have against the characters of texts that somebody typed: what nobody sees in them, nobody
/// meant. The places are those of the texts.
func strayCharacters(in text: [UInt8], of path: RecordPath, at places: [[JSONStep]]) -> [Finding] {
  guard !places.isEmpty else { return [] }
  let pointers = places.map(\.pointer)
  let store = Store(name: "", files: [StoreFile(path: path.text, bytes: text)])
  let rules = Rule.all.filter { $0.name == "stray-characters" }
  return findings(in: store, rules: rules, most: .max).filter { finding in
    pointers.contains { pointer in
      (finding.subject.pointer + "/").utf8.starts(with: (pointer + "/").utf8)
    }
  }
}

/// Why a side that is another record is not put at a path; `nil` where it is the record of that path.
func objection(to record: JSONTree, at path: RecordPath) -> String? {
  let identity = RecordIdentity(record)
  guard !identity.isOf(path) else { return nil }
  return
    "what was taken is the record of \(identity.words), and \(path.text) is the place of \(path.words). "
    + "Put it where it belongs, and take the other side here."
}
