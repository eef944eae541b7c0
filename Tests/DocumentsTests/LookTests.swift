import Documents
import Foundation
import Testing

@Test(.enabled(if: ProcessInfo.processInfo.environment["PILLAR_LOOK"] != nil))
func `the large sample is written for looking at`() throws {
  let folder = try #require(ProcessInfo.processInfo.environment["PILLAR_LOOK"])
  for (name, document) in [("large", largeSample()), ("everything", everything)] {
    try document.html().write(toFile: "\(folder)/\(name).html", atomically: true, encoding: .utf8)
    try document.markdown().write(toFile: "\(folder)/\(name).md", atomically: true, encoding: .utf8)
  }
}
