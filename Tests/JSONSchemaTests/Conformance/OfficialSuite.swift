import Diagnostics
import Foundation
import JSONText
import Testing

@testable import JSONSchema

/// A copy of the official test suite of JSON Schema, at the place that `JSON_SCHEMA_TEST_SUITE` names:
/// the folder that holds `tests`, `remotes`, `annotations` and `output-tests`.
enum OfficialSuite {
  static let folder = ProcessInfo.processInfo.environment["JSON_SCHEMA_TEST_SUITE"].map {
    URL(filePath: $0)
  }

  static var isAtHand: Bool { folder != nil }

  /// The schemas that tests refer to, under the names they refer to them by: all but those of other
  /// drafts.
  static func remotes() throws -> [JSONDocument] {
    try documents(in: "remotes", named: server).filter { document in
      let path = document.source.name.dropFirst(server.count)
      return path.hasPrefix("draft2020-12/") || !path.hasPrefix("draft") && !path.hasPrefix("v1/")
    }
  }

  private static let server = "http://localhost:1234/"

  /// Whether the copy has one of the suite's folders, which not every copy has.
  static func has(_ path: String) -> Bool {
    guard let place = folder?.appending(path: path) else { return false }
    return FileManager.default.fileExists(atPath: place.path(percentEncoded: false))
  }

  /// The JSON files of one of the suite's folders, called by their paths inside it.
  static func documents(in path: String, named prefix: String = "") throws -> [JSONDocument] {
    let folder = try #require(folder).appending(path: path)
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return try names.filter { $0.hasSuffix(".json") }.sorted().map { name in
      let bytes = try Data(contentsOf: folder.appending(path: name))
      return try read(Array(bytes), named: prefix + name)
    }
  }

  /// A value taken out of its document, as a document of its own.
  static func document(of value: JSONValue, named name: String) throws -> JSONDocument {
    try read(Array(value.text.utf8), named: name)
  }

  private static func read(_ bytes: [UInt8], named name: String) throws -> JSONDocument {
    let source = SourceText(name: name, bytes: bytes)
    return try #require(JSONDocument.read(source).document, "\(name)")
  }

  /// Prints one line of the tally that `make conformance` shows.
  static func report(_ what: String, agree: Int, of total: Int, _ remark: String = "") {
    print("conformance: \(what) \(agree) of \(total)\(remark)")
  }
}
