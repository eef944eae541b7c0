/// How an input is told from the others on the command line.
enum InputForm { case positional, named, flag }

/// What the parser and the help page need to know of a property wrapper, whatever its value's type.
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

/// What was typed for an input, and what holds when nothing was.
struct Slot<Value> {
  var typed: Value?
  let initial: Value?

  init(initial: Value?) { self.initial = initial }

  /// A needed input has a value only once it was parsed, and a command runs only then: to read one
  /// earlier is a mistake in the program, which no command line can provoke.
  var value: Value {
    guard let value = typed ?? initial else {
      preconditionFailure("an input was read before its command line was parsed")
    }
    return value
  }
}
