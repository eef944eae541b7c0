import Commands
import Diagnostics
import RecordRules
import Records
import Terminal

// How commands write records. Each reads the store again under its lock and writes through `StoreWriter`.

extension StoreOption {
  /// Locks the store and lets `work` read and write records; says which records an earlier write, whose
  /// process was killed, got only now.
  ///
  /// - Throws: A `Failure` where records could not be written.
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

  /// The store's folder, to be read.
  ///
  /// - Throws: A `Failure` where a write to it is not finished: some records would be new and others old.
  func folder() throws -> StoreFolder {
    let folder = try located()
    guard try folder.isBetweenWrites() else { throw Failure.unfinishedWrite(in: folder.path) }
    return folder
  }
}

extension StoreFolder {
  /// Whether no write was left unfinished; waits for one that is going on.
  ///
  /// - Throws: A `Failure` where another process still writes after two seconds.
  func isBetweenWrites() throws -> Bool {
    do throws(WritingError) {
      return try !hasUnfinishedWrite()
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  /// Why a store is not read: some records would be new and others old.
  static func unfinishedWrite(in store: String, asOf revision: String? = nil) -> Failure {
    Failure(
      "a write to \(store.printable) was begun and is not finished"
        + "\(revision.map { ", as of \($0.printable)" } ?? ""): some records are new, others old",
      advice: revision.map { _ in
        "The list of what was to be written, \(store.printable)/.pillar-writing, is committed there. Name "
          + "another revision."
      } ?? "'pillar fmt' completes it, if a write on this disk left it, and says so if not.")
  }

  /// Why records were not written.
  init(_ error: WritingError) {
    self.init(error.message.printable, advice: error.advice.printable)
  }
}

/// Puts canonical text in the place of other text, in all records at once; says which files were written,
/// and which stay as they are because the text would not be one that can be read. Whether none stays. Files
/// are named as they were typed.
func writeCanonical(
  _ records: [Record], of store: Store, by writer: StoreWriter, named names: TypedNames,
  _ console: Console
) throws -> Bool {
  let changes = records.compactMap { record -> (record: Record, change: RecordChange)? in
    guard let text = record.canonicalText, text != record.bytes else { return nil }
    return (record, RecordChange(record, after: text))
  }
  let objections = writer.objections(toEach: changes.map(\.change), in: store)
  let sound = zip(changes, objections).filter(\.1.isEmpty).map(\.0)
  try writer.write(sound.map(\.change), in: store)
  for (record, _) in sound { console.error("wrote \(names.name(of: record).printable)") }
  for (changed, found) in zip(changes, objections) where !found.isEmpty {
    let reasons = found.map { "found \($0.found), expected \($0.expected)" }
    console.error(
      "\(names.name(of: changed.record).printable) stays as it is. Its canonical text would not be right: "
        + reasons.joined(separator: "; ").printable)
  }
  return sound.count == changes.count
}
