import Testing

@Suite struct ElementTests {
  @Test(arguments: [
    Case(
      #"{"items": {"type": "string"}}"#, #"["a", «1», «null»]"#,
      "type /1: a number, 1; a string", "type /2: null; a string"),
    Case(
      #"{"prefixItems": [{"type": "string"}, true], "items": false}"#, #"[«1», 2, «3»]"#,
      "type /0: a number, 1; a string",
      "false /2: a number, 3; no value: the schema allows none here"),
    Case(#"{"prefixItems": [{"type": "string"}]}"#, "[]"),
  ])
  func `elements are validated with their schemas`(_ row: Case) throws { try row.check() }

  @Test(arguments: [
    Case(#"{"minItems": 1}"#, "«[]»", "minItems : an empty array; at least 1 element"),
    Case(#"{"maxItems": 1}"#, "«[1, 2]»", "maxItems : 2 elements; at most 1 element"),
    Case(
      #"{"uniqueItems": true}"#, #"["a", "b", «"a"», «"a"»]"#,
      #"uniqueItems : "a", equal to element 1; different elements"#,
      #"uniqueItems : "a", equal to element 1; different elements"#),
    Case(
      #"{"uniqueItems": true}"#, "[15e99999999999999999999, «1.5e100000000000000000000»]",
      "uniqueItems : a number, 1.5e100000000000000000000, equal to element 1; "
        + "different elements"),
    Case(
      #"{"uniqueItems": true}"#, #"[{"a": 1, "b": 2}, «{"b": 2.0, "a": 1}»]"#,
      "uniqueItems : an object, equal to element 1; different elements"),
    Case(#"{"uniqueItems": true}"#, "[1, true, \"1\", \"é\", \"e\u{301}\", [1], [true]]"),
    Case(#"{"uniqueItems": false}"#, "[1, 1]"),
  ])
  func `the number and the uniqueness of elements are checked`(_ row: Case) throws {
    try row.check()
  }

  @Test(arguments: [
    Case(
      #"{"contains": {"const": 1}}"#, "«[2]»",
      "contains : no matching element; at least 1 element matching the schema of \"contains\""),
    Case(
      #"{"contains": {"const": 1}, "minContains": 2}"#, "«[1]»",
      "minContains : 1 matching element; at least 2 elements matching the schema of \"contains\""),
    Case(
      #"{"contains": {"const": 1}, "maxContains": 1}"#, "«[1, 1]»",
      "maxContains : 2 matching elements; at most 1 element matching the schema of \"contains\""),
    Case(#"{"contains": {"const": 1}, "minContains": 0}"#, "[]"),
    Case(#"{"minContains": 2}"#, "[]"),
  ])
  func `elements that match contains are counted`(_ row: Case) throws { try row.check() }

  @Test func `a long list of different elements is soon seen to differ`() throws {
    let list = "[" + (0..<20_000).map(String.init).joined(separator: ",") + "]"
    try Case(#"{"uniqueItems": true}"#, list).check()
  }
}
