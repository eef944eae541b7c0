// Generated and recorded files, which are compared with what the code makes now. A difference fails the test. `make
// accept` (PILLAR_ACCEPT=1) writes the file and still fails, so that a person reads the difference in git before it
// is kept.

public import Foundation
public import Testing

/// The project's root.
public let projectRoot = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// A file of the project as text; records an issue where it cannot be read.
public func projectText(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) -> String
{
  guard let text = try? String(contentsOf: projectRoot.appending(path: path), encoding: .utf8)
  else {
    Issue.record("cannot read \(path)", sourceLocation: sourceLocation)
    return ""
  }
  return text
}

/// The names of the files in a folder of the project with an ending, sorted.
public func projectFiles(in folder: String, ending: String) -> [String] {
  let names = try? FileManager.default.contentsOfDirectory(
    atPath: projectRoot.appending(path: folder).path)
  return (names ?? []).filter { $0.hasSuffix(ending) }.sorted()
}

/// Every file below a folder of the project, relative to it, sorted.
public func projectTree(_ folder: String) -> [String] {
  let names = FileManager.default.enumerator(atPath: projectRoot.appending(path: folder).path)
  return (names?.compactMap { $0 as? String } ?? []).sorted()
}

/// Expects a file of the project to hold exactly this text.
public func expect(
  _ path: String, holds text: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let url = projectRoot.appending(path: path)
  let present = try? String(contentsOf: url, encoding: .utf8)
  guard present != text else { return }
  guard ProcessInfo.processInfo.environment["PILLAR_ACCEPT"] == "1" else {
    let difference = firstDifference(kept: present ?? "", now: text)
    Issue.record(
      "\(path) differs from what the code makes; `make accept` rewrites it\n\(difference)",
      sourceLocation: sourceLocation)
    return
  }
  try? FileManager.default.createDirectory(
    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
  do {
    try text.write(to: url, atomically: true, encoding: .utf8)
    Issue.record("\(path) was rewritten; read the difference", sourceLocation: sourceLocation)
  } catch {
    Issue.record("\(path) cannot be written: \(error)", sourceLocation: sourceLocation)
  }
}

/// The first line in which two texts differ.
private func firstDifference(kept: String, now: String) -> String {
  let lines = zip(now.split(separator: "\n"), kept.split(separator: "\n")).first { $0 != $1 }
  let (now, kept) = lines ?? ("(longer or shorter)", "(longer or shorter)")
  return "now:  \(now)\nkept: \(kept)"
}
