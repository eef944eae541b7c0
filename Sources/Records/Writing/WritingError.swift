public import Diagnostics

/// Why records were not written, or not to the end.
public enum WritingError: Error {
  /// Another process is writing; `holder` says which, where that is known.
  case busy(folder: String, holder: String?)
  /// This disk gives no lock, or not to this user.
  case noLock(DiskError)
  /// The disk failed; every record is as it was.
  case disk(DiskError)
  /// Somebody else changed these files after they were read. Every record is as it was.
  case changedMeanwhile([String])
  /// Somebody else changed these files while the records got their new text, one after the other. They
  /// were left as they are; every other record has its new text.
  case leftAsChanged([String])
  /// What was to be written is not as it should be. Every record is as it was.
  case refused([Finding])
  /// Some records have their new text and others do not yet. The next command that writes completes it.
  case unfinished(DiskError)
  /// The record has its new text, and the disk did not confirm that it will keep it.
  case unconfirmed(DiskError)
  /// An earlier write was not finished, and cannot be completed without a person.
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

  /// What to do next, whole sentences; empty where there is nothing to say.
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
