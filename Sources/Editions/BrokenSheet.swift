import JSONText
import Records

/// A file of answers whose text is no JSON.
///
/// It may have been for a narrower circle, and then that it is broken is not for the others to know. Only
/// where its text still shows that the file as a whole is for everybody, an edition says that it is broken.
struct BrokenSheet {
  private let bytes: [UInt8]
  private let shape: RecordShape
  private var place = 0

  private init(_ record: Record) {
    (bytes, shape) = (record.bytes, RecordShape.of(record.path.kind))
  }

  /// Whether it is certain that the file says of itself nothing but that it is public.
  ///
  /// Its members are gone through one by one; what is wrong inside of one, and a comma too few or too
  /// many between two, is passed over. With any other doubt it is not certain.
  static func isOpen(_ record: Record) -> Bool {
    var sheet = BrokenSheet(record)
    return sheet.isOpen()
  }

  private mutating func isOpen() -> Bool {
    var names: Set<String> = []
    guard take(UInt8(ascii: "{")) else { return false }
    while !take(UInt8(ascii: "}")) {
      guard let name = takeString(), names.insert(name).inserted, take(UInt8(ascii: ":")),
        let value = takeValue(), shape.names(name),
        name != "visibility" || value == Array(#""public""#.utf8)
      else { return false }
      while take(UInt8(ascii: ",")) {}
    }
    skipBlanks()
    return place == bytes.count && names.contains("answers")
  }

  private mutating func skipBlanks() {
    while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
  }

  /// Takes a sign, if it is the next one after any blanks.
  private mutating func take(_ sign: UInt8) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == sign else { return false }
    place += 1
    return true
  }

  /// Takes a name in quotes; `nil` where none is next, or where it is spelled with escapes.
  private mutating func takeString() -> String? {
    skipBlanks()
    let start = place
    guard skipString() else { return nil }
    let name = bytes[(start + 1)..<(place - 1)]
    return name.contains(UInt8(ascii: "\\")) ? nil : String(validating: name, as: UTF8.self)
  }

  /// Takes a text, a word, or whatever stands between two brackets, and gives its bytes.
  private mutating func takeValue() -> [UInt8]? {
    skipBlanks()
    let start = place
    guard place < bytes.count, skipString() || skipBrackets() || skipWord() else { return nil }
    return Array(bytes[start..<place])
  }

  /// A text goes from quote to quote within a line: where a quote is missing, nothing is certain.
  private mutating func skipString() -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return false }
    var end = place + 1
    while end < bytes.count, bytes[end] >= 0x20 {
      if bytes[end] == UInt8(ascii: "\"") {
        place = end + 1
        return true
      }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return false
  }

  private mutating func skipWord() -> Bool {
    let start = place
    while place < bytes.count, Self.isOfWord(bytes[place]) { place += 1 }
    return place > start
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func skipBrackets() -> Bool {
    var open: [UInt8] = []
    repeat {
      guard place < bytes.count else { return false }
      switch bytes[place] {
      case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
      case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast() == bytes[place] else { return false }
      case UInt8(ascii: "\""):
        guard skipString() else { return false }
        continue
      default: if open.isEmpty { return false }
      }
      place += 1
    } while !open.isEmpty
    return true
  }
}
