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
      "id": .string(code), "kind": isOrganisation(code) ? "organisation" : "state",
      "name": .string(isLatin ? latin : name(number, script: 1 + telling.below(3))),
      "sortKey": .string(latin), "memberships": ["ARF": membership],
    ]
  }

  /// Three participants in a hundred are organisations, which have no vote in the General Assembly.
  func isOrganisation(_ code: String) -> Bool {
    var telling = telling("kind of \(code)")
    return telling.isSo(3)
  }

  /// A name of three syllables, different for each participant.
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
      let years = [1966, 1979, 1989, 1998, 2007, 2012, 2013, 2019, 2026, 2040]
      let signed = max(telling.one(of: years), foundations.firstYears[id] ?? 0)
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

  /// Adds an act, unless it is after the store's last year.
  private func act(
    _ act: String, in year: Int, _ telling: inout SentenceMaker, _ entries: inout [JSONTree.Member]
  ) {
    let day = "\(year)-\(twoDigits(1 + telling.below(12)))-\(twoDigits(1 + telling.below(28)))"
    let circle = telling.circle(restricted: 2)
    let note = telling.isSo(8) || circle != .public ? telling.sentence() : nil
    guard year <= shape.editions.upperBound else { return }
    let members: [JSONTree.Member] =
      [
        .init(key: "act", value: .string(act)), .init(key: "date", value: .string(day)),
        .init(key: "sources", value: [.string(Foundations.roll)]),
      ] + (note.map { [.init(key: "note", value: .string(circle.seededNotice + $0))] } ?? [])
    entries.append(.init(key: "\(day)-\(act)", value: .object(members + circle.member)))
  }
}
