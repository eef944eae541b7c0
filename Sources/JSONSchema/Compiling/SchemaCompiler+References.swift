import Diagnostics
import JSONText

/// Resolving the references after all documents were read.
extension SchemaCompiler {
  func resolveReferences() -> ResolvedReferences {
    var resolved = ResolvedReferences()
    // Resolving a reference may compile more schemas, which add references of their own to the list.
    while resolved.targets.count < book.references.count {
      let reference = book.references[resolved.targets.count]
      let target = target(of: reference)
      if target == nil {
        report(
          .unresolved(
            reference: reference.text, target: reference.target,
            known: book.knownResources.filter { $0.key != base(of: reference).key },
            isInside: book.root(of: reference.target) != nil), by: reference.place)
      }
      resolved.targets.append(target)
    }
    resolved.dynamicNames = dynamicNames(resolved.targets)
    watchEndless(&resolved)
    if !resolved.dynamicNames.isEmpty {
      resolved.dynamicAnchors = book.dynamicAnchors
      markEntrances(resolved)
    }
    for number in subschemas.indices where subschemas[number].resource == number {
      resolved.resourceNames[number] = contexts[number].base.resource
    }
    return resolved
  }

  private func base(of reference: ReferenceBook.Reference) -> Identifier {
    contexts[reference.place.schema].base
  }

  private func target(of reference: ReferenceBook.Reference) -> Int? {
    target(of: reference.target)
      ?? reference.otherTargets.lazy.compactMap { self.target(of: $0) }.first
  }

  private func target(of target: Identifier) -> Int? {
    if let known = book.resolve(target, among: subschemas) { return known }
    if book.root(of: target) == nil, let document = Metaschemas.document(named: target.resource) {
      adopt(document)
      return book.resolve(target, among: subschemas)
    }
    return options.unknownKeywords == .annotations ? hidden(target) : nil
  }

  /// Compiles a schema at a place where no keyword expects one, inside an unknown keyword or in `examples`, because a
  /// reference names it. Returns its number; nil if there is no schema.
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
    // By scalars: to Swift, a `/` followed by a combining accent is not the character `/`.
    let parts = pointer.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false)
    for part in parts.dropFirst() {
      let name = unescaped(part)
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

  /// A name from a JSON pointer, with `~0` replaced by `~` and `~1` by `/`.
  private static func unescaped(_ part: Substring.UnicodeScalarView) -> String {
    var name = String.UnicodeScalarView()
    var isEscape = false
    for scalar in part {
      if isEscape { name.removeLast() }
      name.append(isEscape && scalar == "1" ? "/" : isEscape && scalar == "0" ? "~" : scalar)
      isEscape = !isEscape && scalar == "~"
    }
    return String(name)
  }

  /// The slots of the dynamic references, each with the name of the `$dynamicAnchor` that it looks for.
  ///
  /// A `$dynamicRef` is dynamic only if the schema that it names at first has the same name as a `$dynamicAnchor`.
  /// Otherwise it has the meaning of a `$ref`.
  private func dynamicNames(_ targets: [Int?]) -> [Int: ExactText] {
    var names: [Int: ExactText] = [:]
    for (slot, reference) in book.references.enumerated() where reference.isDynamic {
      guard let target = targets[slot], let fragment = reference.target.decodedFragment else {
        continue
      }
      let name = ExactText(fragment)
      if book.dynamicAnchors[subschemas[target].resource]?[name] == target { names[slot] = name }
    }
    return names
  }

  /// Marks the references that may lead back to themselves, and adds a warning for each. An evaluation watches the
  /// marked references, and refuses a value for which one really leads back.
  ///
  /// Dynamic references are always watched, so they are left out here.
  private func watchEndless(_ resolved: inout ResolvedReferences) {
    let fixed = resolved.targets.enumerated().map { slot, target in
      resolved.dynamicNames[slot] == nil ? target : nil
    }
    for slot in EndlessReferences.slots(subschemas, fixed) {
      let reference = book.references[slot]
      warn(.endless(reference: reference.text), by: reference.place)
      resolved.endlessSlots.insert(slot)
    }
  }
}
