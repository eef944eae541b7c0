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
      ? "the disk does not confirm that it has \(path): \(reason); the new text is in its place"
      : "cannot \(action) \(path): \(reason)"
  }

  /// The action of waiting until the disk confirms that it has a renamed file.
  static let confirm = "confirm"

  /// The reason in words: the system's, or plainer ones if this file has them.
  public var reason: String {
    switch code {
    case ENOTSUP where isReading: "it is a pipe or a device, and no file"
    case EISDIR where isReading: "it is a folder, and no file"
    case ENOTDIR where action == "list": "it is no folder"
    case EAGAIN where isReading: "it was changed while it was read"
    case EILSEQ: "its name is not UTF-8 text"
    case ELOOP: "its links lead round in a circle"
    case EXDEV where action == "list": "it is a link to a folder elsewhere, and is not followed"
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
    DiskError(path: path, action: "look at", code: ELOOP)
  }

  /// A link to a place outside the store. Such a link is not followed.
  static func linkOutside(_ path: String) -> DiskError {
    DiskError(path: path, action: "follow", code: EXDEV)
  }

  /// What a person can do about a file or a folder that cannot be read, in whole sentences.
  public var advice: String {
    switch code {
    case EACCES, EPERM: "Give your account the right to read it, with 'chmod' or by its owner."
    case EISDIR: "Move the folder out of the store, and put the record's file in its place."
    case ENOTSUP: "Put a file in its place, or take it out of the store."
    case ELOOP: "Put the file itself in the link's place."
    case ENOENT:
      "If it is a link, put the file itself in its place; else look whether it was removed."
    case EILSEQ: "Rename it: names in a store are ASCII letters, digits and hyphens."
    case EAGAIN: "Wait until whoever writes it is done, then try again."
    case EMFILE, ENFILE: "Too many files are open: close other programs, then try again."
    default: "Look at the disk or the network drive and mount it again, or use another clone."
    }
  }

  private var isReading: Bool { ["open", "read"].contains(action) }
}
