/// A value that a single word on the command line spells.
///
/// Enums need nothing but the conformance: `enum Format: String, SingleWordValue, CaseIterable { … }`. Other
/// types say how they are read and what to expect in an error:
///
/// ```swift
/// extension Year: SingleWordValue {
///   init?(word: String) { … }
///   static var expected: String { "a year such as 2013" }
/// }
/// ```
public protocol SingleWordValue: InputValue {
  /// The value, or `nil` when the word does not spell one.
  init?(word: String)
}

extension SingleWordValue {
  public static var whenLeftOut: Self? { nil }
  public static var repeats: Bool { false }
  public static var choices: [String] { [] }
  public static var expected: String { choices.areListed ? "one of \(choices.listed)" : "" }
  public var spelling: String? { "\(self)" }

  public static func take(_ word: String, into value: inout Self?) -> Bool {
    guard let read = Self(word: word) else { return false }
    value = read
    return true
  }
}

extension SingleWordValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  public init?(word: String) { self.init(rawValue: word) }
  public static var choices: [String] { allCases.map(\.rawValue) }
  public var spelling: String? { rawValue }
}

extension String: SingleWordValue {
  public init?(word: String) { self = word }
  public var spelling: String? { isEmpty ? nil : self }
}

extension Int: SingleWordValue {
  public init?(word: String) { self.init(word) }
  public static var expected: String { "a whole number" }
}

extension [String] {
  /// A reader can take them in; more than a dozen are only suggested from and completed.
  var areListed: Bool { (1...12).contains(count) }

  /// `full, concise, json`.
  var listed: String { joined(separator: ", ") }
}
