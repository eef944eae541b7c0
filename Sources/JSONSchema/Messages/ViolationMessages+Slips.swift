import Diagnostics
import JSONText

/// Advice for values that are right but are written in the wrong way.
extension ViolationMessages {
  /// Advice for a number, `true`, `false` or `null` that is in quotes but must not be, and for a number that is not in
  /// quotes but must be.
  static func quotes(_ found: Instance, _ expected: Types) -> String {
    if let text = found.string {
      let reading = JSONDocument.read(SourceText(name: "", text))
      guard let meant = reading.document?.root, meant.range.count == text.utf8.count,
        [.number, .boolean, .null].contains(meant.kind), expected.includes(.value(meant))
      else { return "" }
      return "Write \(shortened(text)) without the quotes."
    }
    guard case .value(let value) = found, value.kind == .number, expected == .string else {
      return ""
    }
    return "Write it in quotes: \"\(shortened(value.text))\"."
  }

  /// Advice for a date whose parts are in another order or have other separators. It does not guess which
  /// part is the month.
  static func orderOfDate(_ found: Instance) -> String {
    guard let text = found.string, looksLikeDate(text) else { return "" }
    return "A date is written as year, month, day: 2013-09-30 is 30 September 2013."
  }

  /// Whether a text is two or three numbers, one of them a year (`30.9.2013`), or contains a year and the name of a
  /// month (`30 Sept 2013`).
  private static func looksLikeDate(_ text: String) -> Bool {
    guard text.utf8.count <= 30 else { return false }
    let parts = text.utf8.split { !isLetterOrDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
    let numbers = parts.filter {
      $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
    let hasYear = numbers.contains { $0.utf8.count == 4 }
    let hasMonth = parts.contains { part in
      part.utf8.count >= 3 && months.contains { $0.hasPrefix(part.lowercased().prefix(3)) }
    }
    return hasYear && (2...3).contains(parts.count)
      && (numbers.count == parts.count || hasMonth && numbers.count == parts.count - 1)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return scalar.isLetter || scalar.isDigit
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
