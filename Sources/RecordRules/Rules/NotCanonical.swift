import Diagnostics
import JSONText
import Records

extension Rule {
  /// A record is written in canonical form, so that a difference in text is a difference in meaning.
  static let notCanonical = Rule("not-canonical") { record, context in
    guard record.isCanonical(by: context.schemas) == false,
      let canonical = record.canonicalText
    else { return [] }
    let written = record.bytes
    let offset = zip(written, canonical).enumerated().first { $1.0 != $1.1 }?.offset
    let place = offset ?? min(written.count, canonical.count)
    let isReturn = place < written.count && written[place] == UInt8(ascii: "\r")
    return [
      Violation(
        record: record, range: place..<min(place + 1, written.count), steps: [],
        found: isReturn
          ? "a line end of Windows (CR LF)"
          : "text that is not in canonical form from here on",
        expected:
          "canonical form: two spaces, fields in the schema's order, one line end at the end",
        advice: canonical.count > SizeLimits.bytes
          ? "Make the record shorter: in canonical form it has \(canonical.count >> 20) MiB, and the limit is "
            + "\(SizeLimits.bytes >> 20) MiB. `pillar fmt` does not write it."
          : "Run `pillar fmt` on it.")
    ]
  }
}
