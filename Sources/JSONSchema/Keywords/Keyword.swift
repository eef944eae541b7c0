import Diagnostics
import JSONText

/// A compiled keyword of one schema, or several keywords that only have a meaning together.
protocol Keyword: Sendable {
  /// Reports everything in the instance that the keyword forbids. Does nothing if the keyword is about another type:
  /// `minLength` and a number.
  func check(_ instance: Instance, in evaluation: inout Evaluation)

  /// The subschemas that are applied to the same instance, as by `allOf`. The members that they name are members of the
  /// same object.
  var alongside: [Int] { get }
  /// For `$ref` and `$dynamicRef`: the index in ``SchemaProgram/targets`` of the schema that is applied to the same
  /// instance. Otherwise nil.
  var reference: Int? { get }

  /// The schemas that the keyword applies to the instance and to its parts.
  ///
  /// They are the schemas that `check` applies. `unevaluatedProperties`, which needs to know which members were
  /// evaluated, and ``OutputTree``, which shows every step, call this function.
  func applications(to instance: Instance, in evaluation: inout Evaluation) -> [Application]

  /// Adds to the plan of the quick check what `check` requires of an instance. By default it adds `unsure`:
  /// then only an evaluation can decide.
  func plan(in planner: inout QuickPlanner)
}

extension Keyword {
  var alongside: [Int] { [] }
  var reference: Int? { nil }
  func applications(to instance: Instance, in evaluation: inout Evaluation) -> [Application] { [] }
  func plan(in planner: inout QuickPlanner) { planner.step(.unsure) }
}

/// A family of keywords: the members of a schema that it reads, and the keyword that it makes of them.
protocol KeywordFamily: SendableMetatype {
  static var names: [String] { get }
  /// Reads the keywords `names` of one schema and reports what is wrong with their values. Returns nil if there is
  /// nothing to check: the schema has none of them, or they are only annotations.
  static func read(_ reader: SchemaReader) -> (any Keyword)?
}

/// The list of all keyword families.
enum KeywordFamilies {
  /// In the order in which they are read and checked. Families that are cheap and often find a violation come first.
  /// The last one needs to know which members and elements all others have evaluated.
  static let all: [any KeywordFamily.Type] = [
    CoreKeywords.self, TypeKeyword.self, ConstKeyword.self, EnumKeyword.self,
    RequiredKeyword.self, MembersKeyword.self, MemberNamesKeyword.self, MemberCountsKeyword.self,
    DependenciesKeyword.self,
    ElementsKeyword.self, ElementCountsKeyword.self, ContainsKeyword.self,
    LengthsKeyword.self, PatternKeyword.self, FormatKeyword.self, BoundsKeyword.self,
    MultipleKeyword.self,
    ReferenceKeyword.self, DynamicReferenceKeyword.self, AllOfKeyword.self,
    AlternativesKeyword.self, NotKeyword.self, ConditionKeyword.self, Annotations.self,
    UnevaluatedKeyword.self,
  ]

  /// For each keyword, the index in `all` of the family that reads it.
  static let numbers: [ExactText: Int] = {
    let pairs = all.enumerated().flatMap { number, family in
      family.names.map { (ExactText($0), number) }
    }
    return Dictionary(pairs) { first, _ in first }
  }()
}
