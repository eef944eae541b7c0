/// A type that words on the command line can fill: a `SingleWordValue`, an optional one, or a list of them.
public protocol InputValue {
  /// The value when the input is left out, or `nil` when it may not be.
  static var whenLeftOut: Self? { get }
  /// More than one word may be given.
  static var repeats: Bool { get }
  /// Every word that is accepted, or none where they cannot be listed.
  static var choices: [String] { get }
  /// What to write, for an error: `a year such as 2013`; empty where any word will do.
  static var expected: String { get }

  /// Reads one more word; `false`, and the value as it was, when the word does not spell one.
  static func take(_ word: String, into value: inout Self?) -> Bool

  /// How help writes the value, or `nil` when it is not worth writing.
  var spelling: String? { get }
}

extension Optional: InputValue where Wrapped: SingleWordValue {
  public static var whenLeftOut: Self? { .some(nil) }
  public static var repeats: Bool { false }
  public static var choices: [String] { Wrapped.choices }
  public static var expected: String { Wrapped.expected }
  public var spelling: String? { flatMap(\.spelling) }

  public static func take(_ word: String, into value: inout Self?) -> Bool {
    guard let read = Wrapped(word: word) else { return false }
    value = .some(read)
    return true
  }
}

extension Array: InputValue where Element: SingleWordValue {
  public static var whenLeftOut: Self? { [] }
  public static var repeats: Bool { true }
  public static var choices: [String] { Element.choices }
  public static var expected: String { Element.expected }
  public var spelling: String? { isEmpty ? nil : compactMap(\.spelling).joined(separator: " ") }

  public static func take(_ word: String, into value: inout Self?) -> Bool {
    guard let element = Element(word: word) else { return false }
    value = (value ?? []) + [element]
    return true
  }
}

/// What a flag holds; a type of its own, so that `@Option var strict: Bool` does not compile.
struct Switch: InputValue {
  var isOn: Bool

  static var whenLeftOut: Switch? { Switch(isOn: false) }
  static var repeats: Bool { false }
  static var choices: [String] { [] }
  static var expected: String { "" }
  var spelling: String? { nil }

  static func take(_ word: String, into value: inout Switch?) -> Bool {
    value = Switch(isOn: true)
    return true
  }
}
