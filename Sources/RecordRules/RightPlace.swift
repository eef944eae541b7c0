import Diagnostics
import Records
import Resolving

// Finds where a misplaced file should be, from its path only.

/// A `misplaced-file` finding with the right place in its advice, if it can be found.
func withRightPlace(_ finding: Finding, _ store: Store) -> Finding {
  guard finding.rule == Rule.misplacedFile.name,
    let advice = rightPlace(of: store.path(of: finding), codes: store.codes)
  else { return finding }
  var finding = finding
  // A copy is removed, not moved.
  let isCopy = original(ofCopy: store.path(of: finding)) != nil
  finding.advice = advice + (isCopy ? "" : " Do not overwrite another record.")
  return finding
}

extension Store {
  fileprivate var codes: [String] { (participants + bodies).map(\.id) }
}

/// Advice on the right place for a path that is not a record's path; `nil` if there is none.
func rightPlace(of path: String, codes: [String]) -> String? {
  // If it is a record's path, the file is misplaced for another reason, such as being a link.
  guard RecordPath(path) == nil, path.lowercased().hasSuffix(".json") else { return nil }
  let parts = path.dropLast(5).split(separator: "/", omittingEmptySubsequences: false)
    .map(String.init)
  guard !parts.contains("") else { return nil }
  return original(ofCopy: path).map(copyAdvice) ?? letters(parts, codes) ?? spelling(parts)
    ?? anotherFolder(parts)
}

/// The path of the record of which a file is a copy, by the name that programs give to copies: `salw (copy)`,
/// `Copy of salw`, `salw - Copy (2)`, `salw (1)`, `salw_backup`; `nil` if the name is not like that.
func original(ofCopy path: String) -> String? {
  let parts = path.dropLast(5).split(separator: "/", omittingEmptySubsequences: false)
  guard let file = parts.last?.lowercased() else { return nil }
  let name = withoutMarkOfCopy(file)
  let original = (parts.dropLast().map(String.init) + [name]).joined(separator: "/") + ".json"
  return name != file && RecordPath(original) != nil ? original : nil
}

func copyAdvice(_ original: String) -> String {
  "It looks like a copy of \(original). Compare the two, write into \(original) what the sources support, "
    + "and remove this file."
}

private func withoutMarkOfCopy(_ name: String) -> String {
  let marks = ["copy", "copia", "copie", "kopie", "backup", "bak", "old", "orig", "new"]
  if let rest = ["copy of ", "kopie von ", "copia de ", "copie de "].first(where: name.hasPrefix) {
    return String(name.dropFirst(rest.count))
  }
  // From the end, at most one of each: a number in brackets, then a word such as `copy` in brackets or after a sign.
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

/// Advice for a path in which only the letter case is wrong. Codes have capital letters, other names small letters.
private func letters(_ parts: [String], _ codes: [String]) -> String? {
  var right = parts.map { $0.lowercased() }
  for index in parts.indices.dropLast() where isCodePlace(index, right) {
    if let advice = lookAlikeAdvice(parts[index], codes) { return advice }
    right[index] = parts[index].uppercased()
  }
  // All parts except codes are put in small letters.
  let path = right.joined(separator: "/") + ".json"
  guard right != parts, RecordPath(path) != nil else {
    return parts.last == right.last && RecordPath(path) != nil
      ? "Write the ending in small letters: \(path)." : nil
  }
  let isCode = right.indices.contains { right[$0] != parts[$0] && isCodePlace($0, right) }
  return isCode
    ? "Write codes in capital letters: \(path)."
    : "Write names of files and folders in small letters, except codes: \(path)."
}

/// Whether a part of a path is the place of a participant's code: some kind of record has a code there, and no kind has
/// this word there.
private func isCodePlace(_ index: Int, _ parts: [String]) -> Bool {
  let pieces = RecordKind.allCases.map(\.traits.path).filter { path in
    path.count > index && zip(path, parts).prefix(index).allSatisfy { isOr($0, $1) }
  }.map { $0[index] }
  return !pieces.contains(.word(parts[index]))
    && (pieces.contains(.participant) || pieces.contains(.reviewer))
}

/// Whether a part of a file's path, in lower case, may be this piece of the path of a record kind.
private func isOr(_ piece: RecordPath.Piece, _ part: String) -> Bool {
  switch piece {
  case .participant, .reviewer, .id: true
  case .word, .year: piece.mayBe(part)
  }
}

/// Advice for a path in which one fixed name is misspelt, such as `participant` for `participants`.
private func spelling(_ parts: [String]) -> String? {
  for (index, part) in parts.enumerated() {
    guard let name = nearest(to: part, in: names), name != part else { continue }
    let path = (parts[..<index] + [name] + parts[(index + 1)...]).joined(separator: "/") + ".json"
    if RecordPath(path) != nil { return "Did you mean \(path)?" }
  }
  return nil
}

/// The fixed names in the paths of all record kinds, such as `participants` and `edition`.
private let names: [String] = RecordKind.allCases.flatMap(\.traits.path).compactMap { piece in
  if case .word(let word) = piece { word } else { nil }
}

/// Advice for a file that may be a source, an activity or a briefing in the wrong folder. People choose the names of
/// such files freely.
private func anotherFolder(_ parts: [String]) -> String? {
  guard let file = parts.last else { return nil }
  let id = slug(file)
  let note = id == file ? "" : " An id has only a-z, 0-9 and hyphens."
  let source = RecordPath(.source, id: id).text
  if parts.count == 1 { return "If it is a source, move it to \(source).\(note)" }
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
  let move = "Move \(first.name) to \(first.folder)\(id).json, "
  guard near.count > 1 else { return move + "a source to \(source).\(note)" }
  let others = near.dropFirst().map { "\($0.name) to \($0.folder)" }
  return move + others.joined(separator: ", ")
    + ", a source to \(RecordPath.folder(of: .source))/." + note
}
