import Foundation
import Goldens
import Testing

/// The programs that are started, by the file that starts them. Only one file starts git, because only there git is
/// protected from a repository's settings.
private let starters: [String: Set<String>] = [
  "ExternalPrograms/GitDoor.swift": ["git"],
  "ExternalPrograms/DriverTrial.swift": ["mktemp", "rm"],
]

@Test func `a program is started only where it is known to be`() {
  var found: [String: Set<String>] = [:]
  for path in projectTree("Sources") where path.hasSuffix(".swift") {
    for match in projectText("Sources/\(path)").matches(of: /\bProgram\("?([^",]*)/) {
      found[path, default: []].insert(String(match.output.1))
    }
  }
  #expect(found == starters)
}

@Test func `one file starts programs, and none uses a shell`() {
  for path in projectTree("Sources") where path.hasSuffix(".swift") {
    let text = projectText("Sources/\(path)")
    for call in ["posix_spawn", "execv", "fork(", "popen("] where text.contains(call) {
      #expect(path == "ExternalPrograms/Program.swift", "\(path) has \(call)")
    }
  }
}

@Test func `git's variables are named in its own module`() {
  for path in projectTree("Sources") where path.hasSuffix(".swift") {
    let isIts = path.hasPrefix("ExternalPrograms/")
    let starts = projectText("Sources/\(path)").contains("GIT_DIR")
    #expect(!starts || isIts, "\(path) names GIT_DIR")
  }
}
