import Diagnostics
import JSONText
import Records
import Testing

@testable import RecordRules

/// The marks of one answer that its participant states.
private func mark(_ status: String) throws -> UInt8 {
  let text = #"{"R1": {"status": "\#(status)", "statedBy": "participant"}}"#
  let answers = try #require(JSONDocument.read(SourceText(name: "", text)).document).root
  var marks: [UInt8] = []
  Flag.append(answers, in: 2013, to: &marks)
  return try #require(marks.first)
}

@Test func `the four bits of a mark hold each status that may stand in a record`() throws {
  // 0 stands for silence, and the last number for a status that cannot be told.
  #expect(Status.recordable.count < Int(Flag.unknown))
  #expect(Flag.unknown <= Flag.statusBits)
  for status in Status.recordable {
    #expect(Flag.status(try mark(status.rawValue) & Flag.statusBits) == status)
  }
  #expect(try mark("no status") & Flag.statusBits == Flag.unknown)
  let bits = [Flag.isStated, Flag.hasNote, Flag.isConfirmed, Flag.isCarried, Flag.statusBits]
  #expect(bits.reduce(0) { $0 ^ $1 } == .max && bits.reduce(0) { $0 | $1 } == .max)
}
