import Resolving
import Testing

@testable import pillar

@Test(arguments: [
  ("2013", 2013, nil), ("2013@outlook-2013", 2013, "outlook-2013"), ("2013@HEAD~2", 2013, "HEAD~2"),
  ("2013@main@{1}", 2013, "main@{1}"), ("2013@@{yesterday}", 2013, "@{yesterday}"),
  ("2013@@", 2013, "@"), ("2013@origin/a/b^", 2013, "origin/a/b^"),
  ("2013@:/a subject", 2013, ":/a subject"),
])
func `a year is read with its revision`(word: String, year: Int, revision: String?) {
  #expect(YearAt(word: word) == YearAt(year, at: revision))
  #expect(YearAt(word: word)?.spelling == word)
}

@Test(arguments: ["", "13", "2013@", "@main", "main", "20133", "+201", "２０１３", "2013-main"])
func `other texts are not read as years`(word: String) { #expect(YearAt(word: word) == nil) }
