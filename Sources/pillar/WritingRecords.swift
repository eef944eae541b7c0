import Commands
import Diagnostics
import RecordRules
import Records
import Terminal

// How commands write records: they lock the store, read it again, and write through `StoreWriter`.

extension StoreOption {
  /// Locks the store and lets `work` read and write records. If the process of an earlier write was killed, that write
  /// is completed first, and the names of its records are printed.
  ///
  /// - Throws: A `Failure` if records could not be written.
  func writing<Result>(
    _ console: Console, _ work: (StoreWriter) throws -> Result
  ) throws -> Result {
    do {
      return try located().writing(rules: { findings(in: $0) }) { writer in
        if !writer.completed.isEmpty {
          console.error(
            "completed an earlier write that was not finished: "
              + writer.completed.joined(separator: ", ").printable)
        }
        return try work(writer)
      }
    } catch let error as WritingError {
      throw Failure(error)
    }
  }

  /// The store's folder, for commands that read it.
  ///
  /// - Throws: A `Failure` if a write to the store is not finished, because some records are then new and others old.
  func folder() throws -> StoreFolder {
    let folder = try located()
    guard try folder.isBetweenWrites() else { throw Failure.unfinishedWrite(in: folder.path) }
    return folder
  }
}

extension StoreFolder {
  /// Whether no write was left unfinished. If another process is writing, this waits for it.
  ///
  /// - Throws: A `Failure` if another process is still writing after two seconds.
  func isBetweenWrites() throws -> Bool {
    do throws(WritingError) {
      return try !hasUnfinishedWrite()
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  /// The failure to read a store while a write to it is not finished: some records would be new and others old.
  static func unfinishedWrite(in store: String, asOf revision: String? = nil) -> Failure {
    Failure(
      "a write to \(store.printable) was begun and is not finished"
        + "\(revision.map { ", as of \($0.printable)" } ?? ""): some records are new, others old",
      advice: revision.map { _ in
        "That revision holds \(store.printable)/.pillar-writing, the list of the records of an unfinished write. "
          + "Name another revision."
      } ?? unfinishedWriteAdvice)
  }

  /// An error of writing records, as a failure that the tool prints.
  init(_ error: WritingError) {
    self.init(error.message.printable, advice: error.advice.printable)
  }
}

/// What to do about an unfinished write to the store on the disk.
let unfinishedWriteAdvice =
  "Run 'pillar fmt': it completes the write, or says why it cannot."

/// Rewrites records in canonical text, all in one write, and prints the name of each file that was written.
///
/// A record is not written if its canonical text would not be valid, for example too long to be read again. For each
/// such record the reason is printed. Files are named as they were typed.
///
/// - Returns: Whether all records were written.
func writeCanonical(
  _ records: [Record], of store: Store, by writer: StoreWriter, named names: TypedNames,
  _ console: Console
) throws -> Bool {
  let changes = records.compactMap { record -> (record: Record, change: RecordChange)? in
    guard let text = record.canonicalText, text != record.bytes else { return nil }
    return (record, RecordChange(record, after: text))
  }
  let objections = writer.objections(toEach: changes.map(\.change), in: store)
  let accepted = zip(changes, objections).filter(\.1.isEmpty).map(\.0)
  try writer.write(accepted.map(\.change), in: store)
  for (record, _) in accepted { console.error("wrote \(names.name(of: record).printable)") }
  for (changed, found) in zip(changes, objections) where !found.isEmpty {
    let reasons = found.map { "found \($0.found), expected \($0.expected)" }
    console.error(
      "\(names.name(of: changed.record).printable) was not changed. Its canonical text would be wrong: "
        + reasons.joined(separator: "; ").printable)
  }
  return accepted.count == changes.count
}
