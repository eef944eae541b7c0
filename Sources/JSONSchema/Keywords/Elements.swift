import JSONText

/// `prefixItems` has one schema for each of the first elements; `items` has one schema for all that follow.
struct ElementsKeyword: Keyword, KeywordFamily {
  static let names = ["prefixItems", "items"]

  let prefix: [Int]
  let rest: Int?

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    let prefix = reader.schemas("prefixItems") ?? []
    let rest = reader.schema("items")
    return prefix.isEmpty && rest == nil ? nil : ElementsKeyword(prefix: prefix, rest: rest)
  }

  func plan(in planner: inout QuickPlanner) {
    for (index, schema) in prefix.enumerated() {
      planner.step(.element(Int32(index), Int32(schema)))
    }
    if let rest { planner.step(.elements(from: Int32(prefix.count), Int32(rest))) }
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard let array = instance.array else { return }
    for (index, element) in array.elements.enumerated() {
      guard !evaluation.isSettled, let schema = index < prefix.count ? prefix[index] : rest else {
        return
      }
      evaluation.apply(schema, to: element, at: .element(index))
    }
  }

  func applications(to instance: Instance, in evaluation: inout Evaluation) -> [Application] {
    guard let array = instance.array else { return [] }
    return array.elements.enumerated().compactMap { index, element in
      if index < prefix.count {
        return .element(
          [.member("prefixItems"), .element(index)], prefix[index], element, at: index)
      }
      return rest.map { .element([.member("items")], $0, element, at: index) }
    }
  }
}

/// `minItems`, `maxItems`, and `uniqueItems`: no element may equal an earlier one.
struct ElementCountsKeyword: Keyword, KeywordFamily {
  static let names = ["minItems", "maxItems", "uniqueItems"]

  private let limits: Limits?
  private let unique: KeywordPlace?

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    let limits = Limits(reader, least: "minItems", most: "maxItems")
    let unique = reader.flag("uniqueItems")
    return limits == nil && unique == nil
      ? nil : ElementCountsKeyword(limits: limits, unique: unique)
  }

  func plan(in planner: inout QuickPlanner) {
    if let limits {
      planner.step(.elementCount(least: limits.leastCount, most: limits.mostCount))
    }
    if unique != nil { planner.step(.unique) }
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard let array = instance.array else { return }
    for (limit, place) in limits?.missed(by: array.count) ?? [] {
      evaluation.report(
        .elementCount(found: array.count, expected: limit), by: place, at: array.range)
    }
    if let unique { check(array, unique: unique, in: &evaluation) }
  }

  /// Reports each element that equals an earlier one, with the index of the earlier one.
  ///
  /// Elements are sorted by digest and compared only if their digests are equal, so a long list is checked fast too.
  private func check(
    _ array: JSONValue, unique place: KeywordPlace, in evaluation: inout Evaluation
  ) {
    guard array.count > 1 else { return }
    var elements = array.elements.enumerated().map { (digest: $1.digest, index: $0, value: $1) }
    elements.sort { ($0.digest, $0.index) < ($1.digest, $1.index) }
    // Each element that equals an earlier one, with the index of that earlier one.
    var twins: [(index: Int, first: Int, value: JSONValue)] = []
    var (start, kept) = (0, [0])
    for next in elements.indices.dropFirst() {
      if elements[next].digest != elements[start].digest {
        (start, kept) = (next, [next])
      } else if let twin = kept.first(where: { elements[$0].value.equals(elements[next].value) }) {
        let (index, first) = (elements[next].index, elements[twin].index)
        twins.append((index, first, elements[next].value))
      } else {
        kept.append(next)
      }
    }
    for twin in twins.sorted(by: { $0.index < $1.index }) {
      if evaluation.isSettled { return }
      evaluation.report(
        .duplicate(found: .value(twin.value), first: twin.first), by: place, at: twin.value.range)
    }
  }
}

/// `contains`, `minContains` and `maxContains`: how many elements must match a schema.
struct ContainsKeyword: Keyword, KeywordFamily {
  static let names = ["contains", "minContains", "maxContains"]

  let schema: Int
  let least: (count: Int, place: KeywordPlace)
  let most: (count: Int, place: KeywordPlace)?

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    let least = reader.count("minContains")
    let most = reader.count("maxContains")
    guard let schema = reader.schema("contains"), let (_, place) = reader.member("contains") else {
      return nil
    }
    return ContainsKeyword(schema: schema, least: least ?? (1, place), most: most)
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard let array = instance.array else { return }
    var count = 0
    for element in array.elements where evaluation.accepts(schema, .value(element)) { count += 1 }
    if count < least.count {
      evaluation.report(
        .containedCount(found: count, expected: .least(least.count)), by: least.place,
        at: array.range)
    }
    if let most, count > most.count {
      evaluation.report(
        .containedCount(found: count, expected: .most(most.count)), by: most.place,
        at: array.range)
    }
  }

  func applications(to instance: Instance, in evaluation: inout Evaluation) -> [Application] {
    guard let array = instance.array else { return [] }
    return array.elements.enumerated().map {
      .element([.member("contains")], schema, $1, at: $0, .possible)
    }
  }
}
