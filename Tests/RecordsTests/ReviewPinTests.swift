import JSONText
import Records
import Testing

/// The digest is that of the canonical text, as another program computes it.
@Test func `a pin is the digest of the answer as it is written, whatever its members' order`()
  throws
{
  let answer: JSONTree = ["summary": ["A."], "asOf": "2022-06", "status": "planned"]
  let pin =
    "sha256:ff9deca412a8a354995556b92df266b159e5d6ea617eac452b33dee4c20eef54"
  #expect(ReviewPin.of(answer: answer) == pin)
  #expect(try ReviewPin.of(answer: answer.edited([.set(["summary", 0], to: "A!")])) != pin)
}

@Test func `the pin of an entry is the digest of all that is asked, and not of its own pin`() {
  let entry: JSONTree = ["kind": "question", "item": "R1", "text": ["Why?"]]
  let pin = ReviewPin.of(entry: entry)
  #expect(ReviewPin.of(entry: entry.setting(["pin"], to: "sha256:0")) == pin)
  for name in ["kind", "item", "text", "visibility", "followsUp"] {
    #expect(ReviewPin.of(entry: entry.setting([name], to: "other")) != pin, "\(name)")
  }
}
