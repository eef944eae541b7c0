import Diagnostics
import Reporting
import Testing

/// The fingerprints of a report, as a program reads them.
private func fingerprints(_ findings: [Finding]) -> [String] {
  report(findings, as: .gitlab).split(separator: "\n").filter { $0.contains("\"fingerprint\"") }
    .compactMap { $0.split(separator: "\"").last { $0.contains(":") && $0 != ": " } }
    .map(String.init)
}

private func changed(_ change: (inout Finding) -> Void) -> Finding {
  var finding = samples[0]
  change(&finding)
  return finding
}

@Test func `every finding has a different fingerprint`() {
  let all = fingerprints(samples + samples)
  #expect(all.count == 14)
  #expect(Set(all).count == 14)
  #expect(all[0] == "dbfd841eae50bcea:1")
}

@Test(arguments: [
  changed { $0.location = Location(file: "elsewhere/salw.json") },
  changed { $0.subject.pointer = "/moved/7" },
  changed { ($0.found, $0.expected, $0.advice, $0.place) = ("a", "b", "c", "d") },
  changed { $0.severity = .warning },
  changed { $0.origin = $0.location },
])
func `lines, indices and messages do not change a fingerprint`(finding: Finding) {
  #expect(fingerprints([finding]) == fingerprints([samples[0]]))
}

@Test(arguments: [
  changed { $0.rule = "another" }, changed { $0.subject.record = "2014/XAA/salw.json" },
  changed { $0.subject.field += "/x" }, changed { $0.subject.aspect = "type" },
  changed { ($0.subject.field, $0.subject.aspect) = ("/answers/R4/statuse", "num") },
])
func `rule, record, field and aspect change a fingerprint`(finding: Finding) {
  #expect(fingerprints([finding]) != fingerprints([samples[0]]))
}

@Test func `equal findings keep their fingerprints when they change places`() {
  let (first, second) = (samples[3], samples[4])
  let both = fingerprints([first, second])
  #expect(both[0].hasSuffix(":1") && both[1].hasSuffix(":2"))
  #expect(both[0].dropLast() == both[1].dropLast())
  var (moved, other) = (first, second)
  swap(&moved.location, &other.location)
  #expect(fingerprints([other, moved]) == both.reversed())
}

@Test func `when one of two equal findings is corrected, the other has a known fingerprint`() {
  let both = Set(fingerprints([samples[3], samples[4]]))
  #expect(both.isSuperset(of: fingerprints([samples[4]])))
}
