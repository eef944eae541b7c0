import ExternalPrograms
import Foundation
import Testing

@Test func `a program gets arguments and input, and its output is returned`() throws {
  let result = try Program("cat", installation: "").run(
    ["-", "/nowhere"], input: Array("ແຜນ".utf8))
  #expect(String(decoding: result.output, as: UTF8.self) == "ແຜນ")
  #expect(result.status == 1)
  #expect(result.error.contains("/nowhere"))
}

@Test func `neither program waits for the other, however much is written`() throws {
  let input = [UInt8](repeating: 65, count: 3_000_000)
  let result = try Program("cat", installation: "").run([], input: input)
  #expect(result.output == input)
}

@Test func `a program that does not read its input causes no error`() throws {
  let input = [UInt8](repeating: 65, count: 3_000_000)
  #expect(try Program("true", installation: "").run([], input: input).status == 0)
}

@Test func `a program that is missing is named`() {
  let error = #expect(throws: ProgramError.self) {
    try Program("pillar-no-such-program", installation: "").run([])
  }
  #expect(error.map { "\($0)" } == "pillar-no-such-program was not found")
}

@Test func `a program that is started can be ended by a closed pipe`() throws {
  let result = try Program("sh", installation: "").run(["-c", "kill -PIPE $$; echo alive"])
  #expect(result.status == 128 + 13)
  #expect(result.output.isEmpty)
}

@Test func `an argument is not read by a shell`() throws {
  let result = try Program("printf", installation: "").run(["%s", "$(echo x); `id` *"])
  #expect(String(decoding: result.output, as: UTF8.self) == "$(echo x); `id` *")
}

@Test func `a signal that ends a program is in its status`() throws {
  #expect(try Program("sh", installation: "").run(["-c", "kill -9 $$"]).status == 137)
}

@Test func `a program that runs answers one question after another`() throws {
  let running = try Program("cat", installation: "").begin([])
  for number in 0..<100 {
    running.send(Array("question \(number)\n".utf8))
    #expect(running.line() == Array("question \(number)".utf8))
  }
  let long = [UInt8](repeating: 65, count: 3_000_000)
  running.send(long + [10] + long)
  #expect(running.line() == long)
  #expect(running.bytes(long.count) == long)
}

@Test func `a program that ends leaves no answer to wait for`() throws {
  let running = try Program("sh", installation: "").begin(["-c", "echo one; printf two"])
  running.send([UInt8](repeating: 65, count: 3_000_000))
  #expect(running.line() == Array("one".utf8))
  #expect(running.line() == nil)
  #expect(running.bytes(3) == Array("two".utf8))
  #expect(running.bytes(1) == nil)
}

@Test func `a program that is not used any more is ended`() throws {
  let file = FileManager.default.temporaryDirectory.appending(path: "ended-\(UUID())").path
  defer { try? FileManager.default.removeItem(atPath: file) }
  var running: RunningProgram? = try Program("sh", installation: "").begin(
    ["-c", "echo ready; cat; touch '\(file)'"])
  #expect(running?.line() == Array("ready".utf8))
  running = nil
  #expect(FileManager.default.fileExists(atPath: file))
}
