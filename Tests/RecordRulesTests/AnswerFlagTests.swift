import Diagnostics
import JSONText
import Records
import Testing

@testable import RecordRules

/// The flags of one answer that its participant states.
private func flags(_ status: String) throws -> UInt8 {
  let text = #"{"R1": {"status": "\#(status)", "statedBy": "participant"}}"#
  let answers = try #require(JSONDocument.read(SourceText(name: "", text)).document).root
  var all: [UInt8] = []
  Flag.append(answers, in: 2013, to: &all)
  return try #require(all.first)
}

@Test func `the four bits of the flags hold each status that may stand in a record`() throws {
  // 0 means that the participant states nothing, and the last number that the status is unknown.
  #expect(Status.recordable.count < Int(Flag.unknown))
  #expect(Flag.unknown <= Flag.statusBits)
  for status in Status.recordable {
    #expect(Flag.status(try flags(status.rawValue) & Flag.statusBits) == status)
  }
  #expect(try flags("no status") & Flag.statusBits == Flag.unknown)
  let bits = [Flag.isStated, Flag.hasNote, Flag.isConfirmed, Flag.isCarried, Flag.statusBits]
  #expect(bits.reduce(0) { $0 ^ $1 } == .max && bits.reduce(0) { $0 | $1 } == .max)
}
