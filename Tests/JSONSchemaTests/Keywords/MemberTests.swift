import Testing

@Suite struct MemberTests {
  @Test(arguments: [
    Case(
      #"{"properties": {"a": {"type": "string"}}}"#, #"{"a": «1», "b": 2}"#,
      "type /a: a number, 1; a string"),
    Case(
      #"{"properties": {"status": true, "asOf": true}, "additionalProperties": false}"#,
      #"{«"statsu"»: 1, "asOf": 2, «"é"»: 3}"#,
      #"additionalProperties /statsu: an unknown member, "statsu"; "#
        + #"one of "status", "asOf"; nearest status"#,
      #"additionalProperties /é: an unknown member, "é"; one of "status", "asOf""#),
    Case(
      #"{"additionalProperties": false}"#, #"{«"a"»: 1}"#,
      #"additionalProperties /a: an unknown member, "a"; no member of this name"#),
    Case(
      #"{"patternProperties": {"^R": {"type": "array"}}, "additionalProperties": {"const": 0}}"#,
      #"{"R1": «1», "x": «2», "y": 0}"#,
      "type /R1: a number, 1; an array", "const /x: a number, 2; 0"),
    Case(
      #"{"properties": {"a": {"minimum": 2}}, "patternProperties": {"a": {"maximum": 0}}}"#,
      #"{"a": «1»}"#, "maximum /a: a number, 1; 0 or less", "minimum /a: a number, 1; 2 or more"),
    Case(
      #"{"properties": {"a/b~": {"type": "null"}}}"#, #"{"a\u002fb~": «1»}"#,
      "type /a~1b~0: a number, 1; null"),
  ])
  func `members are validated with their schemas`(_ row: Case) throws { try row.check() }

  @Test(arguments: [
    Case(
      #"{"propertyNames": {"pattern": "^[a-z]+$"}}"#, #"{"a": 1, «"B"»: 2}"#,
      #"pattern /B: "B"; a text that matches the pattern ^[a-z]+$"#),
    Case(
      #"{"propertyNames": {"enum": ["AUS", "NZL"]}}"#, #"{«"NZZ"»: 2}"#,
      #"enum /NZZ: "NZZ"; one of "AUS", "NZL""#),
    Case(
      ##"{"propertyNames": {"$ref": "#/$defs/n"}, "$defs": {"n": {"maxLength": 1}}}"##,
      #"{«"bb"»: 2}"#, "maxLength /bb: 2 characters; at most 1 character"),
    Case(
      #"{"propertyNames": false}"#, #"{«"a"»: 2}"#,
      #"false /a: "a"; no value: the schema allows none here"#),
  ])
  func `names are validated with their schema`(_ row: Case) throws { try row.check() }

  @Test(arguments: [
    Case(#"{"minProperties": 1}"#, "«{}»", "minProperties : an empty object; at least 1 member"),
    Case(
      #"{"maxProperties": 1}"#, #"«{"a": 1, "b": 2}»"#,
      "maxProperties : 2 members; at most 1 member"),
  ])
  func `members are counted`(_ row: Case) throws { try row.check() }

  @Test(arguments: [
    Case(
      #"{"items": {"required": ["a", "b"]}}"#, #"[«{»"a": 1}, «{»}]"#,
      #"required /0: no member "b"; the member "b""#,
      #"required /1: no member "a"; the member "a""#,
      #"required /1: no member "b"; the member "b""#),
    Case(
      #"{"dependentRequired": {"actions": ["statedBy"]}}"#, #"«{»"actions": {}}"#,
      #"dependentRequired : no member "statedBy"; "#
        + #"the member "statedBy", because "actions" is present"#),
    Case(#"{"dependentRequired": {"actions": ["statedBy"]}}"#, "{}"),
    Case(
      #"{"dependentSchemas": {"a": {"properties": {"b": {"type": "null"}}}}}"#,
      #"{"a": 1, "b": «2»}"#, "type /b: a number, 2; null"),
    Case(#"{"required": ["a"]}"#, "[]"),
  ])
  func `a missing member is reported at the opening brace`(_ row: Case) throws { try row.check() }
}
