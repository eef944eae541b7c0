import Diagnostics
import Testing

import JSONText

@Suite struct `Canonical text` {
  private func written(_ text: String, _ order: MemberOrder = .natural) throws -> String {
    let document = try #require(JSONDocument.read(SourceText(name: "test.json", text)).document)
    let bytes = CanonicalText.write(document.root, order: order)
    #expect(bytes == CanonicalText.write(JSONTree(document.root), order: order))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `one member or element a line`() throws {
    let text = #"{"b":[1,{"x":null},[],{}],"a":{"k":true}}"#
    #expect(
      try written(text) == """
        {
          "a": {
            "k": true
          },
          "b": [
            1,
            {
              "x": null
            },
            [],
            {}
          ]
        }

        """)
  }

  @Test(arguments: ["1.50e3", "-0", "1E+2", "123456789012345678901234567890", "true", "null", "[]"])
  func `a scalar alone is spelled as it was`(_ text: String) throws {
    #expect(try written(" \(text) ") == text + "\n")
  }

  @Test(arguments: [
    (#""\u0022\u005c\/""#, #""\"\\/""#), (#""\u0008\u000C\u000a\u000D\u0009""#, #""\b\f\n\r\t""#),
    (#""\u0000\u001F\u007F\u0080\u009f""#, #""\u0000\u001f\u007f\u0080\u009f""#),
    ("\"\u{7F}\u{80}\u{9F}\u{A0}\"", "\"\\u007f\\u0080\\u009f\u{A0}\""),
    ("\"\u{61B}\u{61C}\u{61D}\"", "\"\u{61B}\\u061c\u{61D}\""),
    ("\"\u{200A}\u{200B}\u{200D}\u{200F}\u{2010}\"", "\"\u{200A}\\u200b\\u200d\\u200f\u{2010}\""),
    ("\"\u{AC}\u{AD}\u{AE}\u{34F}\u{3164}\"", "\"\u{AC}\\u00ad\u{AE}\\u034f\\u3164\""),
    ("\"\u{FE0F}\u{FE10}\u{E0041}\"", "\"\\ufe0f\u{FE10}\\udb40\\udc41\""),
    ("\"\u{17B3}\u{17B4}\u{180B}\u{115F}\u{FFA0}\"", "\"\u{17B3}\\u17b4\\u180b\\u115f\\uffa0\""),
    ("\"\u{1D172}\u{1D173}\u{1FFFF}\"", "\"\u{1D172}\\ud834\\udd73\\ud83f\\udfff\""),
    ("\"\u{2027}\u{2028}\u{2029}\u{202A}\"", "\"\u{2027}\\u2028\\u2029\\u202a\""),
    ("\"\u{202E}\u{202F}\"", "\"\\u202e\u{202F}\""),
    ("\"\u{205F}\u{2060}\u{2066}\u{206F}\u{2070}\"", "\"\u{205F}\\u2060\\u2066\\u206f\u{2070}\""),
    ("\"\u{FEFE}\u{FEFF}\u{FF00}\"", "\"\u{FEFE}\\ufeff\u{FF00}\""),
    (#""\ud83d\ude00\u00e9\u0041""#, "\"😀éA\""),
  ])
  func `strings have the escapes they need and no other`(_ text: String, _ wanted: String) throws {
    #expect(try written(text) == wanted + "\n")
    #expect(try written("{\(text): 1}") == "{\n  \(wanted): 1\n}\n")
  }

  @Test func `named members first, the others naturally, and so on inside`() throws {
    let answer = MemberOrder(names: [("status", nil), ("asOf", nil)])
    let order = MemberOrder(
      names: [
        ("year", nil), ("answers", MemberOrder(names: [], others: answer)), ("year", answer),
      ],
      others: answer, elements: nil)
    let text = #"""
      {"z": {"asOf": 1, "status": 2}, "answers": {"R10": {}, "R2": {"b": 1, "asOf": 1, "a": 1,
      "status": 1}}, "year": {"asOf": 1, "status": 2}, "a": [{"status": 1, "asOf": 2}]}
      """#
    let compact = try written(text, order).filter { $0 != " " && $0 != "\n" }
    #expect(
      compact == #"{"year":{"asOf":1,"status":2},"#
        + #""answers":{"R2":{"status":1,"asOf":1,"a":1,"b":1},"R10":{}},"#
        + #""a":[{"asOf":2,"status":1}],"z":{"status":2,"asOf":1}}"#)
  }

  @Test func `elements of an array have an order of their own`() throws {
    let entry = MemberOrder(names: [("id", nil)])
    let order = MemberOrder(names: [], elements: entry)
    #expect(
      try written(#"[{"a": 1, "id": 2}]"#, order)
        == "[\n  {\n    \"id\": 2,\n    \"a\": 1\n  }\n]\n")
  }
}
