import Diagnostics
import Foundation
import NewStores
import RecordRules
import Records
import Testing

@Test func `the example passes every check, warnings included`() {
  let found = findings(in: exampleStore(withConflict: false).store)
  #expect(found.isEmpty)
  for finding in found { print(finding.location, finding.found, finding.expected) }
}
@Test func `dump`() throws {
  let root = URL(filePath: "/tmp/ex/records")
  try? FileManager.default.removeItem(at: root)
  for file in exampleStore(withConflict: false).files {
    let url = root.appending(path: file.path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: url)
  }
}
