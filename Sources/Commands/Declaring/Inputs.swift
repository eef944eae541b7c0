// Three property wrappers. They are classes, so copies of a command share their values: the parser fills
// the same properties that `run` reads. Make a command, parse into it, run it, and do not use it again.

/// A value known by its position: `pillar check records/2013`.
@propertyWrapper
public final class Argument<Value: InputValue>: Input {
  let summary: String
  let placeholder: String?
  var slot: Slot<Value>
  var form: InputForm { .positional }
  public var wrappedValue: Value { slot.value }

  /// An argument that has the value `wrappedValue` if it is left out.
  ///
  /// - Parameters:
  ///   - wrappedValue: The default; help shows it.
  ///   - summary: A sentence that says what it is for.
  ///   - value: The name of the value in help, if it is not the property's name.
  public init(wrappedValue: Value, _ summary: String, value: String? = nil) {
    (self.summary, placeholder, slot) = (summary, value, Slot(initial: wrappedValue))
  }

  /// An argument without a default. A list or an optional may be left out, any other value is required.
  public init(_ summary: String, value: String? = nil) {
    (self.summary, placeholder, slot) = (summary, value, Slot(initial: Value.whenLeftOut))
  }
}

/// A value known by its name: `--since 2013` or `--since=2013`.
@propertyWrapper
public final class Option<Value: InputValue>: Input {
  let summary: String
  let placeholder: String?
  var slot: Slot<Value>
  var form: InputForm { .named }
  public var wrappedValue: Value { slot.value }

  /// An option that has the value `wrappedValue` if it is left out.
  ///
  /// - Parameters:
  ///   - wrappedValue: The default; help shows it.
  ///   - summary: A sentence that says what it is for.
  ///   - value: The name of the value in help, if it is not the property's name.
  public init(wrappedValue: Value, _ summary: String, value: String? = nil) {
    (self.summary, placeholder, slot) = (summary, value, Slot(initial: wrappedValue))
  }

  /// An option without a default. A list or an optional may be left out, any other value is required.
  public init(_ summary: String, value: String? = nil) {
    (self.summary, placeholder, slot) = (summary, value, Slot(initial: Value.whenLeftOut))
  }
}

/// A flag, which is off unless it is given: `--strict`.
@propertyWrapper
public final class Flag: Input {
  let summary: String
  let placeholder: String? = nil
  var slot = Slot(initial: Switch.whenLeftOut)
  var form: InputForm { .flag }
  public var wrappedValue: Bool { slot.value.isOn }

  /// A flag, with a sentence that says what it does.
  public init(_ summary: String) { self.summary = summary }
}
