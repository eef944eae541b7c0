// The manifest of the data files from which the shipped records were made. Each data file has a file of rows. A row
// names the record that holds its fact and the place in it, or the reason why it has no place of its own. A row is
// identified by its line in the data file, whose first line is the head.

import Goldens
import JSONText
import Records
import Testing

/// One row of a data file.
struct ManifestRow {
  /// `acts`, `votes`, `resolutions`, `facts` or `participants`.
  let file: String
  private let fields: [String: String]

  subscript(name: String) -> String { fields[name] ?? "" }

  var line: Int { Int(self["line"]) ?? 0 }
  /// The path of the record that holds it.
  var record: String { self["record"] }
  /// The members that lead to it inside the record; empty where the whole record is the fact.
  var place: [String] { self["place"].split(separator: "/").map(String.init) }
  /// The record and the place together.
  var whole: String { record + " " + self["place"] }

  init(file: String, head: [String], cells: [String]) {
    self.file = file
    fields = Dictionary(zip(head, cells), uniquingKeysWith: { first, _ in first })
  }
}

/// The rows of one data file.
func manifest(of file: String) -> [ManifestRow] {
  let lines = projectText("Tests/ManifestTests/Manifest/\(file).csv").split(separator: "\n")
  guard let head = lines.first.map({ cells($0) }) else { return [] }
  return lines.dropFirst().map { ManifestRow(file: file, head: head, cells: cells($0)) }
}

/// The cells of a line; one in quotation marks may hold commas.
private func cells(_ line: Substring) -> [String] {
  var (cells, isQuoted) = ([""], false)
  for character in line {
    switch character {
    case "\"": isQuoted.toggle()
    case "," where !isQuoted: cells.append("")
    default: cells[cells.count - 1].append(character)
    }
  }
  return cells
}
