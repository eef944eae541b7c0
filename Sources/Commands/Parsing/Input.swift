/// How an input is recognised on the command line.
enum InputForm { case positional, named, flag }

/// What the parser and the help page need from a property wrapper, for every type of value.
protocol Input: AnyObject {
  associatedtype Value: InputValue
  var form: InputForm { get }
  var summary: String { get }
  var placeholder: String? { get }
  var slot: Slot<Value> { get set }
}

extension Input {
  var isTyped: Bool { slot.typed != nil }
  var isNeeded: Bool { slot.initial == nil }
  var repeats: Bool { Value.repeats }
  var choices: [String] { Value.choices }
  var expected: String { Value.expected }
  var initial: String? { slot.initial.flatMap(\.spelling) }

  func take(_ word: String) -> Bool { Value.take(word, into: &slot.typed) }
}

/// The typed value of an input, and its default.
struct Slot<Value> {
  var typed: Value?
  let initial: Value?

  init(initial: Value?) { self.initial = initial }

  /// The typed value, or else the default. A required input has a value only after parsing, and a command
  /// runs only after that. To read it earlier is a mistake in the program, which no command line can
  /// cause.
  var value: Value {
    guard let value = typed ?? initial else {
      preconditionFailure("an input was read before its command line was parsed")
    }
    return value
  }
}
