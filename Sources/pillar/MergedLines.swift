import ExternalPrograms

/// The result of a merge of three versions line by line, by git, for texts that cannot be merged as records. If git
/// fails, or if a merge without conflict markers is not accepted, it is ours and theirs completely, between conflict
/// markers.
struct MergedLines {
  let text: [UInt8]
  /// What was done, in a few words for a message.
  let account: String
  /// Whether the text holds no conflict.
  private(set) var isClean = false

  /// Merges three files.
  ///
  /// `texts` are the contents of the three files: the base, ours, theirs. `mayBeClean` is false if the versions are
  /// known to be in conflict as records: then a merge of lines without a conflict is not accepted.
  init(
    base: String, ours: String, theirs: String, labels: [String], _ texts: [[UInt8]],
    mayBeClean: Bool
  ) {
    // Older versions of git do not know `%S`, `%X` and `%Y`, and pass them on unchanged.
    let plain = ["base", "ours", "theirs"].enumerated().map { index, word in
      labels.indices.contains(index) && !labels[index].isEmpty && !labels[index].hasPrefix("%")
        ? labels[index] : word
    }
    let result = try? Git.mergeLines(
      ours: (ours, plain[1]), base: (base, plain[0]), theirs: (theirs, plain[2]))
    // A status above 127 means that git failed, for example with binary files.
    if let result {
      if (1...127).contains(result.status) {
        (text, account) = (result.output, "it holds git's conflict markers")
        return
      }
      if result.status == 0, mayBeClean {
        (text, account, isClean) = (
          result.output, "git merged it line by line, without a conflict", true
        )
        return
      }
    }
    text = Self.bothWhole(texts, plain)
    account = "it holds both versions completely, between conflict markers"
  }

  private static func bothWhole(_ texts: [[UInt8]], _ labels: [String]) -> [UInt8] {
    func ended(_ text: [UInt8]) -> [UInt8] {
      text.isEmpty || text.last == UInt8(ascii: "\n") ? text : text + [UInt8(ascii: "\n")]
    }
    return Array("<<<<<<< \(labels[1])\n".utf8) + ended(texts[1]) + Array("=======\n".utf8)
      + ended(texts[2]) + Array(">>>>>>> \(labels[2])\n".utf8)
  }
}
