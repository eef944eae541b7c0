import Diagnostics
import JSONText
import Records

/// A place in a record that names an item, a participant or a source, which another record describes.
struct Reference {
  /// The name; `nil` if the value is not a text, which the schema reports.
  var name: String?
  var range: Range<Int>
  private let holder: [JSONStep]
  private let step: JSONStep?

  /// `holder` is the path of the object or array that contains the place, and `step` the last step to it; without a
  /// `step`, `holder` is the path of the place itself. The two are joined only if a message needs the whole path.
  init(name: String?, range: Range<Int>, steps holder: [JSONStep], _ step: JSONStep? = nil) {
    (self.name, self.range, self.holder, self.step) = (name, range, holder, step)
  }

  var steps: [JSONStep] { holder + [step].compactMap(\.self) }

  init(_ value: JSONValue, _ holder: [JSONStep], _ step: JSONStep? = nil) {
    self.init(name: value.string, range: value.range, steps: holder, step)
  }

  /// A reference for each element of a list of ids.
  static func elements(of list: JSONValue?, at steps: [JSONStep]) -> [Reference] {
    guard let list else { return [] }
    return list.elements.enumerated().map { Reference($1, steps, .element($0)) }
  }

  /// A reference for each name in a record, at the places where records of its kind have names.
  static func all(in root: JSONValue, at places: NamedPlaces) -> [Reference] {
    var found: [Reference] = []
    places.forEach(in: root) { name, steps in
      switch name {
      case .value(let value): found.append(Reference(value, steps))
      case .key(let member):
        found.append(Reference(name: member.key, range: member.keyRange, steps: steps))
      }
    }
    return found
  }
}

/// Calls `take` for every value in a record that cites a source, with the steps to it. It makes no list of them,
/// because one record may have a million.
func forEachCitation(in record: Record, _ take: (JSONValue, [JSONStep]) -> Void) {
  var steps: [JSONStep] = []
  if let root = record.root { walk(root, isCiting: false, &steps, take) }
}

private func walk(
  _ value: JSONValue, isCiting: Bool, _ steps: inout [JSONStep],
  _ take: (JSONValue, [JSONStep]) -> Void
) {
  for member in value.members {
    steps.append(.member(member.key))
    let isCiting = Source.citingMembers.contains(member.key) && member.value.kind == .array
    walk(member.value, isCiting: isCiting, &steps, take)
    steps.removeLast()
  }
  for (index, element) in value.elements.enumerated() {
    steps.append(.element(index))
    if isCiting { take(element, steps) } else { walk(element, isCiting: false, &steps, take) }
    steps.removeLast()
  }
}

func quoted(_ text: String) -> String { "\"\(text)\"" }

/// A list in words, short enough for a message: the first twelve names, and how many more there are. `word` is called
/// only for the names that are shown.
func listed<Name>(_ names: [Name], _ word: (Name) -> String) -> String {
  let shown = names.prefix(12).map(word).joined(separator: ", ")
  return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
}

func listed(_ names: [String]) -> String { listed(names) { $0 } }
