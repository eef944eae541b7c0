import Records
import Testing

@Test(arguments: [
  ("2013", 20_130_101, 20_131_231), ("2013-02", 20_130_201, 20_130_228),
  ("2012-02", 20_120_201, 20_120_229), ("2000-02-29", 20_000_229, 20_000_229),
  ("2013-04-02", 20_130_402, 20_130_402),
])
func `a date stands for every day it may mean`(text: String, first: Int, last: Int) throws {
  let date = try #require(RecordDate(text))
  #expect((date.first, date.last) == (first, last))
}

@Test(arguments: [
  "", "13", "2013-", "2013-13", "2013-00", "2013-02-30", "1900-02-29", "2013-4-2", "2013-04-31",
  "2013-04-02-01", "٢٠١٣", "2013-04-02T00:00", "+013",
])
func `a day that is not in the calendar is not a date`(text: String) {
  #expect(RecordDate(text) == nil)
}

@Test func `dates are in order only when that holds for every day they may mean`() throws {
  let (year, month, day) = (
    try #require(RecordDate("2013")), try #require(RecordDate("2013-02")),
    try #require(RecordDate("2014-01-01"))
  )
  #expect(!month.isCertainlyBefore(year))
  #expect(!year.isCertainlyBefore(month))
  #expect(year.isCertainlyBefore(day))
  #expect(!day.isCertainlyBefore(day))
}

@Test(arguments: [("2013", "2013"), ("2013-02", "February 2013"), ("2013-04-02", "2 April 2013")])
func `a date is printed as a person writes it`(text: String, words: String) {
  #expect(RecordDate(text)?.words == words)
}
