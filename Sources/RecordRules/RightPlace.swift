import Diagnostics
import Records

// Where a file that stands in no record's place may have been meant to stand, told from its path
// alone.

/// A `misplaced-file` with the right place in its advice, where that can be told.
func withRightPlace(_ finding: Finding, _ store: Store) -> Finding {
  guard finding.rule == Rule.misplacedFile.name,
    let advice = rightPlace(of: store.path(of: finding), codes: store.codes)
  else { return finding }
  var finding = finding
  // A copy is removed, and moved nowhere.
  let isCopy = original(ofCopy: store.path(of: finding)) != nil
  finding.advice = advice + (isCopy ? "" : " Do not overwrite a record that is there already.")
  return finding
}

extension Store {
  fileprivate var codes: [String] { (participants + bodies).map(\.id) }
}

/// Where a path that is none may have meant to lead: sentences, or `nil` where nobody can tell.
func rightPlace(of path: String, codes: [String]) -> String? {
  // One that is a record's path is misplaced for another reason: it is a link.
  guard RecordPath(path) == nil, path.lowercased().hasSuffix(".json") else { return nil }
  let parts = path.dropLast(5).split(separator: "/", omittingEmptySubsequences: false)
    .map(String.init)
  guard !parts.contains("") else { return nil }
  return original(ofCopy: path).map(copyAdvice) ?? letters(parts, codes) ?? spelling(parts)
    ?? anotherFolder(parts)
}

/// A name that a program gives to a copy of a record: `salw (copy)`, `Copy of salw`, `salw - Copy (2)`,
/// `salw (1)`, `salw_backup`.
func original(ofCopy path: String) -> String? {
  let parts = path.dropLast(5).split(separator: "/", omittingEmptySubsequences: false)
  guard let file = parts.last?.lowercased() else { return nil }
  let name = withoutMarkOfCopy(file)
  let original = (parts.dropLast().map(String.init) + [name]).joined(separator: "/") + ".json"
  return name != file && RecordPath(original) != nil ? original : nil
}

func copyAdvice(_ original: String) -> String {
  "It looks like a copy of \(original). Compare the two, bring what is right into \(original), and remove this file."
}

private func withoutMarkOfCopy(_ name: String) -> String {
  let marks = ["copy", "copia", "copie", "kopie", "backup", "bak", "old", "orig", "new"]
  if let rest = ["copy of ", "kopie von ", "copia de ", "copie de "].first(where: name.hasPrefix) {
    return String(name.dropFirst(rest.count))
  }
  // From the end: a number in brackets, a mark in brackets or behind a sign, each at most once.
  var name = name[...]
  if name.last == ")", let open = name.lastIndex(of: "("),
    name[name.index(after: open)...].dropLast().allSatisfy(\.isNumber)
  {
    name = name[..<open]
  }
  let signs: Set<Character> = [" ", "-", "_", "(", ")", "~", "."]
  while let last = name.last, signs.contains(last) { name.removeLast() }
  if let mark = marks.first(where: { name.hasSuffix($0) && name.count > $0.count }) {
    let rest = name.dropLast(mark.count)
    if rest.last.map(signs.contains) ?? false { name = rest }
  }
  while let last = name.last, signs.contains(last) { name.removeLast() }
  return String(name)
}

/// Codes are in capitals, all other names in small letters.
private func letters(_ parts: [String], _ codes: [String]) -> String? {
  var right = parts.map { $0.lowercased() }
  for index in parts.indices.dropLast() where isCodePlace(index, right) {
    if let advice = lookAlikeAdvice(parts[index], codes) { return advice }
    right[index] = parts[index].uppercased()
  }
  // What people name, they name; what else is in capitals was meant in small letters.
  let path = right.joined(separator: "/") + ".json"
  guard right != parts, RecordPath(path) != nil else {
    return parts.last == right.last && RecordPath(path) != nil
      ? "The ending is in small letters: \(path)." : nil
  }
  let isCode = right.indices.contains { right[$0] != parts[$0] && isCodePlace($0, right) }
  return isCode
    ? "Codes are in capitals: \(path)."
    : "Names of files and folders, but for codes, are in small letters: \(path)."
}

/// Whether a participant's code stands at a place of a path: where some kind of record has one, and none has a
/// word of its own.
private func isCodePlace(_ index: Int, _ parts: [String]) -> Bool {
  let pieces = RecordKind.allCases.map(\.traits.path).filter { path in
    path.count > index && zip(path, parts).prefix(index).allSatisfy { isOr($0, $1) }
  }.map { $0[index] }
  return !pieces.contains(.word(parts[index]))
    && (pieces.contains(.participant) || pieces.contains(.reviewer))
}

/// Whether a part of a path may be meant as a piece, whatever its letters' size.
private func isOr(_ piece: RecordPath.Piece, _ part: String) -> Bool {
  switch piece {
  case .participant, .reviewer, .id: true
  case .word, .year: piece.mayBe(part)
  }
}

/// A name that is nearly right.
private func spelling(_ parts: [String]) -> String? {
  for (index, part) in parts.enumerated() {
    guard let name = nearest(to: part, in: names), name != part else { continue }
    let path = (parts[..<index] + [name] + parts[(index + 1)...]).joined(separator: "/") + ".json"
    if RecordPath(path) != nil { return "Did you mean \(path)?" }
  }
  return nil
}

/// The words of all paths.
private let names: [String] = RecordKind.allCases.flatMap(\.traits.path).compactMap { piece in
  if case .word(let word) = piece { word } else { nil }
}

/// What kinds of record have a name of their own and stand near by.
private func anotherFolder(_ parts: [String]) -> String? {
  guard let file = parts.last else { return nil }
  let id = slug(file)
  let note = id == file ? "" : " Ids are of a-z, 0-9 and hyphens."
  let source = RecordPath(.source, id: id).text
  if parts.count == 1 { return "A source stands in \(source).\(note)" }
  let folder = parts.dropLast().joined(separator: "/")
  guard RecordPath.isYear(parts[0]) else { return nil }
  let near = RecordKind.allCases.compactMap { kind -> (name: String, folder: String)? in
    let path = kind.traits.path
    guard path.count == parts.count + 1, path.last == .id,
      case .word(let word) = path[path.count - 2],
      zip(path, parts.dropLast()).allSatisfy({ $0.mayBe($1) })
    else { return nil }
    return (kind.traits.name, "\(folder)/\(word)/")
  }
  guard let first = near.first else { return nil }
  let stands = "If it is \(first.name), it stands in \(first.folder)\(id).json, "
  guard near.count > 1 else { return stands + "if it is a source, in \(source).\(note)" }
  let others = near.dropFirst().map { "\($0.name) in \($0.folder)" }
  return stands + others.joined(separator: ", ")
    + ", a source in \(RecordPath.folder(of: .source))/." + note
}

/// A name as an id may be written: `My talk (2)` is `my-talk-2`.
func slug(_ name: String) -> String {
  let letters = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  return letters.isEmpty ? "<id>" : letters.joined(separator: "-")
}
