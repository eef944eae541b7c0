import Commands
import Diagnostics
import GitStores
import JSONText
import RecordMerging
import Records
import Terminal

struct GitMerge: Command {
  static let group = "Git"
  static let summary = "Merges three versions of a record by its fields; git runs it."
  static let details = [
    "Git runs it as 'pillar git-merge %O %A %B %P %S %X %Y'. The result is written to OURS. Where both "
      + "sides changed the same value differently, the result holds {\"$conflict\": …} with both versions. If a "
      + "version cannot be read, the files are merged line by line, with git's conflict markers. The same is done "
      + "with a conflict in a file that is in the wrong place.",
    "A statement is always taken from one side: a status with its date, its confirmation and its change note, a vote, "
      + "a role, a title. It rests on its sources, beside it and in the record or the answer around it, on who says it, "
      + "and on how sure that is. If one side changed a statement, and the other side only added sources to those that "
      + "were there, both are kept. If the other side removed or replaced a source, gave the first one, or changed who "
      + "says it or how sure it is, all of this is a conflict, and it is settled for one side. An action, a kind of "
      + "assistance or a membership that has its own sources rests on these alone. A summary belongs to its status: text "
      + "that the other side added to it is kept, and text that it removed or rewrote is a conflict.",
    "An answer that one side removed and the other changed is one conflict. So is a value that one side shows to more "
      + "readers while the other side changes what it says. Versions of different records, or of different kinds of "
      + "record, are never combined. Two records or entries that both sides added under one name may be two things, so "
      + "they are one conflict.",
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

  @Argument("The merge base; empty if both sides added the record.", value: "base")
  var base: String
  @Argument("Our version, which the result replaces.", value: "ours") var ours: String
  @Argument("Their version.", value: "theirs") var theirs: String
  @Argument("The record's path in the repository.", value: "path") var path: String?
  @Argument("The names of the three versions beside conflict markers.", value: "label")
  var labels: [String]

  /// git takes any status from 1 to 128 for a conflict. So an error has a higher one.
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
    // `pillar conflicts` lists a `$conflict` only in a store. For a file at any path that is not a record's, git's own
    // conflict markers are used, which every tool knows.
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
        "\(name): these are versions of different records, or of a record that does not belong at this path. They "
        + "were not merged: the file holds both, as a $conflict of the whole record. Take the one that "
        + "belongs at this path, and write the other to the path where it belongs."
    }
    guard !merge.wasAddedTwice else {
      return
        "\(name): both sides added a record with this name. They were not merged: the file holds both, as a "
        + "$conflict of the whole record. If these are two documents, give one of them another name."
    }
    guard merge.conflicts != [[]] else {
      return
        "\(name): both sides changed the record, and one side also changed who may see it. 'pillar conflicts' shows "
        + "both versions and how to settle the conflict."
    }
    let places = firstPlaces(merge.conflicts, \.pointer)
    return
      "\(name): both sides changed \(places). 'pillar conflicts' shows how to settle each conflict."
  }

  private var name: String { path.flatMap { $0 == "%P" ? nil : $0 } ?? ours }

  /// The path of the record in the nearest store around the file; `nil` if it is not the path of a record.
  ///
  /// git runs a driver in the top folder of the work tree. If there is no store on the disk, as in a merge without a
  /// work tree, it is the longest end of the path that is the path of a record.
  private var recordPath: RecordPath? {
    let parts = (path ?? "").split(separator: "/")
    let store = parts.indices.reversed().first { index in
      // If it cannot be found out whether `store.json` exists, the folder counts as a store: then the rest of the path
      // must be exactly a record's path.
      (try? Disk.exists((parts[..<index] + ["store.json"]).joined(separator: "/"))) ?? true
    }
    if let store { return RecordPath(parts[store...].joined(separator: "/")) }
    return parts.indices.lazy.compactMap {
      RecordPath(parts[$0...].joined(separator: "/"))
    }.first
  }

  /// The merge of the records; `nil` if a version cannot be read as JSON.
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

  /// Writes a merge of the lines, with git's conflict markers.
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
