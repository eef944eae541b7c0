import Diagnostics
import JSONSchema
import Records

/// The address of a schema's file, as an absolute `file:` URI. So the meaning of its relative references does not
/// depend on the working folder.
enum FileAddresses {
  /// The absolute address of a file, and a second one with all links followed if it differs. If a file is reached
  /// through a link, its references may be relative to either place.
  static func of(_ name: String) -> [String] {
    // Standard input has no path. Its references are relative to the working folder.
    if name == "-" { return [address(absolute(""))] }
    let typed = address(absolute(name))
    let real = address(absolute((try? Disk.real(name)) ?? name))
    return real == typed ? [typed] : [typed, real]
  }

  private static func absolute(_ name: String) -> String {
    if name.utf8.first == UInt8(ascii: "/") { return withoutDots(name) }
    return withoutDots(Disk.workingFolder + "/" + name)
  }

  /// An absolute path without `.` and `..`.
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
