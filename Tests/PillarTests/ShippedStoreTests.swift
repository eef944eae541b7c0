import Annexes
import Diagnostics
import Documents
import Editions
import Foundation
import Goldens
import RecordRules
import Records
import Testing

/// The records that the repository ships.
private let shipped: Store? = try? StoreFolder(projectRoot.appending(path: "records").path)?.read()

@Test func `the shipped store passes every rule, warnings included`() throws {
  let store = try #require(shipped)
  #expect(store.records.count > 1000)
  #expect(findings(in: store) == [])
}

/// The first year, the last and two between; with PILLAR_THOROUGH all.
@Test(arguments: isThorough ? Array(2011...2024) : [2011, 2013, 2019, 2024])
func `every reference in a shipped year's annexes leads somewhere`(year: Int) throws {
  let store = try #require(shipped)
  // Everything that is shipped is public. One year shows that the secretariat's edition works, too.
  for audience in year == 2013 ? [Audience.public, .secretariat] : [.public] {
    let projection = Projection(of: store, year: year, for: audience)
    #expect(annexes(of: projection, AnnexRequest(version: "0")).brokenReferences == [])
  }
}

/// Nothing is inferred: there is a status only if a source states one.
@Test func `three shipped answers have a status, and all facts are from public sources`() throws {
  let store = try #require(shipped)
  var stated: [String] = []
  for sheet in store.sheets {
    for answer in sheet.answers where !answer.isEmpty {
      #expect(answer.statedBy == .publicSource)
      guard answer.status != .notReported else { continue }
      stated.append(
        "\(sheet.participant) \(sheet.year) \(answer.item) \(answer.status.rawValue)")
    }
  }
  #expect(
    stated.sorted() == [
      "AUS 2019 R1 implemented", "KHM 2015 R1 not-started", "KOR 2019 R1 implemented",
    ])
}

@Test func `editions run from 2011 to 2024 without a gap, and what is earlier is background`()
  throws
{
  let store = try #require(shipped)
  let years = store.records(.edition).compactMap(\.path.year)
  #expect(years.filter { $0 >= 2011 } == Array(2011...2024))
  #expect(years.first == 1988)
  for year in years { #expect(store.edition(year)?.isBackground == (year < 2011)) }
}

/// The absences that the source does not mark, and the dates whose year alone is known.
@Test func `inferred absences are marked, and a date that is only a year stays one`() throws {
  let store = try #require(shipped)
  let votes = (1988...2024).flatMap { store.votes($0) }
  let inferred = votes.flatMap { vote in
    vote.castVotes.filter(\.vote.isInferred).map { "\($0.participant) \(vote.resolution)" }
  }
  #expect(
    inferred.sorted() == [
      "MMR A/RES/71/68", "PNG A/RES/74/49", "TLS A/RES/71/68", "VNM A/RES/71/50",
      "VNM A/RES/72/44", "VNM A/RES/73/36", "VNM A/RES/74/49",
    ])
  #expect(votes.count { $0.date?.text.count == 4 } == 5)
  #expect(
    store.participants.flatMap { store.acts(of: $0.id) }.count { $0.date?.text.count == 4 } == 9)
}

@Test func `participants are sorted in the order of the forum's names`() throws {
  let names = try #require(shipped).participants.map(\.id)
  #expect(names.count == 27)
  #expect(names.prefix(4) == ["AUS", "BGD", "BRN", "KHM"])
  #expect(names.suffix(3) == ["TLS", "USA", "VNM"])
}

@Test func `the example of the README can be followed, and passes every check`() throws {
  let store = try #require(shipped)
  let examples = projectText("README.md").components(separatedBy: "```json\n").dropFirst()
    .compactMap { $0.components(separatedBy: "```").first }
  try #require(examples.count == 2)
  var files = Dictionary(
    uniqueKeysWithValues: store.records.map {
      ($0.path.text, String(decoding: $0.bytes, as: UTF8.self))
    })
  files["sources/phl-note-2024.json"] = examples[0]
  let path = "2024/PHL/salw.json"
  let silent = "\"SALW-10\": {\n      \"status\": \"not-reported\"\n    }"
  let answer = examples[1].trimmingCharacters(in: .newlines)
  files[path] = files[path]?.replacingOccurrences(of: silent, with: answer)
  let edited = Store(
    name: "records", files: files.map { StoreFile(path: $0, bytes: Array($1.utf8)) })
  // The answer is not indented as by `pillar fmt`; that is the next step.
  #expect(Set(findings(in: edited).map(\.rule)) == ["not-canonical"])
  let salw = try #require(edited.sheet(.salw, "PHL", 2024))
  #expect(salw.answer("SALW-10")?.status == .planned)
}

@Test func `the README names the annexes by their letters`() throws {
  let annexes = try #require(shipped?.outlookFormat?.annexes)
  let readme = projectText("README.md")
  for (part, words) in [
    ("reading", "says how to read it"), ("changes", "what changed"),
    ("participants", "has a section for each participant"), ("sources", "the sources"),
  ] {
    let letter = try #require(annexes.first { $0.part == part }?.letter)
    #expect(readme.contains("Annex \(letter) \(words)"), "\(part)")
  }
  let letter = try #require(annexes.first { $0.part == "participants" }?.letter)
  #expect(readme.contains("--part \(letter) --participant"))
}
