// A store is walked in two ways: as a whole, and in parts by several threads. Both must find the same.

import Diagnostics
import ExternalPrograms
import Foundation
import Records
import Testing

/// Things that can be in a folder of a store: a name for the test, and the shell commands that make them there.
private let shapes: [(name: String, script: String)] = [
  ("an empty folder", "mkdir new"),
  ("a folder with a hidden file", "mkdir new && touch new/.keep"),
  ("a folder with notes", "mkdir new && touch new/README.md"),
  ("a folder with a name of other bytes", "mkdir \"$(printf 'X\\377A')\""),
  (
    "a folder with a name of other bytes and files",
    "d=\"$(printf 'X\\377A')\"; mkdir \"$d\" && touch \"$d/salw.json\" \"$d/README.md\" \"$d/.keep\""
  ),
  ("a file with a name of other bytes", "touch \"$(printf '\\377.json')\""),
  ("a text with a name of other bytes", "touch \"$(printf '\\377.txt')\""),
  ("a hidden folder with a name of other bytes", "mkdir \"$(printf '.\\377')\""),
  ("an empty folder with a file's name", "mkdir x.json"),
  ("a folder with a file's name and files", "mkdir x.json && touch x.json/salw.json"),
  ("a folder with a file's name and notes", "mkdir x.json && touch x.json/README.md"),
  ("a folder with the name of notes", "mkdir notes.md && touch notes.md/a.json"),
  ("a pipe", "mkfifo x.json"), ("a pipe without an ending", "mkfifo pipe"),
  ("a pipe with the name of notes", "mkfifo notes.md"), ("a hidden pipe", "mkfifo .x.json"),
  ("a link to nothing", "ln -s none x.json"), ("a link to itself", "ln -s x x"),
  ("a link to a device", "ln -s /dev/null x.json"), ("a link to a folder outside", "ln -s /tmp x"),
  ("a link with the name of a licence", "ln -s none LICENSE.json"),
  ("a link to this folder", "ln -s . x"), ("a link that is notes", "ln -s none x.md"),
  ("hidden files", "mkdir .h && touch .h/salw.json .salw.json .x"),
  (
    "folders deeper than a path can name",
    "n=$(printf '%0200d' 0); for i in $(seq 30); do mkdir $n && cd -P $n || exit 1; done; touch x.json; ln -s none y"
  ),
]

private let places = [
  "", "2013", "2013/XAA", "2013/XAA/briefings", "2013/XAA/reviews/NZL", "sources", "frameworks",
  "participants", "participants/XAA",
]

@Test(arguments: shapes.indices)
func `a store read whole and in parts gives the same files and the same that cannot be read`(
  index: Int
) throws {
  let root = FileManager.default.temporaryDirectory.appending(path: "walk-\(UUID())").path
  // Foundation cannot remove a file with a name that it cannot represent.
  defer { _ = try? Program("rm", installation: "").run(["-rf", root]) }
  for (number, place) in places.enumerated() {
    let records = "\(root)/\(number)/records"
    let made = try Program("sh", installation: "").run([
      "-c",
      "mkdir -p \"$0/\(place)\" && echo '{}' > \"$0/store.json\" && cd \"$0/\(place)\" && "
        + shapes[index].script, records,
    ])
    #expect(made.status == 0, "\(made.error)")
    let folder = try #require(try StoreFolder(records))
    var whole: [StoreFile] = []
    var parts: [StoreFile] = []
    var reader = FolderReader()
    let store = folder.readWhatCanBe()
    whole = store.unread
    let (shared, unlisted) = folder.parts()
    parts = unlisted
    for part in shared { folder.forEachFile(of: part, &reader) { file, _ in parts.append(file) } }
    let told = { (files: [StoreFile]) in
      Set(files.map { ExactText("\($0.path): \(noRecord($0, in: records).found)") })
    }
    let comment = Comment(rawValue: "\(shapes[index].name) in '\(place)'")
    #expect(told(parts.filter(\.isMissed)) == told(whole), comment)
    #expect(
      Set(parts.map { ExactText($0.path) })
        == Set(
          (store.records.map(\.path.text) + store.unread.map(\.path)
            + store.misplacedFiles.map { store.path(of: $0) }).map { ExactText($0) }), comment)
  }
}
