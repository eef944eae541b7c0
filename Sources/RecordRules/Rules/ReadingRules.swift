// Reading the store makes these findings. The rules are declared here only so that they are listed and explained like
// the others.

extension Rule {
  /// A record is valid JSON, and no object has the same name twice.
  static let json = Rule(readingFinds: "json")
  /// A record is valid by the schema of its kind.
  static let schema = Rule(readingFinds: "schema")
  /// Every file of the store has a path that a record may have.
  static let misplacedFile = Rule(readingFinds: "misplaced-file")
  /// Every file and folder of the store can be read.
  static let unread = Rule(readingFinds: "unread")
}
