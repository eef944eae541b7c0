// Three property wrappers that are boxes. A command's copies share them, so the parser fills the very
// properties that `run` reads: make a command, parse into it, run it, drop it.

/// A value known by its place: `pillar check records/2013`.
@propertyWrapper
public final class Argument<Value: InputValue>: Input {
  let summary: String
  let placeholder: String?
  var slot: Slot<Value>
  var form: InputForm { .positional }
  public var wrappedValue: Value { slot.value }

  /// An argument that holds `wrappedValue` when it is left out.
  ///
  /// - Parameters:
  ///   - wrappedValue: The default; help shows it.
  ///   - summary: What it is for, a sentence.
  ///   - value: What help calls the value, where the property's name is not it.
  public init(wrappedValue: Value, _ summary: String, value: String? = nil) {
    (self.summary, placeholder, slot) = (summary, value, Slot(initial: wrappedValue))
  }

  /// An argument without a default: a list or an optional may be left out, anything else is needed.
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

  /// An option that holds `wrappedValue` when it is left out.
  ///
  /// - Parameters:
  ///   - wrappedValue: The default; help shows it.
  ///   - summary: What it is for, a sentence.
  ///   - value: What help calls the value, where the property's name is not it.
  public init(wrappedValue: Value, _ summary: String, value: String? = nil) {
    (self.summary, placeholder, slot) = (summary, value, Slot(initial: wrappedValue))
  }

  /// An option without a default: a list or an optional may be left out, anything else is needed.
  public init(_ summary: String, value: String? = nil) {
    (self.summary, placeholder, slot) = (summary, value, Slot(initial: Value.whenLeftOut))
  }
}

/// A switch, off until named: `--strict`.
@propertyWrapper
public final class Flag: Input {
  let summary: String
  let placeholder: String? = nil
  var slot = Slot(initial: Switch.whenLeftOut)
  var form: InputForm { .flag }
  public var wrappedValue: Bool { slot.value.isOn }

  /// A flag and what it does, a sentence.
  public init(_ summary: String) { self.summary = summary }
}
