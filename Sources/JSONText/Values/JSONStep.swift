/// A step from a value to one inside it.
public enum JSONStep: Sendable {
  case member(String)
  case element(Int)
}

extension JSONStep: Hashable {
  public static func == (a: JSONStep, b: JSONStep) -> Bool {
    switch (a, b) {
    case (.member(let a), .member(let b)): a.isExactly(b)
    case (.element(let a), .element(let b)): a == b
    case (.member, _), (.element, _): false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .member(let key): key.hashExactly(into: &hasher)
    case .element(let index): hasher.combine(index)
    }
  }
}

extension Sequence<JSONStep> {
  /// The steps as a JSON Pointer (RFC 6901), for example `/answers/R4.a/sources/0`; empty for no steps.
  public var pointer: String { pointer { String($0) } }

  /// The steps as a pointer with `-` for every element, for example `/answers/R4.a/sources/-`.
  ///
  /// An element's index changes when another element comes or goes. This name of a place stays the same.
  public var field: String { pointer { _ in "-" } }

  private func pointer(element: (Int) -> String) -> String {
    var pointer = ""
    for step in self {
      pointer += "/"
      switch step {
      case .member(let key):
        for scalar in key.unicodeScalars {
          switch scalar {
          case "~": pointer += "~0"
          case "/": pointer += "~1"
          default: pointer.unicodeScalars.append(scalar)
          }
        }
      case .element(let index): pointer += element(index)
      }
    }
    return pointer
  }
}
