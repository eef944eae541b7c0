/// What a finding is about, in a form by which a program can recognise the same finding in a later check.
///
/// Line numbers change if a file is formatted, and messages change with the value. The subject does not
/// change, so a program recognises a finding by its subject and its rule:
///
///     Subject(record: "2013/AUS/implementation.json", field: "/answers/R4/sources/-",
///       pointer: "/answers/R4/sources/2")
public struct Subject: Hashable, Sendable {
  /// The record's path in its store; the file's name if there is no store.
  public var record: String
  /// The steps in the record as a JSON Pointer, with `-` for every element of an array; empty for the whole
  /// record. If a member is missing, its name is the last step.
  public var field: String
  /// The same steps with the elements' indices at the time of the check, for example `/answers/R4/sources/2`.
  public var pointer: String
  /// Which aspect of the field it is, if the rule can report several for one field, for example the keyword
  /// of a schema.
  public var aspect: String

  public init(record: String, field: String = "", pointer: String = "", aspect: String = "") {
    self.record = record
    self.field = field
    self.pointer = pointer
    self.aspect = aspect
  }
}

/// All four are compared by their bytes: to Swift's `==`, `é` as one scalar equals `e` with an accent.
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
