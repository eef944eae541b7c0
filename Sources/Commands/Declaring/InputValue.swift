/// The type of an input's value: a `SingleWordValue`, an optional one, or an array of them.
public protocol InputValue {
  /// The value if the input is left out; `nil` if it must be given.
  static var whenLeftOut: Self? { get }
  /// Whether more than one word may be given.
  static var repeats: Bool { get }
  /// Every word that is accepted; empty if they cannot be listed.
  static var choices: [String] { get }
  /// What an error says should be typed: `a year such as 2013`; empty if any word is accepted.
  static var expected: String { get }

  /// Reads one more word. If the word is not valid, returns `false` and leaves the value unchanged.
  static func take(_ word: String, into value: inout Self?) -> Bool

  /// The value as help writes it; `nil` if help does not show it.
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

/// The value of a flag. It is a type of its own, so that `@Option var strict: Bool` does not compile.
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
