import JSONText

/// The messages for everything that this module finds wrong. No other type of the module writes messages.
enum ViolationMessages {
  struct Words {
    var found: String
    var expected: String
    var nearest: String?
    var advice = ""
  }

  /// A mistake as one sentence, for an output format that has only the field `error` for it.
  static func sentence(for mistake: Mistake) -> String {
    let words = words(for: mistake)
    return "found \(words.found), expected \(words.expected)"
  }

  /// The error of a schema in an output that would become too large if each of its keywords got a unit of its own.
  static let withoutDetails =
    "the value does not match the schema; the details would make the output too large"

  static func sentence(_ violation: Violation) -> String {
    "found \(violation.found), expected \(violation.expected)"
  }

  /// A short description of a value: `"implmented"`, `a number, 3`, `an array of 2 elements`.
  static func describe(_ instance: Instance) -> String {
    switch instance {
    case .name(let name, _): quoted(name)
    case .value(let value): describe(value)
    }
  }

  static func describe(_ value: JSONValue) -> String {
    switch value.kind {
    case .null: "null"
    case .boolean: value.text
    case .number: "a number, " + shortened(value.text)
    case .string: quoted(value.string ?? "")
    case .array:
      value.count == 0 ? "an empty array" : "an array of " + count(value.count, "element")
    case .object: value.count == 0 ? "an empty object" : "an object"
    }
  }

  /// A value as it is spelled in the schema.
  static func spelled(_ value: JSONValue) -> String {
    value.kind == .string ? quoted(value.string ?? "") : shortened(value.text)
  }

  /// A text in quotation marks. Characters that cannot be seen are written as JSON escapes.
  static func quoted(_ text: String) -> String {
    let bytes = CanonicalText.write(.string(shortened(text)), order: .natural)
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  /// The first 60 scalars of a text.
  static func shortened(_ text: String) -> String {
    let most = 60
    guard text.unicodeScalars.count > most else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most))) + "…"
  }

  /// `1 element`, `2 elements`.
  static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)" + (number == 1 ? "" : "s")
  }

  /// `one of "a", "b", "c"`. Of more than twenty values the first twenty are shown. A single value is shown without
  /// `one of`.
  ///
  /// `word` returns the text for a value. It is called only for values that are shown.
  static func oneOf<Value>(_ values: [Value], _ word: (Value) -> String) -> String {
    let most = 20
    if values.count == 1 { return word(values[0]) }
    let shown = values.prefix(most).map(word).joined(separator: ", ")
    return "one of " + shown + (values.count > most ? ", … (\(values.count) in all)" : "")
  }

  /// `a, b or c`, for a few words.
  static func list(_ words: [String], _ last: String) -> String {
    guard let final = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + final
  }

  static func describe(_ types: Types) -> String {
    var shown = types
    if types.contains(.number) { shown.remove(.integer) }
    return list(
      Types.names.compactMap { name, type in
        guard shown.contains(type) else { return nil }
        if type == .null { return "null" }
        if type == .boolean { return "true or false" }
        return ("aeiou".contains(name.prefix(1)) ? "an " : "a ") + name
      }, "or")
  }
}
