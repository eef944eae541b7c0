import ExternalPrograms
import Foundation
import Testing

/// A folder with a script that has the name git.
private func inPlaceOfGit<Answer>(_ script: String, _ ask: () throws -> Answer) throws -> Answer {
  let folder = FileManager.default.temporaryDirectory.appending(path: "fake-\(UUID())").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try "#!/bin/sh\n\(script)\n".write(toFile: folder + "/git", atomically: false, encoding: .utf8)
  try FileManager.default.setAttributes(
    [.posixPermissions: 0o755], ofItemAtPath: folder + "/git")
  let path = folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
  return try ProcessEnvironment.$substitute.withValue(["PATH": path]) {
    try Git.$secondsOfSilence.withValue(1, operation: ask)
  }
}

@Test(arguments: [
  "sleep 100", "cat; sleep 100", "exec >&- 2>&-; sleep 100", "sleep 100 & sleep 100",
  "(sleep 100 &) ; exit 0", "trap '' TERM HUP INT; sleep 100",
])
func `a git that neither prints nor ends is ended, with what it started`(script: String) throws {
  let repository = try Repository()
  let start = ContinuousClock.now
  let error = try inPlaceOfGit(script) {
    #expect(throws: GitError.self) { try repository.git.unmergedFiles() }
  }
  #expect(error?.kind == .silent)
  #expect(error.map { "\($0)" }?.contains("git did not answer for 1 seconds") == true)
  #expect(ContinuousClock.now - start < .seconds(20))
}

@Test func `a git that goes on printing is waited for`() throws {
  let result = try Program("sh", installation: "").run(
    ["-c", "for i in 1 2 3 4 5; do sleep 0.4; echo $i; done"], secondsOfSilence: 1)
  #expect(!result.wasSilent)
  #expect(result.status == 0)
}

@Test func `what a silent program started is ended, too`() throws {
  let file = FileManager.default.temporaryDirectory.appending(path: "late-\(UUID())").path
  let result = try Program("sh", installation: "").run(
    ["-c", "(sleep 2; touch '\(file)') & wait"], secondsOfSilence: 1)
  #expect(result.wasSilent)
  #expect(result.status == 128 + 9)
  Thread.sleep(forTimeInterval: 2)
  #expect(!FileManager.default.fileExists(atPath: file))
}

@Test func `each problem with git has a kind of error of its own`() throws {
  let repository = try Repository()
  func kind(_ git: Git) -> GitError.Kind? {
    do { _ = try git.unmergedFiles() } catch { return (error as? GitError)?.kind }
    return nil
  }
  #expect(
    try inPlaceOfGit("echo 'fatal: out of memory' >&2; exit 128") { kind(repository.git) }
      == .failed)
  #expect(try inPlaceOfGit("exit 0") { kind(repository.git) } == .failed)
  let outside = FileManager.default.temporaryDirectory.path
  #expect(kind(Git(in: outside)) == .noRepository)
  let none = ProcessEnvironment.$substitute.withValue(["PATH": "/nowhere"]) {
    #expect(throws: ProgramError.self) { try repository.git.unmergedFiles() }
  }
  #expect(none.map { "\($0)" } == "git was not found")
}
