import Diagnostics

extension Git {
  /// The objects at paths in commits, in the order of `places`; `nil` if a commit has no file there. The
  /// paths begin at the top of the repository.
  public func objects(at places: [(commit: String, path: String)]) throws -> [String?] {
    guard !places.isEmpty else { return [] }
    let words = ["cat-file", "--batch-check"]
    let questions = places.flatMap { SystemName.bytes("\($0.commit):\($0.path)\n") }
    let result = try door.run(words, input: questions)
    // If an object of a folder is missing, git answers as for a path that does not exist, but it also
    // prints an error.
    guard result.status == 0, result.error.isEmpty else { throw GitError(words, result) }
    let lines = result.output.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard lines.count == places.count else {
      throw GitError(.failed, words, "git gave \(lines.count) answers to \(places.count) questions")
    }
    return lines.map { line in
      let parts = line.split(separator: " ")
      return parts.count == 3 && parts[1] == "blob" ? String(parts[0]) : nil
    }
  }
}
