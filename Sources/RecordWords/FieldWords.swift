public import JSONText
import Records

/// The names of a record's fields in words: `Why it changed`, `Action “Seminar”, date`.
///
/// ```swift
/// FieldWords(old: before, new: now).label(["actions", "seminar", "date"])  // Action “Seminar”, date
/// ```
public struct FieldWords {
  /// The older and the newer version of the value in which `label` names fields. The titles of actions and of
  /// assistance are read from them.
  public let old: JSONValue?
  public let new: JSONValue?

  public init(old: JSONValue?, new: JSONValue?) { (self.old, self.new) = (old, new) }

  /// The name of the field at a path of member names, such as `["actions", "seminar", "date"]`. Its first letter is a
  /// capital.
  public func label(_ names: [String]) -> String {
    var parts: [String] = []
    var rest = names[...]
    if names.count > 1, names[0] == "actions" {
      parts.append("Action “\(title(names.prefix(2)))”")
      rest = rest.dropFirst(2)
    } else if names.count > 2, names[0] == "assistance" {
      parts.append("Assistance \(names[1]) “\(title(names.prefix(3)))”")
      rest = rest.dropFirst(3)
    }
    let others = rest.map(Self.name)
    return (parts + others).enumerated().map { index, part in
      index == 0 ? part.prefix(1).uppercased() + part.dropFirst() : part
    }.joined(separator: ", ")
  }

  /// The title of an entry, or its key if it has none.
  private func title(_ names: ArraySlice<String>) -> String {
    let values = [new, old].map { value in names.reduce(value) { $0?[$1] } }
    return values.lazy.compactMap { $0?["title"]?.string }.first ?? names.last ?? ""
  }

  /// A member's name in words: `as of` for `asOf`.
  public static func name(_ member: String) -> String {
    switch member {
    case "changeNote": "why it changed"
    case "statedBy": "stated by"
    default: camelWords(member)
    }
  }

  /// A name such as `totalsSources` in words: `totals sources`. Only a name of ASCII letters that begins with a small
  /// letter is changed.
  private static func camelWords(_ name: String) -> String {
    guard let first = name.unicodeScalars.first, ("a"..."z").contains(first),
      name.utf8.allSatisfy({
        ("a"..."z").contains(Unicode.Scalar($0)) || ("A"..."Z").contains(Unicode.Scalar($0))
      })
    else { return name }
    return name.reduce(into: "") { words, letter in
      words += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }

  /// The value of the member `name` in words. Dates and words from fixed lists are written out.
  public static func words(of value: JSONValue, in name: String) -> String {
    switch value.kind {
    case .string: text(value.string ?? value.text, in: name)
    case .array: value.elements.map { words(of: $0, in: name) }.joined(separator: "; ")
    case .object where value.isConflict: "two versions that nobody has settled"
    case .object:
      value.members.map { "\(Self.name($0.key)): \(words(of: $0.value, in: $0.key))" }
        .joined(separator: "; ")
    case .boolean: value.bool == true ? "yes" : "no"
    case .number, .null: value.text
    }
  }

  private static func text(_ word: String, in name: String) -> String {
    switch name {
    case "asOf", "date", "endDate", "from", "to", "cutOff", "coveredTo", "adopted":
      RecordDate(word)?.words ?? word
    case "status", "confirmation", "step", "response": word.replacing("-", with: " ")
    case "statedBy": StatedBy(rawValue: word)?.words ?? word
    default: word
    }
  }
}
