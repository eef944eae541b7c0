import Diagnostics
import RecordRules
import SampleStore
import Testing

private func vote(_ number: Int, _ title: String, totals: String = "", votes: String = "XAA")
  -> String
{
  #"{"id": "A-RES-68-\#(number)", "year": 2013, "resolution": "A/RES/68/\#(number)", "session": 68, "date": "2013-12-05", "title": "\#(title)", "topic": "att", "bearsOn": ["arms-trade-treaty"], "sources": ["sample-note"], \#(totals)"votes": {"\#(votes)": {"vote": "yes", "sources": ["sample-note"]}}}"#
}

private func found(_ rule: String, _ change: (inout SampleStore) -> Void) -> [String] {
  var sample = SampleStore()
  change(&sample)
  return findings(in: sample.store).filter { $0.rule == rule }
    .map { $0.subject.record + $0.subject.pointer }
}

@Test("impossible-vote: a total below the votes that are listed, and a vote of a body")
func impossible() {
  func totals(_ yes: Int) -> [String] {
    found("impossible-vote") {
      let totals = #""totals": {"yes": \#(yes), "no": 0, "abstain": 0}, "#
      $0.set("2013/votes/A-RES-68-31.json", to: vote(31, "One", totals: totals))
    }
  }
  #expect(totals(0) == ["2013/votes/A-RES-68-31.json/totals/yes"])
  #expect(totals(1) == [])
  let body = found("impossible-vote") {
    $0.set("2013/votes/A-RES-68-31.json", to: vote(31, "One", votes: "ARF"))
  }
  #expect(body == ["2013/votes/A-RES-68-31.json/votes/ARF"])
}

@Test("vote-twice: a copy under another number")
func copiedVote() {
  func two(_ title: String) -> [String] {
    found("vote-twice") {
      $0.set("2013/votes/A-RES-68-31.json", to: vote(31, "One"))
      $0.set("2013/votes/A-RES-68-32.json", to: vote(32, title))
    }
  }
  #expect(two("One") == ["2013/votes/A-RES-68-32.json/votes"])
  #expect(two("Another") == [])
}

@Test("answers-in-background: found once, at the kind of the year")
func background() {
  func year(_ change: (inout SampleStore) -> Void) -> [String] {
    found("answers-in-background") {
      $0.set("2013/edition.json", at: "kind", to: "\"background\"")
      change(&$0)
    }
  }
  #expect(year { _ in } == ["2013/edition.json/kind"])
  let bare = year { sample in
    for path in sample.files.keys where path.hasPrefix("2013/") && path.contains("implementation") {
      sample.files[path] = nil
    }
  }
  #expect(bare == [])
}
