public import Diagnostics

/// Why records were not written, or not completely.
public enum WritingError: Error {
  /// Another process is writing; `holder` names it if that is known.
  case busy(folder: String, holder: String?)
  /// This disk does not support locks, or not for this user.
  case noLock(DiskError)
  /// The disk failed. Every record has its old text.
  case disk(DiskError)
  /// Somebody else changed these files after they were read. Every record is as it was.
  case changedMeanwhile([String])
  /// Somebody else changed these files while the records were being written. They keep what they have
  /// now; every other record has its new text.
  case leftAsChanged([String])
  /// Something is wrong with the new records. Every record has its old text.
  case refused([Finding])
  /// Some records have their new text and others do not. The next command that writes completes this.
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
        + (holder ?? "the system does not tell which")
    case .noLock(let error): "\(error); without a lock nothing is written"
    case .disk(let error): "\(error)"
    case .changedMeanwhile(let names):
      "\(names.joined(separator: ", ")) \(names.count == 1 ? "was" : "were") changed meanwhile"
    case .leftAsChanged(let names):
      "\(names.joined(separator: ", ")) \(names.count == 1 ? "was" : "were") changed "
        + "while the records were written, and \(names.count == 1 ? "was" : "were") left so"
    case .refused(let findings):
      findings.map { "\($0.place): found \($0.found), expected \($0.expected)" }
        .joined(separator: "; ")
    case .unfinished(let error): "\(error); not all records have their new text yet"
    case .unconfirmed(let error): "\(error); the new text is in its place"
    case .stuck(let list, let reasons):
      "an earlier write was not finished (\(list)) and cannot be completed: "
        + reasons.joined(separator: "; ")
    }
  }

  /// What to do next, in whole sentences; empty if there is nothing to say.
  public var advice: String {
    switch self {
    case .busy:
      "Pillar waited two seconds for it. Nothing was written. Run the command again when it has ended."
    case .noLock:
      "Two commands that write at once would lose what one of them wrote. Work in a clone on a local disk "
        + "that you may write to."
    case .disk: "Nothing was written."
    case .changedMeanwhile:
      "Nothing was written. Run the command again: it reads what is there now."
    case .leftAsChanged:
      "Every other record has its new text. Run the command again: it reads what is there now."
    case .refused(let findings): findings.first?.advice ?? ""
    case .unfinished:
      "When the disk takes data again, run the command again, or 'pillar fmt': that completes it first."
    case .unconfirmed: "Look at the disk, then run 'pillar check'."
    case .stuck(let list, _):
      "What is named here was not touched. Compare each record with the new text beside it and keep what is right; "
        + "then remove \(list)."
    }
  }
}
