public import JSONText

/// One thing in an instance that its schema forbids: its place, the keyword that forbids it, and a message.
///
/// Programs read what was found from `detail`. The texts are meant for the `found` and `expected` of a ``Finding``.
/// They use the words of JSON Schema; messages about records are written by other modules.
public struct Violation: Hashable, Sendable {
  /// The keyword that was not met, for example `enum`; `false` for a schema that allows nothing.
  public var keyword: String
  /// The steps from the instance's root to the value. For an unknown member its own step is included, for a
  /// missing member it is not.
  public var path: [JSONStep]
  /// Bytes of the instance: the value, or the key of an unknown or wrongly named member. If a member is
  /// missing, the opening brace of its object.
  public var range: Range<Int>
  /// The keyword's place as the schema's name and a pointer, for example
  /// `implementation.json#/$defs/answer/properties/status/enum`.
  public var schemaPlace: String
  /// Bytes of the schema's text: the keyword's value.
  public var schemaRange: Range<Int>
  /// What was found, for programs that do more than print the message.
  public var detail = Detail.value
  /// What is there, for example `"implmented"`, `a number, 3` or `no member "status"`.
  public var found: String
  /// What is allowed, for example `one of "a", "b"`.
  public var expected: String
  /// The allowed value or name that was probably meant; nil if none is close to what was found.
  public var nearest: String?
  /// How many violations this one stands for. It is more than 1 only in the last one of a list, if not all violations
  /// got a message.
  public var count = 1
  /// A sentence that says how to write what was probably meant; empty if that is not known.
  public var advice = ""

  /// What was found, as data.
  public enum Detail: Hashable, Sendable {
    /// An object lacks a member of this name.
    case missingMember(String)
    /// An object has a member of this name, which no schema describes.
    case unknownMember(String)
    /// A string, or a member's name, that is not allowed.
    case text(String)
    /// The check was abandoned, so it is not known whether the value is allowed.
    case givenUp(Limit)
    /// Something else is wrong with the value at `path`.
    case value
  }

  /// Why a check was abandoned.
  public enum Limit: Hashable, Sendable {
    /// Schemas are nested too deeply.
    case depth
    /// A reference leads back to itself.
    case endlessReference
    /// A search for a pattern takes too many steps.
    case patternSteps
  }
}

extension Violation: Comparable {
  /// In the order of the instance's text, then by depth, by place in the schema and by `found`.
  public static func < (a: Violation, b: Violation) -> Bool {
    let starts = (a.range.lowerBound, b.range.lowerBound)
    if starts.0 != starts.1 { return starts.0 < starts.1 }
    return (a.path.count, a.schemaPlace, a.found) < (b.path.count, b.schemaPlace, b.found)
  }
}
