import JSONText
import Records

extension SeededStore {
  /// The year of a source: of a participant's note or of a year's own record. `nil` if the store has no such source.
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
          key: "title",
          value: .string("\(circle.seededNotice)Note \(code)/\(year)/\(telling.below(900))")
        ),
        .init(key: "publisher", value: .string("Foreign ministry of \(code)")),
        .init(key: "date", value: .string(telling.date(in: year))),
        .init(key: "language", value: .string(language)),
        .init(
          key: "held", value: .string("\(circle.seededNotice)Secretariat file \(year)/\(code)")),
        .init(key: "note", value: telling.paragraphs(1, for: circle)),
      ] + circle.member)
  }
}
