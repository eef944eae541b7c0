import Diagnostics
import Testing

@testable import JSONText

@Suite struct `Messages` {
  /// One block for each message: what was found, what was expected, what to do.
  @Test func `are these`() {
    var blocks: [String] = []
    for mistake in `Mistakes in a text`.all {
      let source = MarkedText(mistake.text).source
      for problem in JSONDocument.read(source).problems {
        let finding = problem.finding(in: source, place: "AUS 2013")
        let advice = finding.advice.isEmpty ? "" : "\n  " + finding.advice
        let block = "\(finding.found)\n  → \(finding.expected)\(advice)"
        if !blocks.contains(block) { blocks.append(block) }
      }
    }
    #expect(blocks.joined(separator: "\n") == Self.messages)
  }

  @Test func `are findings under the rule json, at their place`() throws {
    let source = SourceText(name: "edition.json", "{\n  \"a\": 1,\n  \"é\": tru\n}\n")
    let problem = try #require(JSONDocument.read(source).problems.first)
    let finding = problem.finding(in: source, place: "2013")
    #expect(finding.rule == "json" && finding.severity == .error && finding.place == "2013")
    #expect(finding.location.start.line == 3 && finding.location.start.column == 8)
    #expect(finding.location.end.column == 11 && finding.location.line == "  \"é\": tru")
  }

  @Test(arguments: [
    ("{\n  \"a\": 1\n  \"b\": 2\n}", "Put a comma at the end of line 2."),
    ("{\r\n  \"a\": {\r\n  }  \r\n\r\n  \"b\": 2\r\n}", "Put a comma at the end of line 3."),
    ("[1\n;2]", "Put a comma after the previous value."),
    ("[1 [2]]", "Put a comma before this character."),
    (
      "{\"yes\": 1 500}",
      "A number is written without spaces: 1500. If two values are meant, put a comma between them."
    ),
    ("{\"yes\": 1,500}", "A number is written without a comma between its digits: 1500."),
    ("{\"yes\": 1,500,000}", "A number is written without a comma between its digits: 1500000."),
    ("[2019 2020]", "Put a comma before this character."),
  ])
  func `say where a forgotten comma belongs`(text: String, advice: String) throws {
    let source = SourceText(name: "edition.json", text)
    let problem = try #require(JSONDocument.read(source).problems.first)
    #expect(problem.finding(in: source, place: "2013").advice == advice)
  }

  /// A record has no place at which a value may be `null`, and a vote is one of the texts "yes" and "no".
  @Test(arguments: [
    "NaN", "-Infinity", "None", "none", "nil", "undefined", "NULL", "Null", "nul", "nulll",
  ])
  func `of a lost value say nothing but that it is missing`(word: String) throws {
    let source = SourceText(name: "vote.json", "{\"yes\": \(word)}")
    let problem = try #require(JSONDocument.read(source).problems.first)
    let finding = problem.finding(in: source, place: "2013")
    #expect(finding.found == word && finding.expected == "a value")
    #expect(finding.advice.hasSuffix("Find out what the value is, and write it."))
    #expect(!finding.advice.contains("null"))
  }

  @Test(arguments: ["yes", "no", "on", "off", "planned"])
  func `do not take a word for true or false`(word: String) throws {
    let source = SourceText(name: "vote.json", "{\"vote\": \(word)}")
    let problem = try #require(JSONDocument.read(source).problems.first)
    let expected = problem.finding(in: source, place: "2013").expected
    #expect(expected == "\"\(word)\" in double quotes, or another value")
  }

  static let messages = #"""
    the key "a" a second time
      → each key only once; the first one is in line 1
      Merge the two members into one, or rename one of them.
    the key "" a second time
      → each key only once; the first one is in line 1
      Merge the two members into one, or rename one of them.
    1
      → a key in double quotes, such as "status"
    {
      → a key in double quotes, such as "status"
    the key status without quotes
      → "status"
    the key état without quotes
      → "état"
    1
      → a colon between the key and its value
      Put a colon after the key.
    =
      → a colon between the key and its value
      Put a colon after the key.
    }
      → a value
      A key needs a value. Find out what the value is, and write it after the colon.
    ,
      → a value
      A key needs a value. Find out what the value is, and write it after the colon.
    "
      → a comma, or the end of the object or array
      Put a comma before this character.
    2
      → a comma, or the end of the object or array
      Put a comma before this character.
    ;
      → a comma, or the end of the object or array
      Put a comma after the previous value.
    a no-break space (U+00A0) between the values
      → only spaces, tabs and line breaks between values
      Remove it.
    ： (U+FF1A)
      → the character :
      It looks like :, but is another character, which Chinese, Japanese and Arabic keyboards type. Replace it with :.
    ， (U+FF0C)
      → the character ,
      It looks like ,, but is another character, which Chinese, Japanese and Arabic keyboards type. Replace it with ,.
    ｛ (U+FF5B)
      → the character {
      It looks like {, but is another character, which Chinese, Japanese and Arabic keyboards type. Replace it with {.
    ＂ (U+FF02)
      → the character "
      It looks like ", but is another character, which Chinese, Japanese and Arabic keyboards type. Replace it with ".
    a vertical tab (U+000B) between the values
      → only spaces, tabs and line breaks between values
      Remove it.
    a zero-width space (U+200B) between the values
      → only spaces, tabs and line breaks between values
      Remove it.
    an unusual space (U+2003) between the values
      → only spaces, tabs and line breaks between values
      Remove it.
    the control character U+001A between the values
      → only spaces, tabs and line breaks between values
      Remove it.
    a vertical tab (U+000B) in a string
      → a space instead
      It may come from a word processor. If it is intended, write \u000b.
    a comma with no value before it
      → a value
      If a value is missing, find out what it is, and write it. Otherwise remove the comma.
    a comma after the last value
      → no comma there
      If a value is missing after the comma, find out what it is, and write it. Otherwise remove the comma.
    }
      → ] for the array that begins in line 1
    ]
      → } for the object that begins in line 1
    the object of "a" that begins in line 2 and is not closed
      → } here
      The indentation of the next lines shows that the object should be closed here.
    an array that begins in line 2 and is not closed
      → ] here
      The indentation of the next lines shows that the array should be closed here.
    no { for the value of "a"
      → { here
      The next lines show that an object should begin here.
    no {
      → { here
      The next lines show that an object should begin here.
    a comment
      → JSON, which has no comments
      Remove it, or keep its text in a member of the record.
    a conflict marker of git
      → the merged text
      Keep what is right in each of the two versions, and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>.
    <
      → a value: a string, number, object, array, true, false or null
    a single quote (')
      → strings in double quotes (")
    the typographic quote “
      → the straight quote "
      Text pasted from a word processor may have them; type the quote again.
    the end of the text inside a string
      → a closing quote (")
    text directly after a closing quote
      → a comma, a colon or a bracket
      A quote inside a string is written \".
    a line break inside a string
      → a closing quote (") at the end of the string, before a comma if there is one
      A line break in a string is written \n.
    a tab inside a string
      → \t, or a space
    a NUL (U+0000) in a string
      → a space instead
      It may come from a word processor. If it is intended, write \u0000.
    the escape \q
      → one of \" \\ \/ \b \f \n \r \t, or \u and four hexadecimal digits
      A backslash in a string is written \\.
    the escape \d
      → one of \" \\ \/ \b \f \n \r \t, or \u and four hexadecimal digits
      A backslash in a string is written \\.
    the escape \é
      → one of \" \\ \/ \b \f \n \r \t, or \u and four hexadecimal digits
      A backslash in a string is written \\.
    the escape \u12
      → one of \" \\ \/ \b \f \n \r \t, or \u and four hexadecimal digits
      A backslash in a string is written \\.
    \ud800, half of a surrogate pair
      → both halves, such as \ud83d\ude00
      Write the character itself.
    \uDC00, half of a surrogate pair
      → both halves, such as \ud83d\ude00
      Write the character itself.
    \ud83d, half of a surrogate pair
      → both halves, such as \ud83d\ude00
      Write the character itself.
    01
      → a number without leading zeros
      If it is a code, put it in quotes.
    -00
      → a number without leading zeros
      If it is a code, put it in quotes.
    +1
      → a number without a plus sign
    .5
      → a digit before the point
      Write 0.5, not .5.
    -.5
      → a digit before the point
      Write 0.5, not .5.
    1.
      → a digit after the point
      Write 1.0 or 1, not “1.”.
    1.e3
      → a digit after the point
      Write 1.0 or 1, not “1.”.
    1e
      → a digit in the exponent, as in 1e3
    1E+
      → a digit in the exponent, as in 1e3
    -
      → a digit after the minus sign
    0x1F
      → a decimal number
    2013-05-01
      → digits, and at most one point
      If it is a date or a code, put it in quotes.
    1_000
      → digits, and at most one point
      If it is a date or a code, put it in quotes.
    1.2.3
      → digits, and at most one point
      If it is a date or a code, put it in quotes.
    NaN
      → a value
      This is not a number of JSON. Find out what the value is, and write it.
    -Infinity
      → a value
      This is not a number of JSON. Find out what the value is, and write it.
    True
      → true
    None
      → a value
      It stands for a missing value. Find out what the value is, and write it.
    fals
      → false
    nul
      → a value
      It stands for a missing value. Find out what the value is, and write it.
    truex
      → true
    the word planned without quotes
      → "planned" in double quotes, or another value
    planned", without a quote before it
      → "planned", with a quote at both ends
    the word ລາວ without quotes
      → "ລາວ" in double quotes, or another value
    @
      → a value: a string, number, object, array, true, false or null
    a byte-order mark (U+FEFF) between the values
      → only spaces, tabs and line breaks between values
      Remove it.
    only white space
      → a JSON value
    a byte-order mark
      → the JSON text at the beginning of the file
      Save the file as “UTF-8 without BOM”.
    {
      → nothing after the end of the value
      A file contains one value. Remove the text after it, or look for an extra closing bracket before this place.
    2
      → nothing after the end of the value
      A file contains one value. Remove the text after it, or look for an extra closing bracket before this place.
    a } that closes nothing
      → no } here
      Remove it, or look for a missing opening bracket above this line.
    ]
      → a value
    the end of the text
      → ] for the array that begins in line 1
      The file may have been cut off.
    the end of the text
      → } for the object that begins in line 1
      The file may have been cut off.
    an object or array inside 512 others
      → at most 512 levels
    """#
}
