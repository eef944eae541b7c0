import JSONText
import SeededNumbers

/// Trees with every kind of value, with the most error-prone strings first.
struct RandomTrees {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  static let pieces = [
    "R", "10", "2", "status", "a", "é", "e\u{301}", "ສະຖານະ", "상태", "الحالة", "\u{202E}",
    "\u{200F}",
    "\u{61C}", "\u{2028}", "\u{FEFF}", "\u{7F}", "\u{85}", "\u{0}", "\u{1F}", "\n", "\t", "\"",
    "\\",
    "/", "😀", "🇦🇺", "\u{10FFFF}", "\u{FFFF}", "\u{D7FF}", "\u{E000}", " ", "0", "00",
    "a sentence of more than sixteen bytes", "👩‍👩‍👧",
  ]

  static let numbers = [
    "0", "-0", "1", "2013", "-7", "0.5", "1.50e3", "1E-2", "9007199254740993", "1e400", "-0.0e+00",
    "123456789012345678901234567890",
  ]

  mutating func string() -> String {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in random.one(of: Self.pieces) }.joined()
  }

  mutating func tree(depth: Int = 4) -> JSONTree {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: return .null
    case 1: return .boolean(random.chance(50))
    case 2: return .number(random.one(of: Self.numbers))
    case 3, 4: return .string(string())
    case 5:
      return .array((0..<Int.random(in: 0...5, using: &random)).map { _ in tree(depth: depth - 1) })
    default:
      return .object(members(depth: depth))
    }
  }

  /// Some objects have more keys than the reader compares one by one.
  private mutating func members(depth: Int) -> [JSONTree.Member] {
    let count = random.chance(5) ? 40 : Int.random(in: 0...6, using: &random)
    var known: Set<[UInt8]> = []
    return (0..<count).compactMap { index in
      let key = count > 6 ? string() + String(index) : string()
      guard known.insert(Array(key.utf8)).inserted else { return nil }
      return JSONTree.Member(key: key, value: tree(depth: depth - 1))
    }
  }

  /// The tree's text in some spelling: any white space, any escapes, members in any order.
  mutating func spelled(_ tree: JSONTree) -> String {
    switch tree {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .number(let text): return text
    case .string(let text): return spelled(text)
    case .array(let elements):
      return "[" + elements.map { space() + spelled($0) + space() }.joined(separator: ",") + space()
        + "]"
    case .object(let members):
      let members = members.shuffled(using: &random).map {
        space() + spelled($0.key) + space() + ":" + space() + spelled($0.value) + space()
      }
      return "{" + members.joined(separator: ",") + space() + "}"
    }
  }

  private mutating func space() -> String {
    random.chance(60) ? "" : random.one(of: [" ", "\n", "\t", "\r\n", "\n          ", "  "])
  }

  private mutating func spelled(_ text: String) -> String {
    var spelled = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": spelled += "\\" + String(scalar)
      case "/" where random.chance(50): spelled += "\\/"
      case "\n" where random.chance(50): spelled += "\\n"
      case _ where scalar.value < 0x20 || random.chance(20):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: random.chance(50))
          spelled += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: spelled.unicodeScalars.append(scalar)
      }
    }
    return spelled + "\""
  }
}
