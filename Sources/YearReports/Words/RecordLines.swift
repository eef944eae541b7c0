public import JSONText
import RecordWords

/// A record as lines of text, one for each field or paragraph, each after its place. git compares these lines instead
/// of the JSON text.
///
/// ```
/// R4 › status: planned
/// R4 › summary: A centre is to be opened.
/// ```
public func recordLines(of value: JSONValue) -> [String] { lines(of: value, []) }

private func lines(of value: JSONValue, _ names: [String]) -> [String] {
  switch value.kind {
  case .object where value.count > 0:
    return value.members.flatMap { member in
      lines(of: member.value, names.isEmpty && isContainer(member.key) ? [] : names + [member.key])
    }
  case .array where value.count > 0:
    return value.elements.flatMap { lines(of: $0, names) }
  default:
    let place = names.enumerated().map { index, name in
      index == 0 ? name : FieldWords.name(name)
    }.joined(separator: " › ")
    let words =
      value.count == 0 && value.kind != .string && value.kind != .number
        && value.kind != .boolean && value.kind != .null
      ? value.text : FieldWords.words(of: value, in: names.last ?? "")
    return ["\(place): \(words)"]
  }
}

/// Whether a member only contains the answers, so that its name is left out of the place.
private func isContainer(_ name: String) -> Bool { name == "answers" }
