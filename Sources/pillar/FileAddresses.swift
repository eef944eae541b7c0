import Diagnostics
import JSONSchema
import Records

/// Where a schema's file is, as `file:` URIs: what its relative references mean does not depend on the
/// folder in which the tool was started.
enum FileAddresses {
  /// The path as it was typed, made absolute, and the same with all links followed: a file that is
  /// reached through a link has two places, and its references may be meant from either.
  static func of(_ name: String) -> [String] {
    // Standard input is at no place of its own: its references are relative to the working folder.
    if name == "-" { return [address(absolute(""))] }
    let typed = address(absolute(name))
    let real = address(absolute((try? Disk.real(name)) ?? name))
    return real == typed ? [typed] : [typed, real]
  }

  private static func absolute(_ name: String) -> String {
    if name.utf8.first == UInt8(ascii: "/") { return withoutDots(name) }
    return withoutDots(Disk.workingFolder + "/" + name)
  }

  /// An absolute path with `.` and `..` carried out.
  private static func withoutDots(_ path: String) -> String {
    var kept: [Substring.UTF8View] = []
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
    for part in parts where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) { _ = kept.popLast() } else { kept.append(part) }
    }
    let isFolder = path.utf8.last == UInt8(ascii: "/")
    return "/" + kept.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
      + (isFolder && !kept.isEmpty ? "/" : "")
  }

  private static func address(_ path: String) -> String {
    SchemaLibrary.address(ofFile: SystemName.bytes(path))
  }
}
