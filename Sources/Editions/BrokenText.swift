import Diagnostics
import JSONText
import Records

/// A record whose text is not JSON.
///
/// It may be for a narrower circle. Then other readers may not even know that it is broken. An edition says that it is
/// broken only if its text still shows that the whole record is for everybody.
struct BrokenText {
  private let record: Record
  private let bytes: [UInt8]
  private let shape: RecordShape
  private var place = 0
  /// The members that were read so far.
  private var read: [JSONTree.Member] = []

  private init(_ record: Record) {
    (self.record, bytes) = (record, record.bytes)
    shape = RecordShape.of(record.path.kind)
  }

  /// The record with those of its members that can be read, if it is certain that the record is public; otherwise `nil`.
  ///
  /// It goes through the members one by one. Mistakes inside a member, and missing or extra commas between members, do
  /// not matter. If brackets or quotes do not match, the lines must have the layout of canonical text. With any other
  /// mistake it is not certain.
  static func open(_ record: Record) -> Record? {
    var text = BrokenText(record)
    return text.isOpen() ? record.saying(.object(text.read)) : nil
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
      if let value = takeMember() {
        guard name != "visibility" || value == Array(#""public""#.utf8) else { return false }
        keep(value, as: name)
        continue
      }
      place = start
      if name == "answers" { return isLaidOutToTheEnd() }
      guard name != "visibility", skipLines() else { return false }
    }
    // Extra brackets, and words after the end, do not change who may see the record.
    return (names.contains("answers") || !record.path.kind.holdsAnswers)
      && !bytes[place...].contains(UInt8(ascii: "\""))
  }

  /// Reads a value and the commas after it, and returns the value's bytes; `nil` if neither another member nor the end of
  /// the record follows.
  private mutating func takeMember() -> [UInt8]? {
    guard let value = takeValue() else { return nil }
    while take(UInt8(ascii: ",")) {}
    skipBlanks()
    guard place < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "}")].contains(bytes[place]) else {
      return nil
    }
    return value
  }

  private mutating func keep(_ value: [UInt8], as name: String) {
    let document = JSONDocument.read(SourceText(name: "", bytes: value)).document
    if let document { read.append(.init(key: name, value: JSONTree(document.root))) }
  }

  /// Moves to the line of the next member or of the record's end. It fails if a line before it may be a member of the
  /// record.
  private mutating func skipLines() -> Bool {
    var isFirst = true
    while place < bytes.count {
      let line = bytes[place...].prefix { $0 != UInt8(ascii: "\n") }
      let isNext = line.starts(with: "  \"".utf8) || line.starts(with: "}".utf8)
      if isNext, !isFirst { return true }
      guard isFirst ? !Self.holdsName(line) : Self.isInPlace(line) else { return false }
      place = line.endIndex + 1
      isFirst = false
    }
    return false
  }

  /// Whether the answers have the layout of canonical text, to the last line of the file.
  ///
  /// Then the indentation of a name shows what it names, whatever else is wrong: members of the record begin in the third
  /// column, items in the fifth.
  private func isLaidOutToTheEnd() -> Bool {
    let lines = bytes[place...].split(separator: UInt8(ascii: "\n")).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }
    guard lines.count > 1, let last = lines.last(where: { !$0.isEmpty }),
      last.elementsEqual("}".utf8) || last.elementsEqual("  }".utf8)
    else { return false }
    return lines.dropFirst().allSatisfy(Self.isInPlace)
  }

  /// Whether it is certain that a line is not a member of the record.
  private static func isInPlace(_ line: ArraySlice<UInt8>) -> Bool {
    let depth = line.prefix { $0 == 0x20 }.count
    let text = line.dropFirst(depth)
    if depth >= 6 { return true }
    // Brackets, git's conflict markers, or the rest of a long text: no name ends in such a line.
    guard text.first == UInt8(ascii: "\"") else { return !holdsName(text) }
    let name = text.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
    return depth == 4 && (isKey(name) || !holdsName(text))
  }

  /// Whether a name is the id of an item or the code of a participant, not the name of a member.
  private static func isKey(_ name: ArraySlice<UInt8>) -> Bool {
    name.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      || name.count <= 3 && name.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// Whether a name may end in a line: it has a quote before a colon.
  private static func holdsName(_ line: ArraySlice<UInt8>) -> Bool {
    line.indices.contains { index in
      line[index] == UInt8(ascii: "\"")
        && line[(index + 1)...].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ":")
    }
  }

  private mutating func skipBlanks() {
    while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
  }

  /// Reads a sign if it is the next one after blanks.
  private mutating func take(_ sign: UInt8) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == sign else { return false }
    place += 1
    return true
  }

  /// Reads a name in quotes; `nil` if there is none, or if it has escapes.
  private mutating func takeString() -> String? {
    skipBlanks()
    let start = place
    guard skipString() else { return nil }
    let name = bytes[(start + 1)..<(place - 1)]
    return name.contains(UInt8(ascii: "\\")) ? nil : String(validating: name, as: UTF8.self)
  }

  /// Reads a text, a word, or everything between two brackets, and returns its bytes.
  private mutating func takeValue() -> [UInt8]? {
    skipBlanks()
    let start = place
    guard place < bytes.count, skipString() || skipBrackets() || skipWord() else { return nil }
    return Array(bytes[start..<place])
  }

  /// Skips a text from quote to quote. It must end in its line: if a quote is missing, nothing is certain. A tab in the
  /// text is a mistake, but does not hide where the text ends.
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
