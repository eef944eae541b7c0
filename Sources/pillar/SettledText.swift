import Commands
import Diagnostics
import JSONText
import RecordMerging
import RecordRules
import Records
import Terminal

// The contents of a record after its conflicts were settled, and the checks of what was typed to settle them.

/// The record after `edits`, which replace its conflicts.
func settled(_ record: JSONTree, by edits: [JSONEdit]) throws -> JSONTree {
  do throws(JSONEditError) { return try record.edited(edits) } catch {
    let places = error.problems.map { $0.place.pointer.printable }
    throw Failure("the conflicts at \(places.joined(separator: ", ")) cannot be settled")
  }
}

/// The findings of the rule `stray-characters` in the texts that a person typed, which are at `places` of the record.
///
/// A character that cannot be seen was hardly typed on purpose. So `resolve` refuses it, although the rule only warns.
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

/// Why the taken record must not be written to a path: it is the record of another path. `nil` if it is of this path.
func objection(to record: JSONTree, at path: RecordPath) -> String? {
  let identity = RecordIdentity(record)
  guard !identity.isOf(path) else { return nil }
  return
    "what was taken is the record of \(identity.words), but \(path.text) is the place of \(path.words). "
    + "Write it to the file where it belongs, and take the other side here."
}
