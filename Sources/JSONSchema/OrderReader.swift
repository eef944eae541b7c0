import Diagnostics
import JSONText

/// Reads the canonical order of members from a schema.
///
/// First come the schema's own `properties`, in the order in which they are written. Then come further names from the
/// schemas that it refers to, and from subschemas that apply to the same object. A schema that contains itself is
/// followed down to a depth that no record reaches; below that, members are in natural order (`R2` before `R10`).
struct OrderReader {
  private let program: SchemaProgram
  private var orders: [Key: MemberOrder] = [:]

  private static let deepest = 24

  private struct Key: Hashable {
    var schema: Int
    var depth: Int
  }

  init(_ program: SchemaProgram) {
    self.program = program
  }

  mutating func order(of schema: Int) -> MemberOrder {
    order(of: schema, depth: 0)
  }

  private mutating func order(of schema: Int, depth: Int) -> MemberOrder {
    guard depth < Self.deepest else { return .natural }
    let key = Key(schema: schema, depth: depth)
    if let order = orders[key] { return order }
    let order = makeOrder(of: schema, depth: depth)
    orders[key] = order
    return order
  }

  private mutating func makeOrder(of schema: Int, depth: Int) -> MemberOrder {
    var shape = Shape()
    var seen: Set<Int> = []
    gather(schema, into: &shape, &seen)
    if shape.isEmpty { return .natural }
    let names = shape.names.map { name, schema in
      (name, Optional(order(of: schema, depth: depth + 1)))
    }
    let others = shape.others.map { order(of: $0, depth: depth + 1) }
    let elements = shape.elements.map { order(of: $0, depth: depth + 1) }
    return MemberOrder(names: names, others: others, elements: elements)
  }

  /// What the schemas that apply to one value say about its members and elements. If several have a schema for the same
  /// name, for `others` or for `elements`, the first counts.
  private struct Shape {
    var names: [(name: String, schema: Int)] = []
    var taken: Set<ExactText> = []
    var others: Int?
    var elements: Int?

    var isEmpty: Bool { names.isEmpty && others == nil && elements == nil }
  }

  private func gather(_ schema: Int, into shape: inout Shape, _ seen: inout Set<Int>) {
    guard seen.insert(schema).inserted else { return }
    let keywords = program.subschemas[schema].keywords
    for keyword in keywords { note(keyword, in: &shape) }
    for keyword in keywords {
      if let target = keyword.reference.flatMap({ program.targets[$0] }) {
        gather(target, into: &shape, &seen)
      }
      for branch in keyword.alongside { gather(branch, into: &shape, &seen) }
    }
  }

  private func note(_ keyword: any Keyword, in shape: inout Shape) {
    if let members = keyword as? MembersKeyword {
      for (name, schema) in members.named where shape.taken.insert(ExactText(name)).inserted {
        shape.names.append((name, schema))
      }
      if case .schema(let schema) = members.others {
        shape.others = shape.others ?? schema
      }
      shape.others = shape.others ?? members.patterned.first?.schema
    } else if let elements = keyword as? ElementsKeyword {
      shape.elements = shape.elements ?? elements.rest ?? elements.prefix.first
    }
  }
}
