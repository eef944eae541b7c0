import JSONText

/// The ``PatternTable`` of each pattern of a plan, one after another. They search UTF-8 bytes, so no string is made.
final class QuickPatterns: Sendable {
  /// The tables as buffers. They are valid as long as this object exists.
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

    /// The state that ends a search with a match.
    var found: Int { PatternTable.found &* width }
  }

  struct Tables: BitwiseCopyable, Sendable {
    let places: BorrowedBuffer<PatternOffsets>
    /// All states of all patterns. Here the number of a state is the offset of its row in the cells of its pattern.
    let cells: BorrowedBuffer<UInt16>
    /// The class of each of the 128 ASCII scalars, pattern after pattern.
    let ascii: BorrowedBuffer<UInt16>
  }

  /// The class of a scalar beyond ASCII in the pattern with this number.
  @inline(never)
  func classOf(_ scalar: Unicode.Scalar, _ number: Int) -> Int { classes[number].classOf(scalar) }
}
