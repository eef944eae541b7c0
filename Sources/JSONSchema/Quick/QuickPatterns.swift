import JSONText

/// The tables of expressions, one behind the other, searched in UTF-8 without a string being made.
final class QuickPatterns: Sendable {
  /// What is searched, as long as the object lives.
  let tables: Tables
  private let classes: [ScalarClasses]

  init(_ patterns: [PatternTable]) {
    var places: [PatternOffsets] = []
    var cells: [UInt16] = []
    var ascii: [UInt16] = []
    for table in patterns {
      places.append(PatternOffsets(cells: cells.count, ascii: ascii.count, width: table.width))
      cells += table.cells.map { $0 * UInt16(table.width) }
      ascii += table.classes.ascii
    }
    classes = patterns.map(\.classes)
    tables = Tables(
      places: BorrowedBuffer(keeping: places), cells: BorrowedBuffer(keeping: cells),
      ascii: BorrowedBuffer(keeping: ascii))
  }

  deinit {
    tables.places.free()
    tables.cells.free()
    tables.ascii.free()
  }

  struct PatternOffsets: BitwiseCopyable, Sendable {
    var cells: Int
    var ascii: Int
    var width: Int

    /// The state that ends a search well.
    var found: Int { PatternTable.found &* width }
  }

  struct Tables: BitwiseCopyable, Sendable {
    let places: BorrowedBuffer<PatternOffsets>
    /// State after state, each named by where its row begins in its expression's cells.
    let cells: BorrowedBuffer<UInt16>
    /// The class of each of the 128 scalars of ASCII, expression after expression.
    let ascii: BorrowedBuffer<UInt16>
  }

  /// The class that a scalar beyond ASCII has in an expression.
  @inline(never)
  func classOf(_ scalar: Unicode.Scalar, _ number: Int) -> Int { classes[number].classOf(scalar) }
}
