import Diagnostics
import JSONText

/// A keyword, or several that only mean something together, compiled out of one schema.
protocol Keyword: Sendable {
  /// Reports whatever in the instance the keyword forbids; says nothing of instances of a type it is
  /// not about.
  func check(_ instance: Instance, in run: inout Evaluation)

  /// The schemas that are applied to the same instance, and whose members are therefore its own.
  var alongside: [Int] { get }
  /// The slot of a reference among `SchemaProgram.targets`, which is applied to the same instance.
  var reference: Int? { get }

  /// Which schemas it applies to the instance and to what is inside it: the same that `check` goes
  /// through, told one by one for those who ask what was looked at.
  func applications(to instance: Instance, in run: inout Evaluation) -> [Application]

  /// Adds to the plan for the quick answer what `check` asks of an instance; by default that nobody
  /// can be sure without asking it.
  func plan(in planner: inout QuickPlanner)
}

extension Keyword {
  var alongside: [Int] { [] }
  var reference: Int? { nil }
  func applications(to instance: Instance, in run: inout Evaluation) -> [Application] { [] }
  func plan(in planner: inout QuickPlanner) { planner.step(.unsure) }
}

/// A family of keywords: which members of a schema it reads, and what it makes of them.
protocol KeywordFamily: SendableMetatype {
  static var names: [String] { get }
  /// Reads its members out of one schema, and reports what is wrong with them. Nil where there is
  /// nothing to check: none of its members is there, or they are only annotations.
  static func read(_ reader: SchemaReader) -> (any Keyword)?
}

/// The families of keywords there are.
enum KeywordFamilies {
  /// In the order in which they are read and checked: the cheap and telling ones first, and last those
  /// that ask what all others have looked at.
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

  /// Which of the families reads a keyword.
  static let numbers: [ExactText: Int] = {
    let pairs = all.enumerated().flatMap { number, family in
      family.names.map { (ExactText($0), number) }
    }
    return Dictionary(pairs) { first, _ in first }
  }()
}
