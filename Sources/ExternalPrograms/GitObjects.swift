/// Reads objects by their names. One `git cat-file --batch` answers all questions.
///
/// An object is read once and kept, because two revisions share most of their objects.
public final class GitObjects {
  private let git: Git
  private var program: RunningProgram?
  private var known: [String: [UInt8]] = [:]

  public init(_ git: Git) { self.git = git }

  /// The bytes of files, in the order of `entries`.
  ///
  /// - Throws: A `MissingObject` for the first object that the repository does not have.
  public func contents(of entries: [Git.Entry]) throws -> [[UInt8]] {
    var asked: Set<String> = []
    let new = entries.filter { known[$0.object] == nil && asked.insert($0.object).inserted }
    try asking { program in
      program.send(new.flatMap { Array(($0.object + "\n").utf8) })
      for entry in new {
        guard let object = try answer(program) else {
          throw MissingObject(path: entry.path, object: entry.object)
        }
        known[object.name] = object.bytes
      }
    }
    return entries.map { known[$0.object] ?? [] }
  }

  /// Gives `questions` the running program. If they throw, the program is dropped, because answers that
  /// nobody read may still follow.
  private func asking(_ questions: (RunningProgram) throws -> Void) throws {
    let running = try program ?? git.begin(Self.words)
    program = nil
    try questions(running)
    program = running
  }

  private static let words = ["cat-file", "--batch"]

  /// Reads `<object> <kind> <size>`, a line end, the bytes, a line end. `nil` for `<name> missing`.
  private func answer(_ program: RunningProgram) throws -> (
    name: String, bytes: [UInt8]
  )? {
    guard let line = program.line() else { throw failure(of: program) }
    let header = String(decoding: line, as: UTF8.self)
    if header.hasSuffix(" missing") { return nil }
    let words = header.split(separator: " ").map(String.init)
    guard words.count == 3, let size = Int(words[2]) else {
      throw GitError(.failed, Self.words, "git gave an unexpected answer: '\(header)'")
    }
    guard let bytes = program.bytes(size), program.line() != nil else { throw failure(of: program) }
    return (words[0], bytes)
  }

  private func failure(of program: RunningProgram) -> GitError {
    let result = program.end()
    guard !result.wasSilent else {
      return GitError.silent(Self.words, seconds: Git.secondsOfSilence)
    }
    guard result.error.isEmpty else { return GitError(Self.words, result) }
    return GitError(.failed, Self.words, "git ended before it answered")
  }
}

/// An object that a revision refers to and the repository does not have, as in a partial clone.
public struct MissingObject: Error, Hashable, Sendable {
  /// The path of the file, relative to the folder that was read.
  public let path: String
  public let object: String
}
