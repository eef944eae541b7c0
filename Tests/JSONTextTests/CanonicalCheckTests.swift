import Diagnostics
import SeededNumbers
import Testing

@testable import JSONText

private let order = MemberOrder(
  names: [("b", nil), ("a", MemberOrder(names: [("z", nil)])), ("é", nil)],
  others: MemberOrder(names: [("y", nil), ("x", nil)]))

/// Almost canonical texts: canonical ones with some bytes added, removed or changed.
private func nearly(_ seed: Int) -> [UInt8] {
  let texts = [
    #"{"b": 1, "a": {"z": [1, [], {}], "k2": "ü", "k10": "\"\\\n"}, "é": null, "r2": {"y": 1, "x": 2}, "r10": []}"#,
    "[]", "{}", #""a""#,
    #"[{"a": {}}, [[]], "\u200E", "\u200e", "\/", "\u0041", "’", "\u061c", "ف"]"#,
    #"{"a": {"x": 1, "z": 2}, "b": 0}"#, #"{"r10": 1, "r2": 2}"#,
    #"{"r01": 1, "r1": 2, "\u0072x": 3}"#,
  ]
  var numbers = SeededGenerator(seed: UInt64(seed), for: "nearly canonical")
  let source = SourceText(name: "t", texts[seed % texts.count])
  guard let root = JSONDocument.read(source).document?.root else { return [] }
  var bytes = CanonicalText.write(root, order: order)
  let odd: [UInt8] = Array(" \n\t\r,:[]{}\"\\/01aéfü\u{200E}\u{7F}\u{85}\u{2028}\u{FEFF}".utf8)
  for _ in 0..<numbers.below(3) {
    let place = numbers.below(bytes.count)
    switch numbers.below(3) {
    case 0: bytes.insert(numbers.one(of: odd), at: place)
    case 1: bytes.remove(at: place)
    default: bytes[place] = numbers.one(of: odd)
    }
  }
  return bytes
}

@Test(arguments: 0..<100)
func `a text is canonical when writing it changes nothing`(hundred: Int) {
  for seed in hundred * 100..<(hundred + 1) * 100 {
    let bytes = nearly(seed)
    guard let document = JSONDocument.read(SourceText(name: "t", bytes: bytes)).document else {
      continue
    }
    let isSame = CanonicalText.write(document.root, order: order) == bytes
    #expect(
      CanonicalCheck(order).allows(document) == isSame,
      "\(String(decoding: bytes, as: UTF8.self))")
    // If only the order of members differs, the layout is right.
    if isSame, !bytes.contains(UInt8(ascii: "\\")) { #expect(document.isLaidOut) }
  }
}

@Test(arguments: ["\u{7F}", "\u{85}", "\u{61C}", "\u{200E}", "\u{202E}", "\u{2069}", "\u{FEFF}"])
func `an invisible mark is not canonical as it is`(mark: String) throws {
  let source = SourceText(name: "t", "\"\(mark)\"\n")
  let document = try #require(JSONDocument.read(source).document)
  #expect(!CanonicalCheck(.natural).allows(document))
  let written = CanonicalText.write(document.root, order: .natural)
  let again = try #require(JSONDocument.read(SourceText(name: "t", bytes: written)).document)
  #expect(CanonicalCheck(.natural).allows(again))
}
