import Diagnostics
import JSONText
import Records

extension Rule {
  /// Each act on a treaty (a signature, a ratification, a withdrawal) is recorded once, and a signature comes before
  /// the act of joining.
  ///
  /// A participant that withdrew may join again. An instrument with a withdrawal is therefore checked only for a
  /// second withdrawal.
  static let actTwice = Rule("act-twice", .warning, of: .acts) { record, _ in
    (record.root?["instruments"]?.members.map(\.self) ?? []).flatMap { instrument -> [Violation] in
      guard let acts = instrument.value["acts"], mayBeTwice(acts) else { return [] }
      let views = acts.members.map { member in
        Entry(
          act: InstrumentAct(value: member.value, key: member.key, instrument: instrument.key),
          range: member.keyRange)
      }
      return faults(of: views).map { entry, other, what in
        Violation(
          record: record, range: entry.range,
          steps: ["instruments", instrument.key, "acts", entry.act.key].map { .member($0) },
          found: "\(what) \(instrument.key); the other act is \(quoted(other.act.key))",
          expected: "each act recorded once, and a signature before the participant joins",
          advice: advice(entry.act.act))
      }
    }
  }

  private struct Entry {
    var act: InstrumentAct
    var range: Range<Int>
  }

  private static func advice(_ act: Act?) -> String {
    act == .withdrawal
      ? "Compare the sources. Record one withdrawal on the day it took effect; its notice is an "
        + "\"announcement\". If the participant joined again in between, record that too."
      : "Compare the sources. If both are the same act, keep the one with the right date. If the "
        + "participant left in between, record the withdrawal too."
  }

  /// Each act on one instrument that is recorded twice or comes too late, the other act that shows it, and what is
  /// wrong.
  private static func faults(of all: [Entry]) -> [(Entry, Entry, String)] {
    let done = all.filter(\.act.tookEffect)
    guard !all.contains(where: { $0.act.act == .withdrawal }) else { return leftTwice(done) }
    let joined = done.filter { $0.act.act.map(joining.contains) ?? false }
    let signed = done.filter { $0.act.act == .signature }
    var faults: [(Entry, Entry, String)] = []
    for again in joined.dropFirst() { faults.append((again, joined[0], "a second act of joining")) }
    for again in signed.dropFirst() { faults.append((again, signed[0], "a second signature of")) }
    if let first = signed.first, let date = day(first),
      let before = joined.first(where: { day($0).map { $0 < date } ?? false })
    {
      faults.append((first, before, "a signature after joining"))
    }
    return faults
  }

  /// Each withdrawal that follows another one, unless the participant may have joined again between the two.
  private static func leftTwice(_ done: [Entry]) -> [(Entry, Entry, String)] {
    let left = done.filter { $0.act.act == .withdrawal }.sorted { first($0) < first($1) }
    let joined = done.filter { $0.act.act.map(joining.contains) ?? false }
    return zip(left, left.dropFirst()).compactMap { before, again in
      let mayBeBack = joined.contains { first($0) <= last(again) && last($0) >= first(before) }
      return mayBeBack ? nil : (again, before, "a second withdrawal from")
    }
  }

  private static func first(_ entry: Entry) -> Int { entry.act.date?.first ?? 0 }

  private static func last(_ entry: Entry) -> Int { entry.act.date?.last ?? .max }

  private static let joining: Set<Act> = [
    .ratification, .accession, .acceptance, .approval, .succession,
  ]

  /// The day of an act; `nil` if the record gives only a month or a year.
  private static func day(_ entry: Entry) -> Int? {
    entry.act.date.flatMap { $0.first == $0.last ? $0.first : nil }
  }

  /// Whether an instrument may hold the same act twice. It looks only at the ends of the keys: `2007-06-01-signature`.
  ///
  /// Nearly every instrument has one act, or a signature and then one other act. For these it answers `false`.
  private static func mayBeTwice(_ acts: JSONValue) -> Bool {
    guard acts.kind == .object, acts.count > 1 else { return false }
    return acts.document.withRows { nodes, bytes in
      var (signatures, others) = (0, 0)
      var key = acts.index + 1
      for _ in 0..<acts.count {
        let name = nodes[key].contents
        let isSignature =
          name.count > 10 && bytes[name.upperBound - 9] == UInt8(ascii: "s")
          && bytes[name.upperBound - 10] == UInt8(ascii: "-")
        if isSignature {
          if signatures + others > 0 { return true }
          signatures += 1
        } else {
          if others > 0 { return true }
          others += 1
        }
        key = nodes[key + 1].following(key + 1)
      }
      return false
    }
  }
}
