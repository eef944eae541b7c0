import JSONText

/// `$ref`: the schema of this name is applied too, in addition to the other keywords.
struct ReferenceKeyword: Keyword, KeywordFamily {
  static let names = ["$ref"]

  /// The index in ``SchemaProgram/targets`` at which the number of the schema is found after all documents were read.
  let slot: Int
  let place: KeywordPlace
  var reference: Int? { slot }

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    guard let (value, place) = reader.string("$ref"), let text = value.string else { return nil }
    return ReferenceKeyword(slot: reader.reference(to: text, from: place), place: place)
  }

  func plan(in planner: inout QuickPlanner) { planner.reference(slot: slot) }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard let target = evaluation.program.targets[slot] else { return }
    guard evaluation.program.endlessSlots.contains(slot) else {
      return evaluation.follow(target, to: instance)
    }
    if !evaluation.followWatched(target, to: instance) {
      evaluation.giveUp(.endless, by: place, at: instance.range)
    }
  }

  func applications(to instance: Instance, in evaluation: inout Evaluation) -> [Application] {
    guard let target = evaluation.program.targets[slot] else { return [] }
    return [.alongside([.member("$ref")], target, instance)]
  }
}

/// `$dynamicRef`: a reference whose meaning depends on the dynamic scope.
///
/// If its name is a `$dynamicAnchor`, it means the schema of that name in the outermost resource of the scope. So a
/// schema for lists of anything can be extended to a schema for lists of strings.
struct DynamicReferenceKeyword: Keyword, KeywordFamily {
  static let names = ["$dynamicRef"]

  let slot: Int
  let place: KeywordPlace
  var reference: Int? { slot }

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    guard let (value, place) = reader.string("$dynamicRef"), let text = value.string else {
      return nil
    }
    let slot = reader.reference(to: text, from: place, isDynamic: true)
    return DynamicReferenceKeyword(slot: slot, place: place)
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard let target = evaluation.target(ofSlot: slot) else { return }
    if !evaluation.followWatched(target, to: instance) {
      evaluation.giveUp(.endless, by: place, at: instance.range)
    }
  }

  func applications(to instance: Instance, in evaluation: inout Evaluation) -> [Application] {
    guard let target = evaluation.target(ofSlot: slot) else { return [] }
    return [.alongside([.member("$dynamicRef")], target, instance)]
  }
}
