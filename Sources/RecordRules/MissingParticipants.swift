import Diagnostics
import Records

// Where a participant's own record is gone, every record that names the participant would be a finding. What
// is to be done is one thing: so it is one finding, at the first of them.

/// The findings with those about one unknown participant brought together.
func gatheringUnknownParticipants(_ findings: [Finding], in store: Store) -> [Finding] {
  func isOne(_ finding: Finding) -> Bool {
    finding.rule == Rule.unknownParticipant.name && finding.count == 1
  }
  guard findings.contains(where: isOne) else { return findings }
  let byName = Dictionary(grouping: findings.filter(isOne), by: { ExactText($0.found) })
  return findings.filter { !isOne($0) } + byName.values.map { gathered($0, in: store) }
}

private func gathered(_ findings: [Finding], in store: Store) -> Finding {
  let spots = findings.map { finding in
    Finding.Spot(location: finding.location, subject: finding.subject, place: finding.place)
  }
  let order = findings.indices.sorted { spots[$0].isBefore(spots[$1]) }
  var finding = findings[order[0]]
  var files: Set<ExactText> = [ExactText(finding.location.file)]
  finding.others = order.dropFirst().map { spots[$0] }.filter {
    files.insert($0.location.file).inserted
  }
  let code = String(finding.found.dropFirst().dropLast())
  let path = RecordPath(.participant, of: code)
  if finding.advice.isEmpty, path.checked != nil {
    let file = (store.name.isEmpty ? "" : store.name + "/") + path.text
    finding.advice =
      "There is no \(file). If it was deleted, 'git restore -- \(file)' brings it back; a new participant is "
      + "recorded there."
  }
  if let near = nearCodes(code, in: store) {
    finding.advice += (finding.advice.isEmpty ? "" : " ") + near
  }
  if !finding.others.isEmpty {
    let advice = [finding.advice, "It is also named in \(listed(finding.others.map(\.place)))."]
    finding.advice = advice.filter { !$0.isEmpty }.joined(separator: " ")
  }
  return finding
}

/// A sentence that names the codes one letter away, with their names: one of them may be meant, and which, only
/// a source says.
private func nearCodes(_ code: String, in store: Store) -> String? {
  let near = (store.participants + store.bodies).filter { isOneLetterAway($0.id, code) }
  guard !near.isEmpty, near.count <= 4 else { return nil }
  let names = near.map { "\($0.id) (\($0.name()))" }
  return "Look in the source who is meant. Codes that differ in one letter: \(listed(names))."
}

/// Whether a code is another with one letter in another's place, left out or put in.
private func isOneLetterAway(_ code: String, _ other: String) -> Bool {
  let (a, b) = (Array(code.utf8), Array(other.utf8))
  let start = zip(a, b).prefix { $0 == $1 }.count
  let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
  let longer = max(a.count, b.count)
  return a != b && abs(a.count - b.count) <= 1 && start + end >= longer - 1
}
