import Commands
import Diagnostics
import JSONText
import RecordMerging
import RecordRules
import Records
import Terminal

// What stands in a record after its conflicts were settled, and what there is against it that no side brought.

/// A record with its conflicts settled.
func settled(_ record: JSONTree, by edits: [JSONEdit]) throws -> JSONTree {
  do throws(JSONEditError) { return try record.edited(edits) } catch {
    let places = error.problems.map { $0.place.pointer.printable }
    throw Failure("cannot be settled at \(places.joined(separator: ", "))")
  }
}

/// What the rules have against the characters of texts that somebody typed: what nobody sees in them, nobody
/// meant. The places are those of the texts.
func strayCharacters(in text: [UInt8], of path: RecordPath, at places: [[JSONStep]]) -> [Finding] {
  guard !places.isEmpty else { return [] }
  let pointers = places.map(\.pointer)
  let store = Store(name: "", files: [StoreFile(path: path.text, bytes: text)])
  let rules = Rule.all.filter { $0.name == "stray-characters" }
  return findings(in: store, rules: rules, most: .max).filter { finding in
    pointers.contains { pointer in
      (finding.subject.pointer + "/").utf8.starts(with: (pointer + "/").utf8)
    }
  }
}

/// Why a side that is another record is not put at a path; `nil` where it is the record of that path.
func objection(to record: JSONTree, at path: RecordPath) -> String? {
  let identity = RecordIdentity(record)
  guard !identity.isOf(path) else { return nil }
  return
    "what was taken is the record of \(identity.words), and \(path.text) is the place of \(path.words). "
    + "Put it where it belongs, and take the other side here."
}
