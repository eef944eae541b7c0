import JSONText
import Records

extension SeededStore {
  func participant(_ place: RecordPath) -> JSONTree? {
    guard let code = place.participant, let number = Codes.number(code) else { return nil }
    var telling = telling(place.text)
    let isLatin = telling.below(8) > 0
    let latin = name(number, script: 0)
    let known: JSONTree = .string("\(1994 + telling.below(15))-07-2\(telling.below(9))")
    let membership: JSONTree = [
      "from": telling.isSo(30) ? ["notAfter": known] : known,
      "sources": [.string(Foundations.roll)],
    ]
    return [
      "id": .string(code), "kind": telling.isSo(3) ? "organisation" : "state",
      "name": .string(isLatin ? latin : name(number, script: 1 + telling.below(3))),
      "sortKey": .string(latin), "memberships": ["ARF": membership],
    ]
  }

  /// A name of three syllables, each participant another.
  private func name(_ number: Int, script: Int) -> String {
    let syllables = Phrases.syllables[script]
    let turned = number &* 7 + Int(shape.seed % 1200)
    return syllables[0][turned % 12] + syllables[1][turned / 12 % 10]
      + syllables[2][turned / 120 % 10]
  }

  func acts(_ place: RecordPath) -> JSONTree? {
    guard let code = place.participant else { return nil }
    var telling = telling(place.text)
    let instruments = foundations.instruments.compactMap { id -> JSONTree.Member? in
      guard telling.isSo(75) else { return nil }
      let signed = telling.one(of: [1966, 1979, 1989, 1998, 2007, 2012, 2013, 2019, 2026, 2040])
      var entries: [JSONTree.Member] = []
      act("signature", in: signed + telling.below(5), &telling, &entries)
      if telling.isSo(80) {
        act("ratification", in: signed + 5 + telling.below(9), &telling, &entries)
      }
      if telling.isSo(3) {
        act("withdrawal", in: signed + 15 + telling.below(20), &telling, &entries)
      }
      return entries.isEmpty ? nil : .init(key: id, value: ["acts": .object(entries)])
    }
    return ["participant": .string(code), "instruments": .object(instruments)]
  }

  /// One act, unless it lies after the store's last year.
  private func act(
    _ act: String, in year: Int, _ telling: inout Telling, _ entries: inout [JSONTree.Member]
  ) {
    let day = "\(year)-\(twoDigits(1 + telling.below(12)))-\(twoDigits(1 + telling.below(28)))"
    let circle = telling.circle(restricted: 2)
    let note = telling.isSo(8) || circle != .public ? telling.sentence() : nil
    guard year <= shape.editions.upperBound else { return }
    let members: [JSONTree.Member] =
      [
        .init(key: "act", value: .string(act)), .init(key: "date", value: .string(day)),
        .init(key: "sources", value: [.string(Foundations.roll)]),
      ] + (note.map { [.init(key: "note", value: .string(circle.notice + $0))] } ?? [])
    entries.append(.init(key: "\(day)-\(act)", value: .object(members + circle.member)))
  }

  func registers(_ place: RecordPath) -> JSONTree? {
    guard let code = place.participant else { return nil }
    var telling = telling(place.text)
    var members: [JSONTree.Member] = [.init(key: "participant", value: .string(code))]
    for (register, most) in [("focalPoints", 2), ("experts", 5), ("envoys", 2), ("capacities", 2)] {
      let entries = (0..<telling.below(most + 1)).map { number in
        entry(of: register, number, code, &telling)
      }
      members += JSONTree.keyed(register, entries)
    }
    return .object(members)
  }

  private func entry(
    of register: String, _ number: Int, _ code: String, _ telling: inout Telling
  ) -> JSONTree.Member {
    let own = telling.circle(restricted: 6)
    // A person without an office is hidden with all that is said of it where consent is narrower.
    let consent = telling.one(of: [.public, .public, Visibility.participants])
    let isPerson = register != "capacities" && telling.isSo(50)
    let circle = isPerson ? own.narrowed(to: consent) : own
    let from = 2000 + telling.below(11)
    var members: [JSONTree.Member] = [.init(key: "from", value: .string(telling.date(in: from)))]
    switch register {
    case "capacities":
      members.append(
        .init(key: "title", value: .string(circle.notice + telling.one(of: Phrases.assistance))))
      members.append(.init(key: "summary", value: telling.paragraphs(1, for: circle)))
    case "focalPoints":
      members.append(
        .init(key: "office", value: .string(own.notice + telling.one(of: Phrases.offices))))
    default:
      let first = telling.below(Phrases.expertise.count)
      members.append(
        .init(key: "expertise", value: [.string(circle.notice + Phrases.expertise[first])]))
      if telling.isSo(40) { members.append(.init(key: "mediation", value: .boolean(first == 0))) }
      if !isPerson {
        members.append(
          .init(key: "office", value: .string(own.notice + telling.one(of: Phrases.offices))))
      }
    }
    if isPerson {
      let name = circle.notice + telling.person()
      members.append(.init(key: "person", value: person(name, consent, code, from, &telling)))
    }
    if telling.isSo(70) {
      let source = note(of: code, StoreShape.firstYear)
      members.append(.init(key: "sources", value: [.string(source)]))
    }
    return .init(
      key: "entry-\(number + 1)" + slug(of: register == "focalPoints" ? own : circle),
      value: .object(members + own.member))
  }

  private func person(
    _ name: String, _ consent: Visibility, _ code: String, _ year: Int, _ telling: inout Telling
  ) -> JSONTree {
    [
      "name": .string(name),
      "consent": [
        "by": .string("Foreign ministry of \(code)"), "date": .string(telling.date(in: year)),
        "edition": .string(consent.rawValue),
      ],
    ]
  }

  // MARK: Sources

  /// The year that a note or a year's own record is of; `nil` where the store has no such source.
  func sourceDate(_ id: String) -> Int? {
    for part in id.split(separator: "-") {
      guard part.utf8.count == 4, let year = Int(part), shape.allYears.contains(year) else {
        continue
      }
      if id == yearSource(year) { return year }
      let code = id.prefix(3).uppercased()
      guard let number = Codes.number(code), number < shape.participants,
        shape.editions.contains(year), id == note(of: code, year)
      else { return nil }
      return year
    }
    return nil
  }

  func source(_ place: RecordPath) -> JSONTree? {
    guard let id = place.id, let year = sourceDate(id) else { return nil }
    var telling = telling(place.text)
    if id == yearSource(year) {
      return [
        "id": .string(id), "title": .string("Invented record of the year \(year)"),
        "publisher": "Secretariat of the invented forum", "date": .string("\(year)"),
        "language": "en", "url": .string("https://records.example/\(year)"),
      ]
    }
    let code = id.prefix(3).uppercased()
    let circle = circle(ofNote: code, year)
    let language = telling.one(of: ["en", "en", "fr", "ru", "ja", "el"])
    return JSONTree.object(
      [
        .init(key: "id", value: .string(id)),
        .init(
          key: "title", value: .string("\(circle.notice)Note \(code)/\(year)/\(telling.below(900))")
        ),
        .init(key: "publisher", value: .string("Foreign ministry of \(code)")),
        .init(key: "date", value: .string(telling.date(in: year))),
        .init(key: "language", value: .string(language)),
        .init(key: "held", value: .string("\(circle.notice)Secretariat file \(year)/\(code)")),
        .init(key: "note", value: telling.paragraphs(1, for: circle)),
      ] + circle.member)
  }
}
