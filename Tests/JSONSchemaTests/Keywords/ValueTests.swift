import Testing

@Suite struct ValueTests {
  @Test(arguments: [
    Case(#"{"type": "string"}"#, #"«3»"#, "type : a number, 3; a string"),
    Case(#"{"type": "integer"}"#, "1.0"),
    Case(#"{"type": "integer"}"#, "10e-1"),
    Case(#"{"type": "integer"}"#, "«1.5»", "type : a number, 1.5; an integer"),
    Case(#"{"type": "number"}"#, "1.5"),
    Case(#"{"type": "object"}"#, "«[]»", "type : an empty array; an object"),
    Case(#"{"type": "array"}"#, "«{}»", "type : an empty object; an array"),
    Case(#"{"type": "boolean"}"#, "«null»", "type : null; true or false"),
    Case(
      #"{"type": ["string", "integer", "null"]}"#, "«[true, 1]»",
      "type : an array of 2 elements; null, an integer or a string"),
  ])
  func `a wrong type is refused`(_ row: Case) throws { try row.check() }

  @Test(arguments: [
    Case(#"{"enum": ["planned", 1, null]}"#, "1.0"),
    Case(
      #"{"enum": ["implemented", "planned"]}"#, #"«"implmented"»"#,
      #"enum : "implmented"; one of "implemented", "planned"; nearest implemented"#),
    Case(#"{"enum": ["a"]}"#, "«{}»", #"enum : an empty object; "a""#),
    Case(#"{"enum": []}"#, "«0»", "enum : a number, 0; no value: the schema allows none here"),
    Case(#"{"enum": ["é"]}"#, "«\"e\u{301}\"»", "enum : \"e\u{301}\"; \"é\"; nearest é"),
    Case(#"{"enum": [{"a": [1]}]}"#, #"{"a": [1.0]}"#),
    Case(#"{"const": 1}"#, "1.00"),
    Case(#"{"const": 1}"#, "«true»", "const : true; 1"),
    Case(#"{"const": "every"}"#, #"«"evry"»"#, #"const : "evry"; "every"; nearest every"#),
    Case(
      #"{"const": 9007199254740993}"#, "«9007199254740992»",
      "const : a number, 9007199254740992; 9007199254740993"),
  ])
  func `only the listed values are allowed`(_ row: Case) throws { try row.check() }

  @Test(arguments: [
    Case("true", "[]"),
    Case("false", "«[]»", "false : an empty array; no value: the schema allows none here"),
    Case(
      #"{"properties": {"a": false}}"#, #"{"a": «1»}"#,
      "false /a: a number, 1; no value: the schema allows none here"),
  ])
  func `the schema true allows everything and false nothing`(_ row: Case) throws { try row.check() }

  @Test func `a long value is cut short and an invisible one shown`() throws {
    let long = String(repeating: "x", count: 100)
    let short = String(repeating: "x", count: 60)
    try Case(#"{"type": "null"}"#, "«\"\(long)\"»", "type : \"\(short)…\"; null").check()
    try Case(#"{"type": "null"}"#, #"«"a\u202eb"»"#, #"type : "a\u202eb"; null"#).check()
  }
}
