public import JSONText

/// The output formats of the standard (draft 2020-12, core, section 12.4).
public enum OutputFormat: String, CaseIterable, Sendable {
  /// Whether the value is valid, and nothing else.
  case flag
  /// All errors, or all annotations, in one list.
  case basic
  /// Errors, or annotations, as a tree. Nodes that only lead to one other node are left out.
  case detailed
  /// Every schema and keyword that was evaluated, as a tree.
  case verbose
}

extension OutputUnit {
  /// The unit as JSON, ready to be written.
  public func json(_ format: OutputFormat) -> JSONTree {
    switch format {
    case .flag: ["valid": .boolean(isValid)]
    case .basic: object(of: (isValid ? annotating : erring).map { $0.object(of: nil) })
    case .detailed: detailed
    case .verbose: object(of: details.isEmpty ? nil : details.map { $0.json(.verbose) })
    }
  }

  private var detailed: JSONTree {
    let inner = relevant
    return object(of: inner.isEmpty && error != nil ? nil : inner.map { $0.json(.detailed) })
  }

  /// The units in `details` that have an error or an annotation themselves or further inside. A unit that only leads to
  /// one other unit is replaced by it.
  private var relevant: [OutputUnit] {
    details.filter { $0.isValid == isValid && $0.matters }.map { $0.withoutSingleSteps }
  }

  private var matters: Bool { isValid ? !annotating.isEmpty : !erring.isEmpty }

  private var withoutSingleSteps: OutputUnit {
    var unit = self
    while unit.error == nil, unit.annotation == nil {
      let inner = unit.details.filter { $0.isValid == unit.isValid && $0.matters }
      guard inner.count == 1 else { break }
      unit = inner[0]
    }
    return unit
  }

  private func object(of inner: [JSONTree]?) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("valid", .boolean(isValid)), ("keywordLocation", .string(keywordLocation)),
      ("absoluteKeywordLocation", .string(absoluteKeywordLocation)),
      ("instanceLocation", .string(instanceLocation)),
    ]
    if let error { members.append(("error", .string(error))) }
    if let annotation, isValid { members.append(("annotation", annotation)) }
    if let inner { members.append((isValid ? "annotations" : "errors", .array(inner))) }
    return .object(members.map { JSONTree.Member(key: $0, value: $1) })
  }
}
