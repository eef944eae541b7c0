/// How much of one schema document was compiled, to keep time and memory within bounds.
///
/// A document of 16 MiB could hold five million schemas. The bounds are far above what real schemas need.
struct DocumentLoad {
  static let mostSchemas = 250_000
  /// The bound on the size of all regular expressions of a document together: the instructions they are compiled to
  /// plus the ranges of their character sets.
  static let mostPatternSizes = 2_000_000

  var firstSchema = 0
  /// Whether a schema was left out because there were too many.
  var isFull = false
  var patternSizes = 0
  /// Whether a regular expression was left out because all expressions together were too large.
  var leavesOutPatterns = false

  func hasRoom(forSchema number: Int) -> Bool { number - firstSchema < Self.mostSchemas }
}
