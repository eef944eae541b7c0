import Diagnostics

/// What programs know a finding again by, from one run to the next.
///
/// ```
/// rule · record · field · aspect ─→ StableHash ─────→ 16 hexadecimal digits ┐
///                          the how-manieth finding of that same subject, from 1 ┴→ 3f0a…:1
/// ```
///
/// Lines, columns, indices and values have no part in it, so that formatting a record, moving its
/// members or wording a message anew reopens nothing. It tells findings apart; it protects nothing,
/// which is why a short hash does.
struct Fingerprint: Hashable, CustomStringConvertible {
  let hash: UInt64
  let ordinal: Int

  var description: String { "\(digits):\(ordinal)" }

  /// The hash alone, always of sixteen digits.
  var digits: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// The findings' fingerprints, in their order; no two are alike.
func fingerprints(of findings: [Finding]) -> [Fingerprint] {
  var result = findings.map { Fingerprint(hash: hash($0), ordinal: 1) }
  // What is told apart by nothing else is counted by its words, and only then by its place.
  let groups = Dictionary(grouping: findings.indices) { result[$0].hash }
  for indices in groups.values where indices.count > 1 {
    let ordered = indices.sorted { precedes(findings[$0], findings[$1]) }
    for (count, index) in ordered.enumerated() {
      result[index] = Fingerprint(hash: result[index].hash, ordinal: count + 1)
    }
  }
  return result
}

private func precedes(_ a: Finding, _ b: Finding) -> Bool {
  func key(_ finding: Finding) -> (String, String, Int) {
    (finding.found, finding.expected, finding.location.start.offset)
  }
  return key(a) < key(b)
}

private func hash(_ finding: Finding) -> UInt64 {
  let subject = finding.subject
  var hash = StableHash()
  for part in [finding.rule, subject.record, subject.field, subject.aspect] {
    // 0xFF is no byte of UTF-8: where one part ends and the next begins is never in doubt.
    hash.add(part.utf8)
    hash.add(CollectionOfOne(0xFF))
  }
  return hash.value
}
