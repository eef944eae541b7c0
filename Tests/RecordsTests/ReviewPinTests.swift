import JSONText
import Records
import Testing

/// The digest is that of the canonical text, as another program computes it.
@Test func `a pin is the digest of the answer as it is written, whatever its members' order`() {
  let answer: JSONTree = ["summary": ["A."], "asOf": "2022-06", "status": "planned"]
  let pin =
    "sha256:ff9deca412a8a354995556b92df266b159e5d6ea617eac452b33dee4c20eef54"
  #expect(ReviewPin.of(answer: answer) == pin)
  #expect(ReviewPin.of(answer: answer.setting(["summary", "0"], to: "A!")) != pin)
}
