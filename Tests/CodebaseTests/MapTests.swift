import Foundation
import Goldens
import Testing

@Test func `the map has a row for each module`() {
  let rows = projectText("Sources/README.md").matches(of: /\n\| `([A-Za-z-]+)` \|.*\.swift`/)
  #expect(
    rows.map { String($0.output.1) }.sorted() == modules.map(\.name).sorted(),
    "the table of modules in Sources/README.md")
}

@Test func `the map and the guide name files that exist`() {
  for page in ["Sources/README.md", "CONTRIBUTING.md"] {
    for line in projectText(page).split(separator: "\n") {
      for named in line.matches(of: /`([A-Za-z.][\w+.\/-]*)`/).map({ String($0.output.1) })
      where named.contains("/") || named.hasSuffix(".swift") {
        #expect(stands(named, line), "\(page) names \(named)")
      }
    }
  }
}

/// Whether a name on a page is that of a file or a folder: in the project, in `Sources`, or in the module of the
/// table's line.
private func stands(_ named: String, _ line: Substring) -> Bool {
  let module = line.prefixMatch(of: /\| `([A-Za-z-]+)` \|/).map { String($0.output.1) } ?? ""
  let places = [named, "Sources/\(named)", "Sources/\(named).swift", "Sources/\(module)/\(named)"]
  return places.contains { FileManager.default.fileExists(atPath: projectRoot.path + "/" + $0) }
    || sourceFiles.contains {
      $0.path.hasPrefix(module) && $0.path.hasSuffix("/" + named)
    }
}
