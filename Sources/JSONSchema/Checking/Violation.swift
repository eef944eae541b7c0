public import JSONText

/// One thing in an instance that its schema forbids: where it is, which keyword forbids it, in words.
///
/// What a program needs of it is in `detail`. The words are for a finding's `found` and `expected`; what a secretary should read about her own
/// records is for the rooms that know them.
public struct Violation: Hashable, Sendable {
  /// The keyword that was not met, for example `enum`; `false` for a schema that allows nothing.
  public var keyword: String
  /// The steps from the root of the instance to the value. An unknown member is a step of its own; a
  /// missing one is not.
  public var path: [JSONStep]
  /// Bytes of the instance: the value, the key of an unknown or misnamed member, or the opening brace
  /// of an object in which a member is missing.
  public var range: Range<Int>
  /// The keyword's place as the schema's name and a pointer, for example
  /// `implementation.json#/$defs/answer/properties/status/enum`.
  public var schemaPlace: String
  /// Bytes of the schema's text: the keyword's value.
  public var schemaRange: Range<Int>
  /// What was found, for whoever does more than print the words.
  public var detail = Detail.value
  /// What is there, for example `"implmented"`, `a number, 3` or `no member "status"`.
  public var found: String
  /// What would be right, for example `one of "a", "b"`.
  public var expected: String
  /// The allowed value or name that was perhaps meant.
  public var nearest: String?
  /// How many violations it stands for: more than one where the rest was only counted, in the last.
  public var count = 1
  /// How to write what was probably meant, a whole sentence; empty where that is not known.
  public var advice = ""

  /// What was found, as data.
  public enum Detail: Hashable, Sendable {
    /// An object lacks a member of this name.
    case missingMember(String)
    /// An object has a member of this name, which no schema describes.
    case unknownMember(String)
    /// A text, or a member's name, that is not allowed.
    case text(String)
    /// The check was given up, so that nobody knows whether the value is allowed.
    case givenUp(Limit)
    /// Any other value, which stands at `path`.
    case value
  }

  /// Why a check was given up.
  public enum Limit: Hashable, Sendable {
    /// Schemas stand within one another too deep.
    case depth
    /// A reference leads back to itself.
    case endlessReference
    /// A search for a pattern takes too many steps.
    case patternSteps
  }
}

extension Violation: Comparable {
  /// From the top of the instance down, then by keyword and place in the schema.
  public static func < (a: Violation, b: Violation) -> Bool {
    let starts = (a.range.lowerBound, b.range.lowerBound)
    if starts.0 != starts.1 { return starts.0 < starts.1 }
    return (a.path.count, a.schemaPlace, a.found) < (b.path.count, b.schemaPlace, b.found)
  }
}
