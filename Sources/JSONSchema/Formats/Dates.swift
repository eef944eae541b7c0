/// `date`, `time` and `date-time` (RFC 3339, section 5.6).
///
///     1963-06-19T08:30:06.283185Z        1998-12-31T15:59:60-08:00
extension FormatReader {
  mutating func date() -> Bool {
    guard let year = number(digits: 4), skip("-"), let month = number(digits: 2), skip("-"),
      let day = number(digits: 2), (1...12).contains(month)
    else { return false }
    return (1...Self.days(in: month, of: year)).contains(day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    if month == 2 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      return isLeap ? 29 : 28
    }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  mutating func time() -> Bool {
    guard let hour = number(digits: 2), skip(":"), let minute = number(digits: 2), skip(":"),
      let second = number(digits: 2), hour < 24, minute < 60, second <= 60
    else { return false }
    if skip("."), take(while: \.isDigit).isEmpty { return false }
    guard let offset = offset() else { return false }
    // A leap second is always the last second of a day in UTC.
    let minuteOfDay = (hour * 60 + minute - offset + 2 * 1440) % 1440
    return second < 60 || minuteOfDay == 1439
  }

  mutating func dateTime() -> Bool {
    guard date(), skip("T") || skip("t") else { return false }
    return time()
  }

  /// The offset from UTC in minutes.
  private mutating func offset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let isAhead = skip("+")
    guard isAhead || skip("-"), let hours = number(digits: 2), skip(":"),
      let minutes = number(digits: 2), hours < 24, minutes < 60
    else { return nil }
    return (isAhead ? 1 : -1) * (hours * 60 + minutes)
  }
}
