import Diagnostics

/// The ids that a name may be, written in another way: `Note 2023`, `note_2023` and
/// `sources/note-2023.json` may all be `note-2023`. The most likely one comes first.
public func ids(writtenAs name: String) -> [String] {
  let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
  return [name, bare(name), bare(last)].map { slug(latin($0)) }
}

/// A name as an id may be written: `My talk (2)` is `my-talk-2`.
public func slug(_ name: String) -> String {
  let letters = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  return letters.isEmpty ? "<id>" : letters.joined(separator: "-")
}

/// A name without what makes it a file's, and without what cannot be seen.
public func bare(_ name: String) -> String {
  let seen = String.UnicodeScalarView(
    name.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint })
  var parts = String(seen).split { $0 == "/" || $0 == "\\" }.map(String.init)
  while let first = parts.first, parts.count > 1, [".", "..", "records", "sources"].contains(first)
  {
    parts.removeFirst()
  }
  var name = parts.joined(separator: "/")
  while name.last?.isWhitespace ?? false { name.removeLast() }
  return name.lowercased().hasSuffix(".json") ? String(name.dropLast(5)) : name
}
