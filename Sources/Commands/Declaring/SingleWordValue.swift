/// A value that is written as a single word on the command line.
///
/// An enum needs only the conformance: `enum Format: String, SingleWordValue, CaseIterable { … }`. Other
/// types say how a word is read, and what an error names as expected:
///
/// ```swift
/// extension Year: SingleWordValue {
///   init?(word: String) { … }
///   static var expected: String { "a year such as 2013" }
/// }
/// ```
public protocol SingleWordValue: InputValue {
  /// Reads the word; `nil` if it is not valid.
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
  /// Whether there are few enough choices, 1 to 12, to list them in help and in errors. A longer list is used
  /// only for suggestions and completion.
  var areListed: Bool { (1...12).contains(count) }

  /// The choices as a list: `full, concise, json`.
  var listed: String { joined(separator: ", ") }
}
