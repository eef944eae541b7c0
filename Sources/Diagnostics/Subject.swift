/// What a finding is about, wherever in its file that stands.
///
/// A line moves when a file is formatted, and a wording changes with the value that is there; the
/// subject does neither, so that programs know a finding again by it and by its rule:
///
///     Subject(record: "2013/AUS/implementation.json", field: "/answers/R4/sources/-",
///       pointer: "/answers/R4/sources/2")
public struct Subject: Hashable, Sendable {
  /// The record's path in its store, or the file's name where there is no store.
  public var record: String
  /// The steps in the record as a JSON Pointer, with `-` for any element of an array; empty for the
  /// record as a whole. A member that is missing is a step of its own.
  public var field: String
  /// The same steps as they are now, for example `/answers/R4/sources/2`.
  public var pointer: String
  /// What of the field it is, where the rule has more to say of a field than one thing, for example
  /// the keyword of a schema.
  public var aspect: String

  public init(record: String, field: String = "", pointer: String = "", aspect: String = "") {
    self.record = record
    self.field = field
    self.pointer = pointer
    self.aspect = aspect
  }
}

/// Records and fields are the same where their names are the same bytes.
extension Subject {
  public static func == (a: Subject, b: Subject) -> Bool {
    ExactText.areSame(a.record, b.record) && ExactText.areSame(a.field, b.field)
      && ExactText.areSame(a.pointer, b.pointer) && ExactText.areSame(a.aspect, b.aspect)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ExactText(record))
    hasher.combine(ExactText(pointer))
  }
}
