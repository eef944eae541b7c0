import Diagnostics
import SeededNumbers
import Testing

@testable import JSONText

@Test func `a table knows its names, in each scope its own, and no others`() throws {
  let names = ["status", "", "é", "e\u{301}", "a name of more than sixteen bytes", "R1", "R10"]
  let table = NameTable(names.map { ($0, 1) } + [("status", 2)])
  for (number, name) in names.enumerated() {
    #expect(table.rows.number(of: name, scope: 1) == number)
    #expect(table.rows.number(of: name) == nil)
    #expect(table.rows.name(number) == name)
  }
  #expect(table.rows.number(of: "status", scope: 2) == names.count)
  #expect(table.rows.number(of: "statu", scope: 1) == nil)
  #expect(table.rows.number(of: "statusx", scope: 1) == nil)
}

@Test func `a key is found however it is spelled`() throws {
  let text = #"{"status": 1, "\u0073tatus2": 2, "sources": ["a", "\u0062", 7]}"#
  let document = try #require(JSONDocument.read(SourceText(name: "t", text)).document)
  let table = NameTable(["sources", "status2", "status"])
  var found: [Int] = []
  document.withRows { nodes, bytes in
    for index in 0..<nodes.count where nodes[index].isKey {
      found += [table.rows.number(ofKey: nodes[index], in: bytes)].compactMap(\.self)
    }
  }
  #expect(found == [2, 1, 0])
  var keys: [Int] = []
  MemberSearch(["sources"]).find(in: document) { _, key in keys.append(key) }
  let key = try #require(keys.first)
  var cited: [Int?] = []
  NameTable(["b", "a"]).numbers(inListOf: key, of: document) { cited.append($0) }
  #expect(cited == [1, 0, nil])
}

@Test(arguments: [
  (#"{"a": 1, "\u0062": {"c": 2}, "c": 3}"#, 2), (#"{"a": [1, 2], "b": {}}"#, 2), ("{}", 0),
  (#"["a", "c", "\u0062", ["b"], {"a": 1}, 7]"#, 2), (#"["b", "a"]"#, 2), (#""a""#, 0), ("1", 0),
])
func `the names in a value are its keys, or its strings`(text: String, known: Int) throws {
  let document = try #require(JSONDocument.read(SourceText(name: "t", text)).document)
  let table = NameTable(["b", "a"])
  #expect(table.count(in: document.root) == known)
  #expect(table.knowsAll(in: document.root) == (known == document.root.count))
}

/// Two names with one hash, and the raw bytes of a key that spells another name, with that name's hash.
private let (twin, otherTwin) = ("k0089706", "k0105397")
private let (escaped, meant) = (#"\u00613heskeaa"#, "a3heskeaa")

@Test func `names with the same hash are distinguished`() throws {
  func hash(_ name: String) -> UInt32 { KeyHash.value(of: Array(name.utf8)) }
  #expect(hash(twin) == hash(otherTwin) && hash(escaped) == hash(meant))
  #expect(NameTable([twin]).rows.number(of: otherTwin) == nil)
  #expect(NameTable([twin, otherTwin]).rows.number(of: otherTwin) == 1)
}

@Test(arguments: 0..<40)
func `where a name is looked for first does not change what is found`(seed: Int) throws {
  var numbers = SeededGenerator(seed: UInt64(seed), for: "guesses")
  let words = [twin, otherTwin, escaped, meant, "status", "é", "a name of more than sixteen bytes"]
  let names = (0..<numbers.below(12)).map { _ in
    (name: words[numbers.below(words.count)], scope: numbers.below(3))
  }
  let table = NameTable(names)
  let keys = words.filter { $0 != escaped } + [escaped.replacing("\\", with: "\\\\")]
  let text = "{" + keys.map { "\"\($0)\": 0" }.joined(separator: ", ") + "}"
  let spelled = text.replacing("\"a3", with: "\"\\u00613")
  for text in [text, spelled] {
    let document = try #require(JSONDocument.read(SourceText(name: "t", text)).document)
    document.withRows { nodes, bytes in
      for key in 0..<nodes.count where nodes[key].isKey {
        let name = String(decoding: bytes.contents(of: nodes[key]), as: UTF8.self)
        for scope in 0..<3 {
          let known = names.firstIndex { $0 == (name, scope) }
          for last in -1...names.count {
            let found = table.rows.number(
              ofKey: nodes[key], in: bytes, scope: scope, after: last)
            // For a duplicate name either index is right.
            #expect(found.map { names[$0].name } == known.map { names[$0].name })
            #expect(found.map { names[$0].scope } == known.map { names[$0].scope })
          }
        }
      }
    }
  }
}

@Test(arguments: 0..<40)
func `runs of bytes compare and hash as arrays do`(seed: Int) {
  var numbers = SeededGenerator(seed: UInt64(seed), for: "rows")
  let a = (0..<numbers.below(40)).map { _ in UInt8(numbers.below(3)) }
  let b = (0..<numbers.below(40)).map { _ in UInt8(numbers.below(3)) }
  a.withRow { first in
    b.withRow { second in
      for start in 0...a.count {
        for count in 0...(a.count - start) {
          let run = Array(a[start..<start + count])
          #expect(first.hash(start..<start + count) == KeyHash.value(of: run))
          for other in 0...b.count where other + count <= b.count {
            #expect(
              first.isSame(start, as: second, other, count: count)
                == (run == Array(b[other..<other + count])))
          }
        }
      }
    }
  }
}

@Test func `what a search finds has its place and its object`() throws {
  let text = #"{"a": {"date": 1}, "b": [0, {"c": {"date": 2}}], "date": 3}"#
  let document = try #require(JSONDocument.read(SourceText(name: "t", text)).document)
  var keys: [Int] = []
  MemberSearch(["date"]).find(in: document) { _, key in keys.append(key) }
  let places = Array(MemberPlaces(document, keys: keys))
  #expect(places.map(\.steps.pointer) == ["/a/date", "/b/1/c/date", "/date"])
  #expect(places.map(\.value.text) == ["1", "2", "3"])
  #expect(places.map(\.object.text) == [#"{"date": 1}"#, #"{"date": 2}"#, text])
  #expect(places.allSatisfy { $0.isNamed("date") && !$0.isNamed("dates") })
}
