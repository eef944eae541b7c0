import ExternalPrograms

/// Three versions merged line by line by git, for texts that cannot be read as records; the whole of
/// both sides between markers where git is missing or would hide a conflict.
struct MergedLines {
  let text: [UInt8]
  /// What was done, a few words.
  let account: String
  private(set) var isClean = false

  /// Merges; `texts` are what the three files hold, the base first, and `mayBeClean` says whether a
  /// merge of lines without a conflict is to be believed.
  init(
    base: String, ours: String, theirs: String, labels: [String], _ texts: [[UInt8]],
    mayBeClean: Bool
  ) {
    // Older versions of git hand over `%S`, `%X` and `%Y` as they are.
    let plain = ["base", "ours", "theirs"].enumerated().map { index, word in
      labels.indices.contains(index) && !labels[index].isEmpty && !labels[index].hasPrefix("%")
        ? labels[index] : word
    }
    let result = try? Git.mergeLines(
      ours: (ours, plain[1]), base: (base, plain[0]), theirs: (theirs, plain[2]))
    // A status above 127 is git's own failure, for example with binary files.
    if let result {
      if (1...127).contains(result.status) {
        (text, account) = (result.output, "git's markers stand in it")
        return
      }
      if result.status == 0, mayBeClean {
        (text, account, isClean) = (result.output, "the lines merged", true)
        return
      }
    }
    text = Self.bothWhole(texts, plain)
    account = "both versions stand in it whole, between markers"
  }

  private static func bothWhole(_ texts: [[UInt8]], _ labels: [String]) -> [UInt8] {
    func ended(_ text: [UInt8]) -> [UInt8] {
      text.isEmpty || text.last == UInt8(ascii: "\n") ? text : text + [UInt8(ascii: "\n")]
    }
    return Array("<<<<<<< \(labels[1])\n".utf8) + ended(texts[1]) + Array("=======\n".utf8)
      + ended(texts[2]) + Array(">>>>>>> \(labels[2])\n".utf8)
  }
}
