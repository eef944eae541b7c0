import Diagnostics
import Records

// Finds the right place of a misplaced file, from its path only.

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
  "It looks like a copy of \(original). Compare the two, put what is right into \(original), and remove this file."
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

/// Advice for a path in which only capital and small letters are wrong. Codes have capital letters, other names small
/// letters.
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

/// Whether a part of a path is the place of a participant's code.
private func isCodePlace(_ index: Int, _ parts: [String]) -> Bool {
  switch index {
  case 1: parts[0] == "participants" || RecordPath.isYear(parts[0]) && !folders.contains(parts[1])
  case 3: RecordPath.isYear(parts[0]) && parts[2] == "reviews"
  default: false
  }
}

private let folders = ["activities", "votes"]

/// Advice for a path with one misspelt name.
private func spelling(_ parts: [String]) -> String? {
  for (index, part) in parts.enumerated() {
    guard let name = nearest(to: part, in: names), name != part else { continue }
    let path = (parts[..<index] + [name] + parts[(index + 1)...]).joined(separator: "/") + ".json"
    if RecordPath(path) != nil { return "Did you mean \(path)?" }
  }
  return nil
}

private let names = [
  "store", "frameworks", "sources", "participants", "participant", "instruments", "registers",
  "edition", "activities", "votes", "implementation", "salw", "briefings", "reviews", "asked",
  "answered",
]

/// Advice for a file that may be a source, an activity or a briefing in the wrong folder. Such files have free names.
private func anotherFolder(_ parts: [String]) -> String? {
  guard let file = parts.last else { return nil }
  let id = slug(file)
  let folder = parts.dropLast().joined(separator: "/")
  let note = id == file ? "" : " An id has only a-z, 0-9 and hyphens."
  switch parts.count {
  case 1: return "If it is a source, move it to sources/\(id).json.\(note)"
  case 2 where RecordPath.isYear(parts[0]):
    return "Move an activity to \(folder)/activities/\(id).json, a vote to "
      + "\(folder)/votes/, a source to sources/." + note
  case 3 where RecordPath.isYear(parts[0]) && RecordPath("\(folder)/salw.json") != nil:
    return
      "Move a briefing to \(folder)/briefings/\(id).json, a source to sources/\(id).json.\(note)"
  default: return nil
  }
}

/// A name written as an id: `My talk (2)` becomes `my-talk-2`.
func slug(_ name: String) -> String {
  let letters = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  return letters.isEmpty ? "<id>" : letters.joined(separator: "-")
}
