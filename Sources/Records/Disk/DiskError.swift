#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why a call to the disk failed.
public struct DiskError: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  /// The action that failed, a verb: `open`, `read`, `list`, `write`.
  public var action: String
  /// The system's error number.
  public var code: Int32

  public init(path: String, action: String, code: Int32) {
    (self.path, self.action, self.code) = (path, action, code)
  }

  public var description: String {
    action == Self.confirm
      ? "the new text of \(path) was written, but the disk did not confirm it: \(reason)"
      : "cannot \(action) \(path): \(reason)"
  }

  /// The action of waiting until the disk confirms that a renamed file is stored.
  static let confirm = "confirm"

  /// The reason in words: plain ones from this table, or else the system's.
  public var reason: String {
    switch code {
    case ENOTSUP where isReading: "it is a pipe or a device, not a file"
    case EISDIR where isReading: "it is a folder, not a file"
    case ENOTDIR where action == "list": "it is not a folder"
    case EAGAIN where isReading: "it changed while it was being read"
    case EILSEQ: "its name is not UTF-8 text"
    case ELOOP: "its links lead in a circle"
    case EXDEV where action == "list":
      "it is a link to a folder elsewhere, and such links are not followed"
    case EXDEV where action == "follow": "it is a link to a place outside the store"
    default: strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
  }

  /// A link that leads to nothing.
  static func linkToNothing(_ path: String) -> DiskError {
    DiskError(path: path, action: "open", code: ENOENT)
  }

  /// A name that is not UTF-8, which git and other systems would show as another name.
  static func nameIsNoText(_ path: String, action: String) -> DiskError {
    DiskError(path: path, action: action, code: EILSEQ)
  }

  /// A folder where a file should be.
  static func folderAsFile(_ path: String) -> DiskError {
    DiskError(path: path, action: "read", code: EISDIR)
  }

  static func pipeOrDevice(_ path: String) -> DiskError {
    DiskError(path: path, action: "read", code: ENOTSUP)
  }

  static func linksInACircle(_ path: String) -> DiskError {
    DiskError(path: path, action: "examine", code: ELOOP)
  }

  /// A link to a place outside the store. Such a link is not followed.
  static func linkOutside(_ path: String) -> DiskError {
    DiskError(path: path, action: "follow", code: EXDEV)
  }

  /// What a person can do about a file or a folder that cannot be read, in whole sentences.
  public var advice: String {
    switch code {
    case EACCES, EPERM: "Your account may not read it. Change that with 'chmod', or ask its owner."
    case EISDIR: "Move the folder out of the store, and put the record's file in its place."
    case ENOTSUP: "Replace it with a file, or move it out of the store."
    case ELOOP: "Replace the link with the file itself."
    case ENOENT:
      "If it is a link, replace it with the file itself. Otherwise check whether it was removed."
    case EILSEQ: "Rename it: names in a store are ASCII letters, digits and hyphens."
    case EAGAIN: "Another program is writing it. Wait until that is done, then try again."
    case EMFILE, ENFILE: "Too many files are open: close other programs, then try again."
    default: "Check the disk or network drive, mount it again, or use another clone."
    }
  }

  private var isReading: Bool { ["open", "read"].contains(action) }
}
