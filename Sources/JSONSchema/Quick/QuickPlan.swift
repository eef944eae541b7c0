import JSONText

/// The plan of the quick check: the schemas of a program in a second form, as small flat tables.
///
///     schemas   number → its types and steps            4 → string, 7..<8
///     steps     one list, schema after schema           7 pattern 2
///     objects   what a schema requires of members       scope 3, bits 0 and 2 required, no other members
///     names     names of members, strings of `enum`     (scope 3, "status") → 17
///     members   by the numbers of the names             17 → schema 12, bit 0
///
/// The file of each keyword says which steps it adds. A keyword may also be `unsure`: then the quick check
/// stops and an evaluation decides. A schema that is only a reference gets the steps of its target.
final class QuickPlan: Sendable {
  /// The tables as buffers. They are valid as long as the plan exists.
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
  /// The number of a schema that allows everything, and of one that allows nothing.
  static let anything: Int32 = -1
  static let nothing: Int32 = -2
  /// Stands in place of the number of a schema, for a name that is required but has no schema of its own.
  static let none: Int32 = -3

  struct Schema: BitwiseCopyable, Sendable {
    var steps = Part()
    var types = Types.all
  }

  /// One condition on a value. A value of another type meets it, unless the comment of the case says otherwise.
  enum Step: BitwiseCopyable, Sendable {
    /// The value must also be allowed by this schema.
    case schema(Int32)
    /// An object must meet the conditions at this index of `objects`.
    case object(Int32)
    case memberCount(least: Int32, most: Int32)
    /// All elements from an index on must be allowed by one schema.
    case elements(from: Int32, Int32)
    /// The element at this index, if there is one, must be allowed by the schema.
    case element(Int32, Int32)
    case elementCount(least: Int32, most: Int32)
    case unique
    case length(least: Int32, most: Int32)
    /// A string must match the pattern with this number.
    case pattern(Int32)
    case format(Format)
    /// The value must be a string that `names` contains in this scope.
    case word(Int32)
    /// The value must be a number that is in this part of `integers`.
    case listed(Part)
    /// A number must be between two bounds, which are at this index of `integers` and at the next.
    case between(Int32)
    /// The value must be allowed by at least one, or exactly one, of the schemas in a part of `branches`.
    case oneOf(Part, onlyOne: Bool)
    /// The value must not be allowed by this schema.
    case not(Int32)
    /// If the first schema allows the value, `then` must allow it, otherwise `otherwise`.
    case condition(Int32, then: Int32, otherwise: Int32)
    /// No value meets it.
    case never
    /// The quick check cannot decide: an evaluation must.
    case unsure
  }

  struct Object: BitwiseCopyable, Sendable {
    var scope: Int32
    /// The number of the first of its names. Their numbers follow one another.
    var firstName: Int32
    /// A filter: the low six bits of a name's hash select a bit, and the bits of all names are set. A key
    /// whose bit is not set is not one of the names.
    var hashes: UInt64 = 0
    /// The bits of the required members.
    var required: UInt64 = 0
    /// The schema of members that have no schema of their own.
    var others = QuickPlan.anything
    var patterned = Part()
    var dependents = Part()
    /// The schema of the names of all members.
    var memberNames = QuickPlan.anything
    /// The bits of all names.
    var known: UInt64 = 0

    /// When the members with these bits were checked, the other members need no check. If members with other names must
    /// be checked too, these are all 64 bits: no object sets them all, because a plan has at most 63 names for one.
    var enough: UInt64 {
      let isOpen =
        others == QuickPlan.anything && memberNames == QuickPlan.anything && patterned.count == 0
      return isOpen ? known : .max
    }
  }

  /// A range of indices of another table.
  struct Part: BitwiseCopyable, Sendable {
    var start: Int32 = 0
    var count: Int32 = 0

    var range: Range<Int> { Int(start)..<Int(start &+ count) }

    /// This part and one more index: the last one of a table with `end` elements.
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

  /// If a member is present, other members are required and a schema must allow the object.
  struct Dependent: BitwiseCopyable, Sendable {
    var present: UInt64
    var required: UInt64
    var schema: Int32
  }
}

extension Types {
  static let all: Types = [.null, .boolean, .integer, .number, .string, .array, .object]
}
