import Diagnostics
import JSONText
import NewStores
import RecordRules
import Records
import Testing

/// The rules that find something in the example after one record's text was changed, without informations.
private func rules(_ path: String, _ change: (String) -> String) -> [String] {
  var files = exampleStore(withConflict: false).files
  for index in files.indices where files[index].path == path {
    let text = String(decoding: files[index].bytes, as: UTF8.self)
    files[index] = StoreFile(path: path, bytes: Array(change(text).utf8))
  }
  return findings(in: Store(name: "records", files: files))
    .filter { $0.severity != .information }.map(\.rule)
}

/// One record of each kind.
private let paths = RecordKind.allCases.compactMap { kind in
  exampleStore(withConflict: false).paths.first { RecordPath($0)?.kind == kind }
}

@Test("a record that cannot be read gives one finding", arguments: paths)
func oneFinding(path: String) {
  // A comma too many; the end cut off; an empty text; bytes that are not text.
  for change: (String) -> String in [
    { $0.replacing("{\n", with: "{,\n", maxReplacements: 1) },
    { String($0.dropLast($0.count / 2)) },
    { _ in "" }, { _ in "\u{0}\u{1}\u{2}" },
  ] {
    #expect(rules(path, change) == ["json"], "\(path)")
  }
}

@Test func `other sources that nothing cites are still reported`() {
  var draft = exampleStore(withConflict: false)
  draft["sources/left-over.json"] = ["id": "left-over", "title": "Left", "held": "A drawer"]
  var files = draft.files
  for index in files.indices where files[index].path == "2023/XBB/implementation.json" {
    files[index] = StoreFile(
      path: files[index].path, bytes: Array("{,".utf8) + files[index].bytes.dropFirst())
  }
  let found = findings(in: Store(name: "records", files: files)).filter {
    $0.severity != .information
  }
  #expect(found.map(\.rule) == ["json", "uncited-source"])
}
