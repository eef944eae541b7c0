import Diagnostics

/// The ids that a typed name may mean, the most likely one first: `Note 2023`, `note_2023` and `sources/note-2023.json`
/// may all mean `note-2023`.
public func ids(writtenAs name: String) -> [String] {
  let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
  return [name, bare(name), bare(last)].map { slug(latin($0)) }
}

/// The name in the form of an id: `my-talk-2` for `My talk (2)`; `<id>` if the name has no ASCII letter or digit.
public func slug(_ name: String) -> String {
  let letters = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  return letters.isEmpty ? "<id>" : letters.joined(separator: "-")
}

/// The name without `.json`, without the folders `records` and `sources` at its beginning, without invisible
/// characters, and without spaces at its end.
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
