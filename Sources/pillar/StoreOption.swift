import Commands
import RecordRules
import Records
import Terminal

/// `--store`, which every command takes.
struct StoreOption: OptionGroup {
  @Option("The store's folder; by default the nearest records/ upward.", value: "dir")
  var store: String?

  /// The store's folder, found or as given.
  func folder() throws -> StoreFolder {
    if let store {
      guard let folder = StoreFolder(store) else {
        throw UsageError(
          "no store in '\(store.printable)'", advice: "A store is a folder that holds store.json.",
          showsUsage: false)
      }
      return folder
    }
    guard let folder = StoreFolder.nearest() else {
      throw UsageError(
        "no store here or in a folder above",
        advice: "A store is a folder records/ that holds store.json; name one with --store or "
          + "make one with 'pillar init'.", showsUsage: false)
    }
    return folder
  }

  /// The whole store, read.
  func read(judging: Bool = true) throws -> Store {
    let folder = try folder()
    do throws(DiskError) {
      return try folder.read(judging: judging)
    } catch {
      throw Failure("\(error)".printable)
    }
  }
}

extension Store {
  /// A participant as it was typed; a usage error that lists them where there is none such.
  func typedParticipant(_ word: String) throws -> Participant {
    let all = participants + bodies
    if let participant = participant(word.uppercased()) { return participant }
    let named = all.filter {
      $0.name().lowercased() == word.lowercased() || $0.sortKey.lowercased() == word.lowercased()
    }
    if named.count == 1 { return named[0] }
    let names = all.map(\.id)
    throw UsageError(
      "no participant '\(word.printable)'",
      advice: lookAlikeAdvice(word, names)
        ?? "Known are \(names.joined(separator: ", ").printable).",
      showsUsage: false)
  }

  /// A year's edition; a usage error that lists them where there is none.
  func typedEdition(_ year: Int) throws -> Edition {
    if let edition = edition(year) { return edition }
    let known = editions.map { String($0.year) }
    throw UsageError(
      "no edition of \(year)",
      advice: known.isEmpty
        ? firstYear(name) : "There are \(known.joined(separator: ", ")).", showsUsage: false)
  }

  /// The last year with an edition that is not background.
  var latestYear: Int? { editions.last { !$0.isBackground }?.year }
}
