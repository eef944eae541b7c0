// These are found while the store is read; here they only have their names, so that they are listed
// and explained like all others.

extension Rule {
  /// A record's text is JSON, each name once in its object.
  static let json = Rule(readingFinds: "json")
  /// A record is as the schema of its kind says.
  static let schema = Rule(readingFinds: "schema")
  /// Every file of the store stands where a record may stand.
  static let misplacedFile = Rule(readingFinds: "misplaced-file")
  /// Every file and folder of the store can be read.
  static let unread = Rule(readingFinds: "unread")
}
