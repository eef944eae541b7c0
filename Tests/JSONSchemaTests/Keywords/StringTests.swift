import Testing

@Suite struct StringTests {
  @Test(arguments: [
    Case(#"{"minLength": 1}"#, #"«""»"#, "minLength : 0 characters; at least 1 character"),
    Case(#"{"maxLength": 2}"#, #""😀😀""#),
    Case(#"{"maxLength": 1}"#, "«\"e\u{301}\"»", "maxLength : 2 characters; at most 1 character"),
    Case(#"{"maxLength": 2.0}"#, #""\ud83d\ude00a""#),
    Case(
      #"{"minLength": 2}"#, #"«"\ud83d\ude00"»"#,
      "minLength : 1 character; at least 2 characters"),
    Case(#"{"minLength": 3}"#, "12"),
  ])
  func `lengths count scalars`(_ row: Case) throws { try row.check() }

  @Test(arguments: [
    Case(#"{"pattern": "^[A-Z]{2,3}$"}"#, #""AUS""#),
    Case(
      #"{"pattern": "^[A-Z]{2,3}$"}"#, #"«"Aus"»"#,
      #"pattern : "Aus"; a text that matches the pattern ^[A-Z]{2,3}$"#),
    Case(
      #"{"pattern": "\\S"}"#, #"«" \t\u00a0"»"#,
      "pattern : \" \\t\u{A0}\"; a text that matches the pattern \\S"),
    Case(#"{"pattern": "^a"}"#, "1"),
  ])
  func `patterns are searched for`(_ row: Case) throws { try row.check() }
}
