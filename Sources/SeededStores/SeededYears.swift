import JSONText
import Records

extension SeededStore {
  func edition(_ place: RecordPath) -> JSONTree? {
    guard let year = place.year else { return nil }
    let isEdition = shape.editions.contains(year)
    let chair: JSONTree = ["participant": .string(Codes.code(year % shape.participants))]
    return JSONTree.object(
      [
        .init(key: "year", value: .number("\(year)")),
        .init(key: "kind", value: isEdition ? "edition" : "background"),
        .init(
          key: "period", value: ["from": .string("\(year)-01-01"), "to": .string("\(year)-12-31")]),
        .init(key: "state", value: "open"),
      ] + (isEdition ? [.init(key: "chair", value: chair)] : []))
  }

  func activity(_ place: RecordPath) -> JSONTree? {
    guard let year = place.year, let id = place.id else { return nil }
    var telling = telling(place.text)
    let circle = telling.circle(restricted: 4)
    let kind = telling.one(of: [
      "meeting", "seminar", "workshop", "conference", "exercise", "dialogue", "consultation",
      "study-group", "visit", "project",
    ])
    let source: JSONTree = [.string(yearSource(year))]
    let month = twoDigits(1 + telling.below(12))
    let day = 1 + telling.below(25)
    let items =
      foundations.items(.implementation, body: nil, year)
      + foundations.items(.salw, body: nil, year)
    let place = telling.one(of: Phrases.places)
    return JSONTree.object(
      [
        .init(key: "id", value: .string(id)), .init(key: "year", value: .number("\(year)")),
        .init(key: "title", value: .string("\(circle.seededNotice)Invented \(kind) in \(place)")),
        .init(key: "kind", value: .string(kind)),
        .init(key: "track", value: telling.isSo(70) ? 1 : 2),
        .init(key: "date", value: .string("\(year)-\(month)-\(twoDigits(day))")),
        .init(
          key: "endDate", value: .string("\(year)-\(month)-\(twoDigits(day + telling.below(4)))")),
        .init(key: "place", value: .string("\(circle.seededNotice)\(place)")),
        .init(key: "bearsOn", value: [.string(telling.one(of: items))]),
        .init(key: "summary", value: telling.paragraphs(2, for: circle)),
        .init(key: "participants", value: .object(guests(&telling, source, circle))),
        .init(key: "sources", value: source),
      ] + circle.member)
  }

  /// Two to twelve participants, each of them once. The first one is the host.
  private func guests(
    _ telling: inout SentenceMaker, _ source: JSONTree, _ circle: Visibility
  ) -> [JSONTree.Member] {
    let number = min(2 + telling.below(11), shape.participants)
    let first = telling.below(shape.participants)
    let stride = 1 + telling.below(max(shape.participants / number, 1))
    return (0..<number).map { guest in
      let roles: JSONTree =
        guest == 0
        ? ["hosted", "spoke"]
        : .array([.string(telling.one(of: ["participated", "participated", "spoke", "funded"]))])
      let note: [JSONTree.Member] =
        telling.isSo(15)
        ? [.init(key: "note", value: .string(circle.seededNotice + telling.sentence()))] : []
      return .init(
        key: Codes.code((first + guest * stride) % shape.participants),
        value: .object(
          [.init(key: "roles", value: roles), .init(key: "sources", value: source)] + note))
    }
  }

  /// A recorded vote. A participant mostly votes as in the year before in the same series.
  func vote(_ place: RecordPath) -> JSONTree? {
    guard let year = place.year, let id = place.id else { return nil }
    let number = number(of: place)
    var telling = telling(place.text)
    let items = foundations.items(.salw, body: nil, year)
    var counts: [Ballot: Int] = [:]
    let voters = (0..<shape.participants).map(Codes.code).filter { !isOrganisation($0) }
    let votes = voters.map { code in
      var usual = self.telling("series \(number) \(code)")
      let moves = self.telling("vote \(year) \(number) \(code)").chance
      var moved = SentenceMaker(chance: moves, fullness: 0)
      let ballot = moved.isSo(8) ? Self.ballot(&moved) : Self.ballot(&usual)
      counts[ballot, default: 0] += 1
      let isInferred = ballot == .absent && moved.isSo(30)
      return JSONTree.Member(
        key: code,
        value: isInferred
          ? ["vote": "absent", "inferred": true] : ["vote": .string(ballot.rawValue)])
    }
    let source: JSONTree = [.string(yearSource(year))]
    return [
      "id": .string(id), "year": .number("\(year)"),
      "resolution": .string("A/RES/\(year - 1945)/\(900 + number)"),
      "session": .number("\(year - 1945)"),
      "date": .string("\(year)-12-\(twoDigits(1 + telling.below(28)))"),
      "title": .string("Invented resolution \(number) on small arms"),
      "topic": .string(["salw", "att", "ammunition", "rtop", "other"][number % 5]),
      "series": .string("invented-series-\(number)"),
      "bearsOn": [.string(items.isEmpty ? "R1" : items[number % items.count])],
      "totals": [
        "yes": .number("\(counts[.yes] ?? 0)"), "no": .number("\(counts[.no] ?? 0)"),
        "abstain": .number("\(counts[.abstain] ?? 0)"),
      ],
      "sources": source, "locator": .string("invented roll call \(telling.below(9000))"),
      "votes": .object(votes),
    ]
  }

  private static func ballot(_ telling: inout SentenceMaker) -> Ballot {
    switch telling.below(100) {
    case 0..<72: .yes
    case 72..<78: .no
    case 78..<91: .abstain
    default: .absent
    }
  }
}
