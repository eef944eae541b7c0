import Diagnostics
import Hashing

/// Identifies a finding from one run to the next.
///
/// ```
/// rule · record · field · aspect ─→ StableHash ─────→ 16 hexadecimal digits ┐
///                   its number among the findings with the same hash, from 1 ┴→ 3f0a…:1
/// ```
///
/// Lines, columns, indices and values are not part of it. So a finding keeps its fingerprint if a record
/// is formatted, its members are moved or a message gets new words. It must only tell findings apart and
/// protects nothing, so a short hash is enough.
struct Fingerprint: Hashable, CustomStringConvertible {
  let hash: UInt64
  let ordinal: Int

  var description: String { "\(digits):\(ordinal)" }

  /// The hash alone, always in sixteen digits.
  var digits: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// The fingerprints of the findings, in their order. No two are equal.
func fingerprints(of findings: [Finding]) -> [Fingerprint] {
  var result = findings.map { Fingerprint(hash: hash($0), ordinal: 1) }
  // Findings with the same hash are numbered in the order of `found`, `expected` and their position.
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
    // 0xFF is not a byte of UTF-8, so it always separates two parts.
    hash.add(part.utf8)
    hash.add(CollectionOfOne(0xFF))
  }
  return hash.value
}
