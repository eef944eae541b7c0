// Of very many findings only those that are listed get a message, and only for these a suggestion is searched.

import Diagnostics
import Foundation
import JSONText
import Records
import SampleStore
import Synchronization
import Testing

@testable import RecordRules

/// Something that a record can contain any number of times, each a finding of a rule.
private struct Flood: CustomTestStringConvertible, Sendable {
  let rule: String
  /// A sample with `count` of them.
  let sample: @Sendable (Int) -> SampleStore

  var testDescription: String { rule }
}

private func keyed(_ count: Int, _ entry: (Int) -> String) -> String {
  "{" + (0..<count).map { "\"\(entry($0))" }.joined(separator: ", ") + "}"
}

private let question = #"{"kind": "question", "item": "R1", "text": ["Why?"]}"#
private let pin = "sha256:" + String(repeating: "0", count: 64)

private let floods = [
  Flood(rule: "unknown-item") { count in
    var sample = SampleStore()
    sample.set(
      "2013/XAA/salw.json", at: "answers",
      to: keyed(count) { "SLAW-\($0)\": {\"status\": \"not-reported\"}" })
    return sample
  },
  Flood(rule: "unknown-item") { count in
    var sample = SampleStore()
    let names = (0..<count).map { "\"imte-\($0)\"" }.joined(separator: ",")
    sample.set("2013/activities/sample-seminar.json", at: "bearsOn", to: "[\(names)]")
    return sample
  },
  Flood(rule: "unknown-participant") { count in
    var sample = SampleStore()
    sample.set(
      "2013/votes/A-1.json", at: "votes", to: keyed(count) { "Q\($0)\": {\"vote\": \"yes\"}" })
    return sample
  },
  Flood(rule: "unknown-source") { count in
    var sample = SampleStore()
    let names = (0..<count).map { "\"sampel-note-\($0)\"" }.joined(separator: ",")
    sample.set("2013/XAA/implementation.json", at: "answers/R4/sources", to: "[\(names)]")
    return sample
  },
  Flood(rule: "reply-without-question") { count in
    var sample = SampleStore()
    let folder = "2013/XAA/reviews/XBB"
    sample.set("\(folder)/asked.json", at: "entries", to: keyed(count) { "e\($0)\": \(question)" })
    sample.set(
      "\(folder)/answered.json", at: "entries",
      to: keyed(count) { "x\($0)\": {\"response\": \"noted\", \"pin\": \"\(pin)\"}" })
    return sample
  },
  Flood(rule: "missing-item") { count in
    var sample = SampleStore()
    sample.set(
      "2013/XAA/implementation.json", at: "answers",
      to: keyed(count) { "Q\($0)\": {\"status\": \"not-reported\"}" })
    return sample
  },
]

private func searches(_ store: Store, _ rule: Rule) -> Int {
  let count = Mutex(0)
  return withExtendedLifetime(count) {
    SuggestionSearches.$counter.withValue(.init { count.withLock { $0 += 1 } }) {
      _ = findings(in: store, rules: [rule])
    }
    return count.withLock(\.self)
  }
}

@Test(arguments: floods)
private func `suggestions are searched only for the findings that are listed`(flood: Flood) throws {
  let rule = try #require(Rule.all.first { $0.name == flood.rule })
  let (few, many) = (
    searches(flood.sample(300).store, rule), searches(flood.sample(900).store, rule)
  )
  #expect(few == many && few <= Finding.usualMost, "\(few) and \(many)")
}

@Test func `the year that is followed up is read once, however many entries follow it up`() throws {
  var sample = SampleStore()
  let path = "2013/XAA/reviews/XBB/asked.json"
  let earlier = "2012/XAA/reviews/XBB/asked.json"
  sample.set(earlier, at: "entries", to: keyed(300) { "e\($0)\": \(question)" })
  sample.set(
    path, at: "entries",
    to: keyed(300) { "f\($0)\": {\"followsUp\": {\"year\": 2012, \"entry\": \"none-\($0)\"}}" })
  let store = sample.store
  var read: [Int] = []
  let violations = followUpsOfNothing(try #require(store.record(path))) { year in
    read.append(year)
    return store.record(earlier)
  }
  #expect(violations.count == 300)
  #expect(read == [2012])
  let advice = try #require(violations.first).advice()
  #expect(advice.hasSuffix(" and 288 more. Correct the key, or the year if that is wrong."))
  #expect(advice.contains("\"e11\"") && !advice.contains("\"e12\""))
}

@Test func `an answer that many entries pin is read, and its digest worked out, once`() throws {
  var sample = SampleStore()
  let path = "2013/XAA/reviews/XBB/asked.json"
  sample.set(
    path, at: "entries", to: keyed(300) { "e\($0)\": {\"item\": \"R1\", \"pin\": \"\(pin)\"}" })
  let store = sample.store
  var asked: [String] = []
  let stale = stalePins(inAsked: try #require(store.record(path))) { item in
    asked.append(item)
    return store.record("2013/XAA/implementation.json")?.root?["answers"]?[item]
  }
  #expect(stale.count == 300)
  #expect(asked == ["R1"])
}

@Test func `a list is put into words only as far as it is shown`() {
  var words = 0
  let text = listed(Array(0..<10_000)) { number in
    words += 1
    return "\(number)"
  }
  #expect(words == 12)
  #expect(text.hasSuffix(", 11 and 9988 more"))
}

/// The slow way: whether following the steps from a name leads back to it.
private func isOnCircle(_ one: String, _ other: String, _ next: [String: [String]]) -> Bool {
  var seen: Set<String> = [other]
  var open = [other]
  while let name = open.popLast() {
    for more in next[name] ?? [] where next[more] != nil && seen.insert(more).inserted {
      open.append(more)
    }
  }
  return seen.contains(one)
}

@Test func `a circle is found as by following every step of it`() {
  let names = ["a", "b", "c", "d"]
  // Every way in which four names can lead to each other, and to one that is not there.
  for bits in 0..<(1 << 16) where bits % 7 == 0 {
    var next: [String: [String]] = [:]
    for (row, name) in names.enumerated() {
      next[name] =
        names.indices.filter { bits >> (row * 4 + $0) & 1 == 1 }.map { names[$0] } + ["x"]
    }
    let circles = Circles(
      Dictionary(firstOf: next.map { ($0.key, $0.value.map { ExactText($0) }) }))
    for name in names {
      for other in next[name] ?? [] where other != "x" {
        guard circles.areInOne(name, other) != isOnCircle(name, other, next) else { continue }
        Issue.record("\(next): \(name) \(other)")
        return
      }
    }
  }
}
