import JSONText

/// A program's schemas once more, flat and small, for the quick answer to whether a value is allowed.
///
///     schemas   number → its types and steps            4 → string, 7..<8
///     steps     one row, schema after schema            7 pattern 2
///     objects   what a schema says of members           scope 3, must have bits 0 and 2, no others
///     names     the members and words it knows          (scope 3, "status") → 17
///     members   by the numbers of the names             17 → schema 12, bit 0
///
/// Each keyword says in its own file what it comes to here, or that it is `unsure`: the quick answer is
/// then given up and the thorough one asked. A reference and its target are one.
final class QuickPlan: Sendable {
  /// The tables, as long as the plan lives.
  let tables: Tables
  private let names: NameTable

  struct Tables: BitwiseCopyable, Sendable {
    let schemas: BorrowedBuffer<Schema>
    let steps: BorrowedBuffer<Step>
    let objects: BorrowedBuffer<Object>
    let patterned: BorrowedBuffer<Patterned>
    let dependents: BorrowedBuffer<Dependent>
    let branches: BorrowedBuffer<Int32>
    let integers: BorrowedBuffer<Int>
    let names: NameTable.Rows
    let members: BorrowedBuffer<Member>
    let patterns: QuickPatterns.Tables
  }

  let patterns: QuickPatterns

  init(_ planner: consuming QuickPlanner) {
    names = NameTable(planner.names)
    patterns = QuickPatterns(planner.patterns)
    tables = Tables(
      schemas: BorrowedBuffer(keeping: planner.schemas),
      steps: BorrowedBuffer(keeping: planner.steps),
      objects: BorrowedBuffer(keeping: planner.objects),
      patterned: BorrowedBuffer(keeping: planner.patterned),
      dependents: BorrowedBuffer(keeping: planner.dependents),
      branches: BorrowedBuffer(keeping: planner.branches),
      integers: BorrowedBuffer(keeping: planner.integers), names: names.rows,
      members: BorrowedBuffer(keeping: planner.members), patterns: patterns.tables)
  }

  deinit {
    tables.schemas.free()
    tables.steps.free()
    tables.objects.free()
    tables.patterned.free()
    tables.dependents.free()
    tables.branches.free()
    tables.integers.free()
    tables.members.free()
  }
}

extension QuickPlan {
  /// Stands for the schema that allows everything, and for the one that allows nothing.
  static let anything: Int32 = -1
  static let nothing: Int32 = -2
  /// Stands for no schema where a name is only required.
  static let none: Int32 = -3

  struct Schema: BitwiseCopyable, Sendable {
    var steps = Part()
    var types = Types.all
  }

  /// One condition on a value; a value of another type meets it, unless it says otherwise.
  enum Step: BitwiseCopyable, Sendable {
    /// The value must also be allowed by this schema.
    case schema(Int32)
    case object(Int32)
    case memberCount(least: Int32, most: Int32)
    /// Elements from an index on, all against one schema.
    case elements(from: Int32, Int32)
    /// The element of an index, where there is one.
    case element(Int32, Int32)
    case elementCount(least: Int32, most: Int32)
    case unique
    case length(least: Int32, most: Int32)
    case pattern(Int32)
    case format(Format)
    /// It is a string, and one of the words of this scope of `names`.
    case word(Int32)
    /// It is a number, and one of a part of `integers`.
    case listed(Part)
    /// The least and the most, in `integers`.
    case between(Int32)
    /// At least one of a part of `branches`, or exactly one.
    case oneOf(Part, onlyOne: Bool)
    case not(Int32)
    case condition(Int32, then: Int32, otherwise: Int32)
    case never
    case unsure
  }

  struct Object: BitwiseCopyable, Sendable {
    var scope: Int32
    /// The number of the first of its names, which stand together.
    var firstName: Int32
    /// For each of its names the bit that the low six bits of its hash name: a key whose bit is not set
    /// is none of them.
    var hashes: UInt64 = 0
    /// The bits of the members that must be there.
    var required: UInt64 = 0
    /// What members must be that have no schema of their own.
    var others = QuickPlan.anything
    var patterned = Part()
    var dependents = Part()
    /// What names must be.
    var memberNames = QuickPlan.anything
    /// The bits of all its names.
    var known: UInt64 = 0

    /// The bits after which no other member matters, where only its own names do.
    var enough: UInt64 {
      let isOpen =
        others == QuickPlan.anything && memberNames == QuickPlan.anything && patterned.count == 0
      return isOpen ? known : .max
    }
  }

  /// A part of another table.
  struct Part: BitwiseCopyable, Sendable {
    var start: Int32 = 0
    var count: Int32 = 0

    var range: Range<Int> { Int(start)..<Int(start &+ count) }

    /// With one more behind, which is the last of a table of so many.
    func growing(to end: Int) -> Part { Part(start: Int32(end) - count - 1, count: count + 1) }
  }

  struct Member: BitwiseCopyable, Sendable {
    var schema: Int32
    var bit: UInt64
  }

  struct Patterned: BitwiseCopyable, Sendable {
    var pattern: Int32
    var schema: Int32
  }

  /// Where a member is there, others must be, and a schema must allow the object.
  struct Dependent: BitwiseCopyable, Sendable {
    var present: UInt64
    var required: UInt64
    var schema: Int32
  }
}

extension Types {
  static let all: Types = [.null, .boolean, .integer, .number, .string, .array, .object]
}
