import Testing

@Suite struct CombinationTests {
  @Test(arguments: [
    Case(
      #"{"allOf": [{"type": "string"}, {"const": "a"}]}"#, "«1»",
      "type : a number, 1; a string", #"const : a number, 1; "a""#),
    Case(
      #"{"not": {"title": "an empty text", "const": ""}}"#, #"«""»"#,
      #"not : ""; a value that does not match "an empty text""#),
    Case(
      #"{"not": {"required": ["a"]}}"#, #"«{"a": 1}»"#,
      #"not : an object; a value that does not match the schema of "not""#),
    Case(#"{"not": {"required": ["a"]}}"#, "{}"),
  ])
  func `all and none`(_ row: Case) throws { try row.check() }

  @Test(arguments: [
    Case(
      #"{"anyOf": [{"type": "string"}, {"type": "object"}]}"#, "«1»",
      "anyOf : a number, 1; a string or an object"),
    Case(
      #"{"anyOf": [{"type": "string"}, {"title": "until", "required": ["to"]}]}"#,
      "««{»}»",
      "anyOf : an empty object, which matches none of 2 alternatives; "
        + #"a value that matches one of 2 alternatives; the closest is number 2, "until""#,
      #"required : no member "to"; the member "to""#),
    Case(
      #"{"oneOf": [{"minimum": 5}, {"maximum": 1, "type": "integer"}]}"#, "«3»",
      "oneOf : a number, 3, which matches none of 2 alternatives; "
        + "a value that matches one of 2 alternatives; the closest is number 1",
      "minimum : a number, 3; 5 or more"),
    Case(
      #"{"oneOf": [{"minimum": 1}, {"maximum": 9}, {"type": "string"}]}"#, "«5»",
      "oneOf : a value that matches alternatives 1 and 2; "
        + "a value that matches exactly one of 3 alternatives"),
    Case(#"{"oneOf": [{"minimum": 1}, {"maximum": 9}]}"#, "0"),
    Case(
      #"{"items": {"oneOf": [\#(kind("a")), \#(kind("b"))]}}"#,
      #"[«{"kind": "a", "x": «1»}»]"#,
      "oneOf /0: an object, which matches none of 2 alternatives; "
        + "a value that matches one of 2 alternatives; the closest is number 1",
      "type /0/x: a number, 1; null"),
  ])
  func `the alternative that came nearest is explained`(_ row: Case) throws { try row.check() }

  static func kind(_ name: String) -> String {
    #"{"properties": {"kind": {"const": "\#(name)"}, "x": {"type": "null"}}}"#
  }

  static let condition = #"""
    {"if": {"properties": {"s": {"const": "none"}}},
     "then": {"maxProperties": 1}, "else": {"required": ["asOf"]}}
    """#

  @Test(arguments: [
    Case(condition, #"{"s": "none"}"#),
    Case(condition, #"«{"s": "none", "asOf": 1}»"#, "maxProperties : 2 members; at most 1 member"),
    Case(condition, #"«{»"s": "some"}"#, #"required : no member "asOf"; the member "asOf""#),
    Case(#"{"if": false, "then": false}"#, "1"),
    Case(#"{"then": false}"#, "1"),
  ])
  func `a condition chooses what applies`(_ row: Case) throws { try row.check() }
}
