import Diagnostics
import JSONText

/// The members of the three versions of one object: of the merge base and of both sides.
struct Versions {
  typealias Members = [ExactText: JSONTree]

  let base: Members
  let ours: Members
  let theirs: Members
  let names: [String]

  init(_ base: JSONTree?, _ ours: JSONTree, _ theirs: JSONTree) {
    func named(_ tree: JSONTree?) -> Members {
      Dictionary(firstOf: (tree?.members ?? []).map { ($0.key, $0.value) })
    }
    (self.base, self.ours, self.theirs) = (named(base), named(ours), named(theirs))
    names = Set(self.ours.keys).union(self.theirs.keys).sorted().map(\.text)
  }

  /// The names of the members of those statements that must be a conflict: each side changed something that cannot be
  /// combined. The grounds of these statements are among them.
  func disputed(in statements: [Statement]) -> Set<String> {
    statements.reduce(into: []) { disputed, statement in
      guard isDisputed(statement) else { return }
      disputed.formUnion(statement.members + MergeTable.grounds.map(\.name))
    }
  }

  private func isDisputed(_ statement: Statement) -> Bool {
    let weChanged = differs(ours, base, in: statement.claim)
    let theyChanged = differs(theirs, base, in: statement.claim)
    if weChanged, theyChanged { return differs(ours, theirs, in: statement.claim) }
    guard weChanged || theyChanged else { return false }
    return differs(weChanged ? theirs : ours, base, in: statement.details)
      && [ours, theirs].contains { side in
        statement.details.contains { takesAway(side[ExactText($0)], of: base[ExactText($0)]) }
      }
  }

  /// Whether one side withdraws one of the statements, and the other side keeps it.
  func isTakenBack(in statements: [Statement]) -> Bool {
    statements.contains { statement in
      guard !statement.isOfARecord, let name = statement.claim.first.map({ ExactText($0) }),
        let claim = base[name], claim != Self.silence
      else { return false }
      func isSilent(_ side: Members) -> Bool { side[name].map { $0 == Self.silence } ?? true }
      return isSilent(ours) != isSilent(theirs)
    }
  }

  /// The status that means: there is no answer.
  private static let silence: JSONTree = "not-reported"

  private func differs(_ a: Members, _ b: Members, in names: [String]) -> Bool {
    names.contains { a[ExactText($0)] != b[ExactText($0)] }
  }

  /// Whether `side` removed or replaced something of the value `old`, which the merge base has. For lists: whether an
  /// element is missing.
  private func takesAway(_ side: JSONTree?, of old: JSONTree?) -> Bool {
    guard let old else { return false }
    guard case .array(let was) = old, case .array(let now)? = side else { return side != old }
    var left: [JSONTree: Int] = now.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return was.contains { element in
      left[element, default: 0] -= 1
      return left[element, default: 0] < 0
    }
  }
}
