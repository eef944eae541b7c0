import JSONText
import Records

extension SeededStore {
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
    of register: String, _ number: Int, _ code: String, _ telling: inout SentenceMaker
  ) -> JSONTree.Member {
    let own = telling.circle(restricted: 6)
    // If an entry names a person and no office, the whole entry is hidden where the person's consent is narrower.
    let consent = telling.one(of: [.public, .public, Visibility.participants])
    let isPerson = register != "capacities" && telling.isSo(50)
    let circle = isPerson ? own.narrowed(to: consent) : own
    let from = 2000 + telling.below(11)
    var members: [JSONTree.Member] = [.init(key: "from", value: .string(telling.date(in: from)))]
    switch register {
    case "capacities":
      members.append(
        .init(
          key: "title", value: .string(circle.seededNotice + telling.one(of: Phrases.assistance))))
      members.append(.init(key: "summary", value: telling.paragraphs(1, for: circle)))
    case "focalPoints":
      members.append(
        .init(key: "office", value: .string(own.seededNotice + telling.one(of: Phrases.offices))))
    default:
      let first = telling.below(Phrases.expertise.count)
      members.append(
        .init(key: "expertise", value: [.string(circle.seededNotice + Phrases.expertise[first])]))
      if telling.isSo(40) { members.append(.init(key: "mediation", value: .boolean(first == 0))) }
      if !isPerson {
        members.append(
          .init(key: "office", value: .string(own.seededNotice + telling.one(of: Phrases.offices))))
      }
    }
    if isPerson {
      let name = circle.seededNotice + telling.person()
      members.append(.init(key: "person", value: person(name, consent, code, from, &telling)))
    }
    let source = note(of: code, StoreShape.firstYear)
    members.append(.init(key: "sources", value: [.string(source)]))
    return .init(
      key: "entry-\(number + 1)" + (register == "focalPoints" ? own : circle).slug,
      value: .object(members + own.member))
  }

  private func person(
    _ name: String, _ consent: Visibility, _ code: String, _ year: Int,
    _ telling: inout SentenceMaker
  ) -> JSONTree {
    [
      "name": .string(name),
      "consent": [
        "by": .string("Foreign ministry of \(code)"), "date": .string(telling.date(in: year)),
        "edition": .string(consent.rawValue),
      ],
    ]
  }
}
