/// How much of one schema document was compiled. The bounds keep time and memory in proportion to what a real
/// schema needs: a document of 16 MiB could hold five million schemas.
struct DocumentLoad {
  static let mostSchemas = 250_000
  /// Instructions of all expressions, and ranges of the sets in them.
  static let mostPatternSizes = 2_000_000

  var firstSchema = 0
  /// Whether a schema was left out.
  var isFull = false
  var patternSizes = 0
  /// Whether an expression was left out.
  var leavesOutPatterns = false

  func hasRoom(forSchema number: Int) -> Bool { number - firstSchema < Self.mostSchemas }
}
