import Diagnostics
import JSONText
import Records

extension Rule {
  /// A record is written in the one canonical way, so that only its meaning makes a difference.
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
          ? "a line end as Windows writes it"
          : "text that differs from the canonical text from here on",
        expected: "canonical text: two spaces, members in the schema's order, one final line end",
        advice: canonical.count > Limits.bytes
          ? "Its canonical text would have \(canonical.count >> 20) MiB, and at most \(Limits.bytes >> 20) MiB are read. "
            + "`pillar fmt` does not write it; the record has to become shorter."
          : "Run `pillar fmt` on it.")
    ]
  }
}
