import Commands
import Terminal

/// A digest as seals hold it, from one that somebody typed from paper: without `sha256:`, in capitals, or with
/// the blanks and line ends that paper puts in.
///
/// - Throws: A `UsageError` where it is no digest at all: that says nothing about a copy.
func digest(typed: String) throws(UsageError) -> String {
  let name = "sha256:"
  let text = typed.filter { !$0.isWhitespace }.lowercased()
  let digits = text.hasPrefix(name) ? String(text.dropFirst(name.count)) : text
  let isHexadecimal = digits.utf8.allSatisfy { byte in
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
  guard digits.utf8.count == 64, isHexadecimal else {
    throw UsageError(
      "'\(typed.printable)' is no digest",
      advice:
        "A digest is 64 hexadecimal digits (0 to 9, a to f), after 'sha256:' or alone. It stands on "
        + "the last page of an edition.", showsUsage: false)
  }
  return name + digits
}
