import Diagnostics
import Records
import Resolving

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

/// Whether a participant's code stands at a place of a path.
private func isCodePlace(_ index: Int, _ parts: [String]) -> Bool {
  switch index {
  case 1: parts[0] == "participants" || RecordPath.isYear(parts[0]) && !folders.contains(parts[1])
  case 3: RecordPath.isYear(parts[0]) && parts[2] == "reviews"
  default: false
  }
}

private let folders = ["activities", "votes"]

/// A name that is nearly right.
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

/// What kinds of record have a name of their own and stand near by.
private func anotherFolder(_ parts: [String]) -> String? {
  guard let file = parts.last else { return nil }
  let id = slug(file)
  let folder = parts.dropLast().joined(separator: "/")
  let note = id == file ? "" : " Ids are of a-z, 0-9 and hyphens."
  switch parts.count {
  case 1: return "A source stands in sources/\(id).json.\(note)"
  case 2 where RecordPath.isYear(parts[0]):
    return "If it is an activity, it stands in \(folder)/activities/\(id).json, a vote in "
      + "\(folder)/votes/, a source in sources/." + note
  case 3 where RecordPath.isYear(parts[0]) && RecordPath("\(folder)/salw.json") != nil:
    return
      "If it is a briefing, it stands in \(folder)/briefings/\(id).json, if it is a source, in "
      + "sources/\(id).json.\(note)"
  default: return nil
  }
}
