// The table in `RecordKind.swift` gives the path of each kind of record in the store; `schemas/README.md` describes
// them in words. A record repeats its path in members such as `year` and `participant`.

import Diagnostics

/// The path of a record in the store, and what follows from it: kind, year, participant, reviewer and id.
public struct RecordPath: Hashable, Sendable {
  /// The path from the store's folder, with forward slashes: `2013/AUS/implementation.json`.
  public let text: String
  public let kind: RecordKind
  public internal(set) var year: Int?
  public internal(set) var participant: String?
  public internal(set) var reviewer: String?
  /// The file's name without its ending, if people choose that name; otherwise `nil`.
  public internal(set) var id: String?

  /// `nil` if this is not the path of a record.
  public init?(_ text: String) {
    var copy = text
    let found = copy.withUTF8 { bytes -> RecordPath? in
      guard bytes.count > 5, bytes.suffix(5).elementsEqual(".json".utf8) else { return nil }
      return Self.read(bytes[..<(bytes.count - 5)], of: text)
    }
    guard let found else { return nil }
    self = found
  }

  init(text: String, _ kind: RecordKind) { (self.text, self.kind) = (text, kind) }

  /// The kinds by the number of parts of their paths: `shapes[3]` has the kinds with paths such as `2013/AUS/salw`.
  private static let shapes: [[(kind: RecordKind, shape: [RecordPath.Piece])]] = {
    let all = RecordKind.allCases.map { (kind: $0, shape: $0.traits.path) }
    let longest = all.map(\.shape.count).max() ?? 0
    return (0...longest).map { count in all.filter { $0.shape.count == count } }
  }()

  private typealias Part = Slice<UnsafeBufferPointer<UInt8>>

  /// Reads a path. `bytes` is the path without `.json`.
  private static func read(_ bytes: Part, of text: String) -> RecordPath? {
    withUnsafeTemporaryAllocation(of: Part.self, capacity: shapes.count) { parts in
      var (start, count) = (bytes.startIndex, 0)
      for index in bytes.startIndex..<bytes.endIndex where bytes[index] == UInt8(ascii: "/") {
        // `parts` must still have room for the last part.
        guard count < shapes.count - 2 else { return nil }
        parts.initializeElement(at: count, to: bytes[start..<index])
        (start, count) = (index + 1, count + 1)
      }
      parts.initializeElement(at: count, to: bytes[start...])
      let found = UnsafeMutableBufferPointer(rebasing: parts[...count])
      guard let (kind, shape) = shapes[count + 1].first(where: { matches(found, $1) })
      else { return nil }
      var path = RecordPath(text: text, kind)
      for index in shape.indices { path.take(found[index], shape[index]) }
      return path
    }
  }

  private mutating func take(_ part: Part, _ piece: Piece) {
    switch piece {
    case .word: break
    case .year: year = part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    case .participant: participant = String(decoding: part, as: UTF8.self)
    case .reviewer: reviewer = String(decoding: part, as: UTF8.self)
    case .id: id = String(decoding: part, as: UTF8.self)
    }
  }

  /// One part of a path.
  public enum Piece: Hashable, Sendable {
    case word(String)
    case year, participant, reviewer, id
  }

  private static func matches(
    _ parts: UnsafeMutableBufferPointer<Part>, _ shape: [Piece]
  ) -> Bool {
    // Compared from the end, because the last part differs between most kinds.
    for index in shape.indices.reversed() {
      let part = parts[index]
      switch shape[index] {
      case .word(let word):
        if !ExactText.isText(word, part) { return false }
      case .year: if !isYear(part) { return false }
      case .participant, .reviewer: if !isParticipant(part) { return false }
      // A hidden file is not a record.
      case .id: if part.isEmpty || part.first == UInt8(ascii: ".") { return false }
      }
    }
    return true
  }

  /// Whether a part of a path is a year: four digits.
  public static func isYear(_ part: String) -> Bool { isYear(part.utf8) }

  static func isYear(_ part: some Collection<UInt8>) -> Bool {
    part.count == 4 && part.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  public static func isParticipant(_ part: String) -> Bool { isParticipant(part.utf8) }

  static func isParticipant(_ part: some Collection<UInt8>) -> Bool {
    (2...3).contains(part.count)
      && part.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }
}
