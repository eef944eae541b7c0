public import Diagnostics
import JSONSchema
import JSONText

/// The finding for a file that is not a record: its path is not a record's path, or it could not be read.
public func noRecord(_ file: StoreFile, in store: String) -> Finding {
  switch file.unread {
  case .error(let error): unreadFile(file, error, in: store)
  case .leadsOut(let kind): linkOut(file, kind, in: store)
  case nil where HiddenRecord.isMeant(file.path):
    Finding(
      rule: "misplaced-file", at: location(of: file, in: store), place: file.path,
      found: "a hidden JSON file, which is not read",
      expected: "a path in which no name begins with a dot",
      advice:
        "If it is a record, rename it to the path of its kind. Otherwise move it out of the store.")
  case nil:
    Finding(
      rule: "misplaced-file", at: location(of: file, in: store), place: file.path,
      found: "a file that is not at the path of any record",
      expected:
        "a path such as 2013/AUS/implementation.json, sources/<id>.json or 2013/votes/<id>.json",
      advice: "Move it to the path of its kind of record, or out of the store.")
  }
}

/// The finding for a link that leads out of the store.
private func linkOut(_ file: StoreFile, _ kind: Disk.Kind?, in store: String) -> Finding {
  let words = kind.map { $0 == .folder ? "folder" : "file" }
  return Finding(
    rule: "misplaced-file", at: location(of: file, in: store), place: file.path,
    found: "a link to a \(words ?? "place") outside the store, which is not read",
    expected:
      "the \(words ?? "file or folder") itself, or a link to a \(words ?? "place") in the store",
    advice: "Replace the link with the \(words ?? "file or folder") itself.")
}

/// The finding for a file or a folder that the disk could not read.
private func unreadFile(_ file: StoreFile, _ error: DiskError, in store: String) -> Finding {
  let isList = error.action == "list"
  return Finding(
    rule: "unread", at: location(of: file, in: store),
    about: Subject(record: file.path, field: "", pointer: ""),
    place: file.path.isEmpty ? "the store" : file.path,
    found: "something that cannot be \(isList ? "listed" : "read"): \(error.reason)",
    expected: isList ? "a folder that can be listed" : "a file that can be read",
    advice: error.advice)
}

private func location(of file: StoreFile, in store: String) -> Location {
  Location(file: [store, file.path].filter { !$0.isEmpty }.joined(separator: "/"))
}

extension StoreFile {
  /// Whether it is, or may hold, a record that was not read.
  public var isMissed: Bool {
    switch unread {
    case nil: false
    // If it is unknown what the link leads to, it may be a folder of records.
    case .leadsOut(let kind): kind == nil || kind == .folder || RecordPath(path) != nil
    case .error: true
    }
  }
}

/// What the schema finds wrong with a record. At most `most` findings are listed; one more finding says how many others
/// there are.
func schemaFindings(
  in document: JSONDocument, of path: RecordPath, by schemas: RecordSchemas, most: Int
) -> [Finding] {
  guard let schema = schemas.schema(path.kind) else { return [] }
  if schema.allows(document.root) { return [] }
  // Two conditions of a schema may require the same member. This is reported once.
  var reported: Set<Finding> = []
  let violations = schema.violations(of: document.root, most: most)
  // If an object needs one of several members and has none (a source without `url`, `repository` and `held`), this is
  // reported once, and not again for each of the members.
  let choices = Set(
    violations.filter { isChoice($0) }.map { ExactText($0.schemaPlace + "/") })
  // The status of an answer decides which other members the answer needs. If the status is invalid, this is unknown, so
  // missing members are not reported.
  let unclear = Set(
    violations.filter { $0.keyword == "enum" && $0.path.last == .member("status") }
      .map { Array($0.path.dropLast()) })
  return violations.filter { violation in
    !choices.contains { violation.schemaPlace.hasPrefix($0.text) }
      && !(violation.keyword == "required" && unclear.contains(violation.path))
  }.map { violation in
    guard violation.count > 1 else { return finding(of: violation, in: document, of: path) }
    return .rest(
      of: "schema", at: Location(violation.range, in: document.source), record: path.text,
      place: placeWords(of: path), count: violation.count, most: most)
  }.filter { reported.insert($0).inserted }
}

/// Whether the violation is that an object needs one of several members and has none of them, or more than
/// one.
private func isChoice(_ violation: Violation) -> Bool {
  (violation.keyword == "oneOf" || violation.keyword == "anyOf")
    && !SchemaWords(violation).requiredAlternatives(violation.keyword).isEmpty
}

/// For a violation that ``isChoice(_:)`` accepts: what was found, `no "url", no "held"`, and what is expected, `at
/// least one of "url" (its address on the web) or …`. Otherwise `nil`.
private func choiceWords(
  _ violation: Violation, in document: JSONDocument
) -> (found: String, expected: String)? {
  let choices = SchemaWords(violation).requiredAlternatives(violation.keyword)
  guard !choices.isEmpty, let value = document.root.value(at: violation.path) else { return nil }
  let present = choices.filter { value[$0.name] != nil }.map { "\"\($0.name)\"" }
  let all = choices.map(\.words)
  let list = all.dropLast().joined(separator: ", ") + " or " + (all.last ?? "")
  return (
    present.isEmpty
      ? choices.map { "no \"\($0.name)\"" }.joined(separator: ", ")
      : present.joined(separator: " and "),
    (violation.keyword == "oneOf" ? "exactly one of " : "at least one of ") + list
  )
}

/// Whether a text has the form of a date but is not a date in the calendar, such as `2013-02-30`.
private func isDayOfNoCalendar(_ text: String) -> Bool {
  text.utf8.count == 10 && RecordDate(text) == nil
    && zip(text.utf8, "0000-00-00".utf8).allSatisfy { letter, form in
      form == UInt8(ascii: "0") ? UInt8(ascii: "0")...UInt8(ascii: "9") ~= letter : letter == form
    }
}

private func finding(
  of violation: Violation, in document: JSONDocument, of path: RecordPath
) -> Finding {
  let choice = choiceWords(violation, in: document)
  var expected = choice?.expected ?? violation.expected
  var advice = violation.nearest.map { "Did you mean \"\($0)\"?" } ?? violation.advice
  var steps = violation.path
  switch violation.keyword {
  case "pattern":
    expected = SchemaWords(violation).shape ?? expected
    if case .text(let text) = violation.detail, isDayOfNoCalendar(text) {
      advice = "There is no such day in the calendar. Look up the date in the source."
    }
  case "type":
    let words = SchemaWords(violation)
    expected = words.example ?? expected
    if let value = document.root.value(at: violation.path), value.kind == .string,
      words.isListOfTexts
    {
      let isShort = value.text.utf8.count <= 60
      advice =
        "Write it as a list, even if it has only one element: [\(isShort ? value.text : "\"…\"")]."
    }
  case "enum": if advice.isEmpty { advice = SchemaWords(violation).choiceWords ?? "" }
  case "required":
    guard case .missingMember(let member) = violation.detail else { break }
    advice = SchemaWords(violation).purpose(of: member) ?? advice
    steps.append(.member(member))
    if member == "seal", path.kind == .edition, let year = path.year {
      return closedByHand(violation, year, in: document, of: path)
    }
  default: break
  }
  if let odd = oddDate(violation, in: document) { advice = odd }
  return Finding(
    rule: "schema", at: Location(violation.range, in: document.source),
    about: Subject(
      record: path.text, field: steps.field, pointer: steps.pointer, aspect: violation.keyword),
    place: placeWords(of: path, violation.path), found: choice?.found ?? violation.found,
    expected: expected,
    advice: advice)
}

/// The finding for a year that is marked as closed but was never sealed. Its advice is not to add a seal,
/// because the tool computes seals.
private func closedByHand(
  _ violation: Violation, _ year: Int, in document: JSONDocument, of path: RecordPath
) -> Finding {
  let steps = violation.path + [.member("state")]
  let state = document.root.value(at: steps)
  // The finding is about the missing seal and not about the state. An edition for an audience leaves the seal out of
  // this record, and ignores findings about objects that it leaves out.
  let seal = violation.path + [.member("seal")]
  return Finding(
    rule: "schema", at: Location(state?.range ?? violation.range, in: document.source),
    about: Subject(
      record: path.text, field: seal.field, pointer: seal.pointer, aspect: violation.keyword),
    place: placeWords(of: path, steps), found: "\"closed\", but there is no seal",
    expected: "\"open\", until 'pillar year close' closes the year and seals it",
    advice:
      "Change \"state\" back to \"open\". 'pillar year close \(year)' closes the year: it computes the seal and "
      + "writes both. If the year was closed and its seal was lost, restore the record from git.")
}

/// Advice for a number, or a text of digits, in the place of a date. `nil` for everything else, and for a
/// number that only needs quotes.
private func oddDate(_ violation: Violation, in document: JSONDocument) -> String? {
  guard violation.keyword == "type" || violation.keyword == "pattern",
    let definition = ["date", "day"].first(where: {
      violation.schemaPlace.hasSuffix("$defs/\($0)/\(violation.keyword)")
    }),
    let value = document.root.value(at: violation.path), let text = value.number ?? value.string
  else { return nil }
  if definition == "date", value.kind == .number, text.utf8.count == 4, RecordDate(text) != nil {
    return nil
  }
  guard text.utf8.count <= 20,
    text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: ".") })
  else { return nil }
  let parts = [text.prefix(4), text.dropFirst(4).prefix(2), text.dropFirst(6)].map(String.init)
  if text.utf8.count == 8, let day = RecordDate(parts.joined(separator: "-")) {
    return "If \(day.words) is meant, write \"\(day.text)\"."
  }
  // A spreadsheet stores a day as a number: 41411 is a day of 2013. A text with points, such as `12.05.2013`, is not
  // such a number.
  let mayBeCount = value.kind == .number || !text.isEmpty && !text.utf8.contains(UInt8(ascii: "."))
  return
    "A date is written in quotes as year, month and day, such as \"2023-05-12\"; a month as \"2023-05\". "
    + (mayBeCount ? "The number that a spreadsheet uses for a day is not a date. " : "")
    + "Look up the day in the source."
}
