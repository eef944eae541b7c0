@testable import JSONSchema

extension Pattern {
  /// Whether the expression is found, for one that needs few steps.
  func isFound(in text: String) -> Bool {
    var steps = Pattern.mostStepsOfRun
    return isFound(in: text, steps: &steps) ?? false
  }
}
