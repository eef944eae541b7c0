import JSONText

/// `$ref`: the schema that stands elsewhere under this name, besides whatever stands here.
struct ReferenceKeyword: Keyword, KeywordFamily {
  static let names = ["$ref"]

  /// Where among `SchemaProgram.targets` the schema's number will be once all documents are read.
  let slot: Int
  let place: KeywordPlace
  var reference: Int? { slot }

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    guard let (value, place) = reader.string("$ref"), let text = value.string else { return nil }
    return ReferenceKeyword(slot: reader.reference(to: text, from: place), place: place)
  }

  func plan(in planner: inout QuickPlanner) { planner.reference(slot: slot) }

  func check(_ instance: Instance, in run: inout Evaluation) {
    guard let target = run.program.targets[slot] else { return }
    guard run.program.endlessSlots.contains(slot) else {
      return run.follow(target, to: instance)
    }
    if !run.followWatched(target, to: instance) {
      run.giveUp(.endless, by: place, at: instance.range)
    }
  }

  func applications(to instance: Instance, in run: inout Evaluation) -> [Application] {
    guard let target = run.program.targets[slot] else { return [] }
    return [.alongside([.member("$ref")], target, instance)]
  }
}

/// `$dynamicRef`: where the name is a `$dynamicAnchor`, the schema of that name in the outermost of the
/// resources that led here, so that a list of anything can be made a list of something.
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

  func check(_ instance: Instance, in run: inout Evaluation) {
    guard let target = run.target(ofSlot: slot) else { return }
    if !run.followWatched(target, to: instance) {
      run.giveUp(.endless, by: place, at: instance.range)
    }
  }

  func applications(to instance: Instance, in run: inout Evaluation) -> [Application] {
    guard let target = run.target(ofSlot: slot) else { return [] }
    return [.alongside([.member("$dynamicRef")], target, instance)]
  }
}
