import Commands
import Foundation
import Goldens
import Records
import SampleStore
import Testing

@testable import pillar

// Readers fail closed: if any call that reads the store fails, no command answers as if it had read everything.

#if DEBUG
  /// Every command line with its command's name.
  private let lines = StoreScene.lines.flatMap { name, lines in lines.map { (name, $0) } }
    .sorted { $0.1.lexicographicallyPrecedes($1.1) }

  /// With PILLAR_THOROUGH=1 every call fails once; else some of them, from both ends and between.
  private func numbers(upTo calls: Int) -> [Int] {
    let all = Array(1...max(1, calls))
    guard !isThorough else { return all }
    let step = max(1, calls / 4)
    return all.filter { $0 <= 2 || $0 > calls - 2 || $0 % step == 0 }
  }

  @Test("directory-read-error: any read that fails is exit 3, or changes nothing", arguments: lines)
  func failingReads(name: String, words: [String]) throws {
    let scene = try StoreScene(closed: name == "verify", conflict: name == "resolve")
    let before = scene.files
    let (good, calls) = DiskFaults.failing(0, below: scene.records, code: EIO) { scene.run(words) }
    #expect(calls > 10, "\(words): \(good.error)")
    try scene.reset(to: before)
    for number in numbers(upTo: calls) {
      let (run, _) = DiskFaults.failing(number, below: scene.records, code: EIO) {
        scene.run(words)
      }
      if run.outcome == .failure {
        #expect(!run.error.isEmpty || name == "doctor")
        // `log` prints what the records say, and then that git could not be asked.
        if !["check", "doctor", "log"].contains(name) {
          #expect(run.output.isEmpty, "\(words), call \(number) of \(calls)")
        }
        if words != ["check", "--fix"] { #expect(scene.files == before) }
      } else {
        // A call on which nothing depends, such as looking for the remains of a crash.
        #expect(run.outcome == good.outcome, "\(words), call \(number) of \(calls)")
        #expect(run.output == good.output, "\(words), call \(number) of \(calls)")
      }
      try scene.reset(to: before)
    }
  }

  @Test("directory-read-error: other findings are still reported")
  func otherFindings() throws {
    let scene = try StoreScene()
    try scene.put("2012/XAA/salw.json", "{\"partcipant\": \"XAA\"}")
    let known = scene.run(["check", "--format", "concise"]).output.split(separator: "\n")
    let (_, calls) = DiskFaults.failing(0, below: scene.records, code: EIO) { scene.run(["check"]) }
    for number in numbers(upTo: calls) {
      let (run, _) = DiskFaults.failing(number, below: scene.records + "/2013", code: EIO) {
        scene.run(["check", "--format", "concise"])
      }
      guard run.outcome == .failure else { continue }
      let lines = run.output.split(separator: "\n")
      #expect(lines.contains { $0.contains("[unread]") || $0.contains("unread:") }, "\(run.output)")
      let others = Set(lines.filter { !$0.contains("unread") })
      #expect(others.isSubset(of: known), "\(others.subtracting(known))")
      #expect(others.contains { $0.contains("2012/XAA/salw.json") })
    }
  }

  extension StoreScene {
    /// Puts every file back as it was.
    func reset(to files: [String: Data]) throws {
      let present = self.files
      for name in present.keys where files[name] == nil {
        try FileManager.default.removeItem(atPath: root + "/" + name)
      }
      for (name, text) in files where present[name] != text {
        try text.write(to: URL(filePath: root + "/" + name))
      }
    }
  }
#endif
