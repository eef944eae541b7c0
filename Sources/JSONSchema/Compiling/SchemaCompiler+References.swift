import JSONText

/// References, once all documents are read.
extension SchemaCompiler {
  func resolveReferences() -> ResolvedReferences {
    var resolved = ResolvedReferences()
    // What a reference leads to may have to be compiled first, and may hold references of its own.
    while resolved.targets.count < book.references.count {
      let reference = book.references[resolved.targets.count]
      let target = target(of: reference.target)
      if target == nil {
        let known = book.knownResources
        report(.unresolved(reference: reference.text, known: known), by: reference.place)
      }
      resolved.targets.append(target)
    }
    resolved.dynamicNames = dynamicNames(resolved.targets)
    refuseEndless(&resolved)
    if !resolved.dynamicNames.isEmpty {
      resolved.dynamicAnchors = book.dynamicAnchors
      markEntrances(resolved)
    }
    for number in subschemas.indices where subschemas[number].resource == number {
      resolved.resourceNames[number] = contexts[number].base.resource
    }
    return resolved
  }

  private func target(of target: Identifier) -> Int? {
    if let known = book.resolve(target, among: subschemas) { return known }
    if book.root(of: target) == nil, let document = Metaschemas.document(named: target.resource) {
      adopt(document)
      return book.resolve(target, among: subschemas)
    }
    return options.unknownKeywords == .annotations ? hidden(target) : nil
  }

  /// A schema where no keyword has one: in a word no vocabulary knows, or among `examples`.
  private func hidden(_ target: Identifier) -> Int? {
    guard let root = book.root(of: target), let fragment = target.decodedFragment,
      fragment.utf8.first == UInt8(ascii: "/")
    else { return nil }
    let document = subschemas[root].document
    let pointer = subschemas[root].pointer + fragment
    guard let (value, steps) = Self.walk(pointer, in: documents[document].root),
      value.kind == .object || value.kind == .boolean
    else { return nil }
    if let known = book.schema(in: document, at: steps.pointer) { return known }
    for count in stride(from: steps.count - 1, through: 0, by: -1) {
      guard let outer = book.schema(in: document, at: steps.prefix(count).pointer) else { continue }
      return compile(value, below: outer, Array(steps.dropFirst(count)), contexts[outer])
    }
    return nil
  }

  private static func walk(
    _ pointer: String, in root: JSONValue
  ) -> (value: JSONValue, steps: [JSONStep])? {
    var value = root
    var steps: [JSONStep] = []
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let name = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
      let step: JSONStep
      if value.kind == .array {
        guard let index = Int(name) else { return nil }
        step = .element(index)
      } else {
        step = .member(name)
      }
      guard let inner = value.value(at: [step]) else { return nil }
      value = inner
      steps.append(step)
    }
    return (value, steps)
  }

  /// The references that are dynamic indeed: what they name at first is itself called so dynamically.
  private func dynamicNames(_ targets: [Int?]) -> [Int: ExactString] {
    var names: [Int: ExactString] = [:]
    for (slot, reference) in book.references.enumerated() where reference.isDynamic {
      guard let target = targets[slot], let fragment = reference.target.decodedFragment else {
        continue
      }
      let name = ExactString(fragment)
      if book.dynamicAnchors[subschemas[target].resource]?[name] == target { names[slot] = name }
    }
    return names
  }

  /// Dynamic references are watched while they are followed: here it is not known where they lead.
  private func refuseEndless(_ resolved: inout ResolvedReferences) {
    let fixed = resolved.targets.enumerated().map { slot, target in
      resolved.dynamicNames[slot] == nil ? target : nil
    }
    for slot in EndlessReferences.slots(subschemas, fixed) {
      let reference = book.references[slot]
      report(.endless(reference: reference.text), by: reference.place)
      resolved.targets[slot] = nil
    }
  }
}
