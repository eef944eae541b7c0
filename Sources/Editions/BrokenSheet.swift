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
  /// many between two, is passed over. Where brackets or quotes of the answers do not fit together, their
  /// lines have to stand as canonical text has them. With any other doubt it is not certain.
  static func isOpen(_ record: Record) -> Bool {
    var sheet = BrokenSheet(record)
    return sheet.isOpen()
  }

  private mutating func isOpen() -> Bool {
    var names: Set<String> = []
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    guard take(UInt8(ascii: "{")) else { return false }
    while !take(UInt8(ascii: "}")) {
      guard let name = takeString(), names.insert(name).inserted, take(UInt8(ascii: ":")),
        shape.names(name)
      else { return false }
      let start = place
      guard let value = takeValue() else {
        place = start
        return name == "answers" && isLaidOutToTheEnd()
      }
      guard name != "visibility" || value == Array(#""public""#.utf8) else { return false }
      while take(UInt8(ascii: ",")) {}
      if place == bytes.count {
        place = start
        return name == "answers" && isLaidOutToTheEnd()
      }
    }
    // Brackets too many, and words behind the end, say nothing of who may see it.
    return names.contains("answers") && !bytes[place...].contains(UInt8(ascii: "\""))
  }

  /// Whether the answers are laid out as canonical text is, to the file's last line: then the place of a
  /// name in its line shows what it is a name of, whatever is wrong in between. Members of the file begin in
  /// the third column, items in the fifth.
  private func isLaidOutToTheEnd() -> Bool {
    let lines = bytes[place...].split(separator: UInt8(ascii: "\n")).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }
    guard lines.count > 1, let last = lines.last(where: { !$0.isEmpty }),
      last.elementsEqual("}".utf8) || last.elementsEqual("  }".utf8)
    else { return false }
    return lines.dropFirst().allSatisfy(Self.isInPlace)
  }

  /// Whether a line can be no member of the file.
  private static func isInPlace(_ line: ArraySlice<UInt8>) -> Bool {
    let depth = line.prefix { $0 == 0x20 }.count
    let text = line.dropFirst(depth)
    if depth >= 6 { return true }
    // Brackets, git's markers, the rest of a text that goes on: no name ends in it.
    guard text.first == UInt8(ascii: "\"") else {
      return !text.indices.contains { index in
        text[index] == UInt8(ascii: "\"")
          && text[(index + 1)...].first { $0 != 0x20 } == UInt8(ascii: ":")
      }
    }
    let name = text.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
    return depth == 4 && name.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
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

  /// A text goes from quote to quote within a line: where a quote is missing, nothing is certain. A tab in it
  /// is a mistake that says nothing of where it ends.
  private mutating func skipString() -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return false }
    var end = place + 1
    while end < bytes.count, bytes[end] >= 0x20 || bytes[end] == 0x09 {
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
