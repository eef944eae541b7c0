import Diagnostics
import JSONText
import Records

/// A record whose text is no JSON.
///
/// It may have been for a narrower circle, and then that it is broken is not for the others to know. Only
/// where its text still shows that the record as a whole is for everybody, an edition says that it is broken.
struct BrokenText {
  private let record: Record
  private let bytes: [UInt8]
  private let shape: RecordShape
  private var place = 0
  /// The members that can be read.
  private var read: [JSONTree.Member] = []

  private init(_ record: Record) {
    (self.record, bytes) = (record, record.bytes)
    shape = RecordShape.of(record.path.kind)
  }

  /// The record with those of its members that can be read, where it is certain that it says of itself
  /// nothing but that it is public; else `nil`.
  ///
  /// Its members are gone through one by one; what is wrong inside of one, and a comma too few or too
  /// many between two, is passed over. Where brackets or quotes do not fit together, the lines have to stand
  /// as canonical text has them. With any other doubt it is not certain.
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
    // Brackets too many, and words behind the end, say nothing of who may see it.
    return (names.contains("answers") || !record.path.kind.holdsAnswers)
      && !bytes[place...].contains(UInt8(ascii: "\""))
  }

  /// Takes a value and the commas behind it, and gives its bytes; `nil` where no other member, and no end of
  /// the record, comes next.
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

  /// Goes on to the line of the next member or of the record's end, if the lines up to there can be no
  /// members of the record.
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

  /// Whether a line can be no member of the record.
  private static func isInPlace(_ line: ArraySlice<UInt8>) -> Bool {
    let depth = line.prefix { $0 == 0x20 }.count
    let text = line.dropFirst(depth)
    if depth >= 6 { return true }
    // Brackets, git's markers, the rest of a text that goes on: no name ends in it.
    guard text.first == UInt8(ascii: "\"") else { return !holdsName(text) }
    let name = text.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
    return depth == 4 && (isKey(name) || !holdsName(text))
  }

  /// Whether a name is an item's or a participant's, and no word of the record.
  private static func isKey(_ name: ArraySlice<UInt8>) -> Bool {
    name.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      || name.count <= 3 && name.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// Whether a name may end in a line: a quote stands in it before a colon.
  private static func holdsName(_ line: ArraySlice<UInt8>) -> Bool {
    line.indices.contains { index in
      line[index] == UInt8(ascii: "\"")
        && line[(index + 1)...].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ":")
    }
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
