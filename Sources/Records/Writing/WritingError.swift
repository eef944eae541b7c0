public import Diagnostics

/// Why records were not written, or not completely.
public enum WritingError: Error {
  /// Another process is writing to the store. `holder` has its number and command line (`number 4711, 'pillar fmt'`);
  /// `nil` if they are unknown.
  case busy(folder: String, holder: String?)
  /// The store's folder could not be locked: the disk does not support locks, or this user may not open the folder.
  case noLock(DiskError)
  /// The disk failed. Every record has its old text.
  case disk(DiskError)
  /// Somebody else changed these files after they were read. Every record is as it was.
  case changedMeanwhile([String])
  /// Somebody else changed these files while the records were being written. They were not overwritten;
  /// every other record has its new text.
  case leftAsChanged([String])
  /// Something is wrong with the new records. Every record has its old text.
  case refused([Finding])
  /// Some records have their new text and others do not. The next command that writes to the store completes this write
  /// first.
  case unfinished(DiskError)
  /// The record has its new text, but the disk did not confirm it.
  case unconfirmed(DiskError)
  /// An earlier write was not finished, and a person must decide how it ends.
  case stuck(list: String, reasons: [String])
}

extension WritingError {
  /// What happened, without a full stop.
  public var message: String {
    switch self {
    case .busy(let folder, let holder):
      "another process is writing to \(folder): "
        + (holder ?? "the system does not say which process")
    case .noLock(let error): "nothing was written, because the store cannot be locked: \(error)"
    case .disk(let error): "\(error)"
    case .changedMeanwhile(let names):
      "\(names.joined(separator: ", ")) changed after \(names.count == 1 ? "it was" : "they were") read"
    case .leftAsChanged(let names):
      "\(names.joined(separator: ", ")) changed while the records were being written, and "
        + "\(names.count == 1 ? "was" : "were") not overwritten"
    case .refused(let findings):
      findings.map { "\($0.place): found \($0.found), expected \($0.expected)" }
        .joined(separator: "; ")
    case .unfinished(let error): "only some records have their new text: \(error)"
    case .unconfirmed(let error):
      "the new text was written, but the disk did not confirm it: \(error)"
    case .stuck(let list, let reasons):
      "an earlier write was interrupted (it left \(list)) and cannot be completed: "
        + reasons.joined(separator: "; ")
    }
  }

  /// What to do next, in whole sentences; empty if there is nothing to say.
  public var advice: String {
    switch self {
    case .busy:
      "Pillar waited two seconds. Nothing was written. Run the command again when the other process has ended."
    case .noLock:
      "Without a lock, two commands that write at the same time could overwrite each other's changes. "
        + "Use a clone on a local disk that you can write to."
    case .disk: "Nothing was written. Remove the cause, then run the command again."
    case .changedMeanwhile:
      "Nothing was written. Run the command again, so that it reads the present files."
    case .leftAsChanged:
      "Every other record has its new text. Run the command again, so that it reads the present files."
    case .refused(let findings): findings.first?.advice ?? ""
    case .unfinished:
      "When the disk works again, run 'pillar fmt' or the same command. Either of them first completes this write."
    case .unconfirmed: "Check the disk, then run 'pillar check'."
    case .stuck(let list, _):
      "The files that this message names were not changed. For each record that \(list) names as \"target\", "
        + "compare the record with the hidden file named as \"new\", which has the text of the interrupted write, and "
        + "keep the text that the sources support. Then remove \(list)."
    }
  }
}
