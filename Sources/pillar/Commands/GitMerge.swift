import Commands
import Diagnostics
import GitStores
import JSONText
import RecordMerging
import Records
import Terminal

struct GitMerge: Command {
  static let group = "Git"
  static let summary = "Merges three versions of a record by what they say; git runs it."
  static let details = [
    "Git calls it as 'pillar git-merge %O %A %B %P %S %X %Y'. The result is written to OURS. What both "
      + "sides changed differently stays there as {\"$conflict\": …} with both versions. A version that "
      + "cannot be read is left to git's own merge of lines, with its markers, and so is a conflict in a "
      + "file that stands where no record stands.",
    "What is said in one breath is of one side: a status, its date, whoever states it, its confirmation, "
      + "confidence and note of the change. Sources and summary go with them. What one side adds to "
      + "these merges beside a status that the other changed; where a side removes or rewrites any of it, "
      + "both versions stay. An answer that one side took back and the other changed is one conflict. So is "
      + "whatever one side shows to more people while the other changes what it says. Versions of "
      + "different records, and of different kinds of record, are never brought together. Two records or "
      + "entries that both sides added under one name may be two things: they are one conflict.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar git-merge base.json ours.json theirs.json", "Merges into ours.json.")
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "Merged."),
    (.findings, "Both sides changed the same thing: both versions are in OURS."),
    (Outcome(rawValue: 129), "The command line could not be understood; nothing was changed."),
    (Outcome(rawValue: 131), "A file could not be read or written."),
  ]

  @Argument("What both sides began with; empty where both added it.", value: "base") var base:
    String
  @Argument("Our version, which the result replaces.", value: "ours") var ours: String
  @Argument("Their version.", value: "theirs") var theirs: String
  @Argument("The record's path in the repository.", value: "path") var path: String?
  @Argument("What to call the three versions beside markers.", value: "label") var labels: [String]

  /// git reads any status up to 128 as a conflict, and a mistake is none.
  static func outcome(insteadOf usual: Outcome) -> Outcome {
    switch usual {
    case .usage: Outcome(rawValue: 129)
    case .failure: Outcome(rawValue: 131)
    default: usual
    }
  }

  func run(_ console: Console) throws -> Outcome {
    let texts = try [base, ours, theirs].map { try bytes($0) }
    let record = recordPath
    let merge = merged(texts, at: record)
    guard let merge, !merge.isBeyondRecords, let value = merge.value else {
      return try mergeLines(texts, mayBeClean: merge == nil, console)
    }
    // Where no record stands, nothing would list a conflict that is written into the JSON.
    guard record != nil || merge.conflicts.isEmpty else {
      return try mergeLines(texts, mayBeClean: false, console)
    }
    let order = record.map { Schemas.memberOrder($0.kind) } ?? .natural
    try write(CanonicalText.write(value, order: order))
    guard !merge.conflicts.isEmpty else { return .clean }
    console.error(words(of: merge).printable)
    return .findings
  }

  private func words(of merge: ThreeWayMerge) -> String {
    guard !merge.areOfSeveralRecords else {
      return
        "\(name): these are versions of several records, or of one that does not stand here. They were not "
        + "brought together: both stand there as a $conflict of the whole record. Take the one that "
        + "belongs at this path, and put what the other says where it belongs."
    }
    guard !merge.wasAddedTwice else {
      return
        "\(name): both sides added a record of this name. They were not brought together: both stand there as a "
        + "$conflict of the whole record. If these are two documents, give one of them another name."
    }
    guard merge.conflicts != [[]] else {
      return
        "\(name): both sides changed the record, and one of them who may see it: settle the $conflict."
    }
    let places = firstPlaces(merge.conflicts, \.pointer)
    return "\(name): both sides changed \(places): settle each $conflict."
  }

  private var name: String { path.flatMap { $0 == "%P" ? nil : $0 } ?? ours }

  /// The record's place in the nearest store around the file; git runs a driver at the top of the work
  /// tree. Where no store lies on the disk, as in a merge without a work tree, it is the longest end of
  /// the path at which a record stands.
  private var recordPath: RecordPath? {
    let parts = (path ?? "").split(separator: "/")
    let store = parts.indices.reversed().first { index in
      // What cannot be looked at counts as a store: then the path must be right to the letter.
      (try? Disk.exists((parts[..<index] + ["store.json"]).joined(separator: "/"))) ?? true
    }
    if let store { return RecordPath(parts[store...].joined(separator: "/")) }
    return parts.indices.lazy.compactMap {
      RecordPath(parts[$0...].joined(separator: "/"))
    }.first
  }

  /// Nothing where a version cannot be read.
  private func merged(_ texts: [[UInt8]], at path: RecordPath?) -> ThreeWayMerge? {
    let trees = texts.map { text in
      JSONDocument.read(SourceText(name: name, bytes: text)).document.map { JSONTree($0.root) }
    }
    guard let ours = trees[1], let theirs = trees[2], texts[0].isEmpty || trees[0] != nil else {
      return nil
    }
    return ThreeWayMerge(
      base: trees[0], ours: ours, theirs: theirs, isRecord: path != nil, path: path)
  }

  /// Markers as git writes them.
  private func mergeLines(
    _ texts: [[UInt8]], mayBeClean: Bool, _ console: Console
  ) throws -> Outcome {
    let merged = MergedLines(
      base: base, ours: ours, theirs: theirs, labels: labels, texts, mayBeClean: mayBeClean)
    try write(merged.text)
    console.error("\(name): not merged as a record; \(merged.account).".printable)
    return merged.isClean ? .clean : .findings
  }

  private func bytes(_ file: String) throws -> [UInt8] {
    try onDisk { () throws(DiskError) in try Disk.read(file) }
  }

  private func write(_ bytes: [UInt8]) throws {
    do throws(DiskError) {
      try Disk.replace(ours, with: bytes)
    } catch {
      throw Failure("\(error)".printable)
    }
  }
}
