import Diagnostics
import ExternalPrograms
public import GitStores
import JSONText
public import Records
import Terminal

extension ItemLog {
  /// Adds to each year or act of the log the commits that changed it, up to a revision.
  ///
  /// - Throws: A `NotFound` if there is no repository, a `Failure` if git fails to list its commits.
  public mutating func addCommits(of past: PastStores, asOf revision: String) throws {
    historyIsCutOff = try past.git.isShallow
    add(try past.history(of: paths, asOf: revision, selection))
  }

  /// Adds to each year or act of the log the commits that changed it, and its changes that are not committed yet.
  ///
  /// - Throws: A `NotFound` if there is no repository, a `Failure` if git fails to list its commits.
  public mutating func addCommits(of folder: StoreFolder) throws {
    guard let index = try StoreIndex(of: folder) else {
      throw NotFound("there is no git repository around \(folder.path)")
    }
    let git = index.git
    historyIsCutOff = try git.isShallow
    var (changes, committed): (Changes, [String: [ExactText: JSONValue]]) = ([:], [:])
    if try git.hasCommit {
      let head = try git.commit("HEAD")
      let places = try StorePlaces(
        onDisk: index.prefix, below: index.top, upTo: head, git)
      let history = try ValueHistory(
        of: paths, in: places, upTo: head, git, GitObjects(git), selection)
      (changes, committed) = (history.changes, history.latest)
    }
    for path in paths {
      let known = committed[path] ?? [:]
      // A record that cannot be read on the disk does not count as changed.
      let record = store.record(path)
      guard record == nil || record?.root != nil else { continue }
      let present = record?.root.map(selection) ?? [:]
      changes[path, default: []] += ValueHistory.changes(from: [known], to: present, by: nil)
    }
    add(changes)
  }

  /// The changes in each file, by its path.
  private typealias Changes = [String: [ValueChange]]

  /// The paths of the records that hold what the log shows.
  private var paths: [String] {
    item.framework == "instruments" ? [pathOfActs] : Set(years.map(\.year)).sorted().map(path)
  }

  private mutating func add(_ changes: Changes) {
    for index in years.indices {
      let year = years[index]
      years[index].changes = (changes[path(year.year)] ?? []).filter { $0.key == year.item.id }
    }
    addActs(changes[pathOfActs] ?? [])
  }

  /// Picks the values of a record whose changes are listed: the answers and pathway steps that are not empty, or, for
  /// an instrument, its acts.
  private var selection: ValueHistory.Selection {
    let item = item.id
    guard self.item.framework == "instruments" else {
      let names = lineage.map(\.id)
      return { root in
        var values: [ExactText: JSONValue] = [:]
        for name in names {
          if let answer = root["answers"]?[name], !Answer(value: answer, item: name).isEmpty {
            values[name] = answer
          } else if let step = root["pathway"]?[name], !(step["step"]?.says("not-reported") ?? true)
          {
            values[name] = step
          }
        }
        return values
      }
    }
    return { root in
      let acts = root["instruments"]?[item]?["acts"]?.members.map { ($0.key, $0.value) } ?? []
      return Dictionary(firstOf: acts)
    }
  }

  /// Adds each change to its act. Acts that were removed from the record come last.
  private mutating func addActs(_ changes: [ValueChange]) {
    for change in changes {
      if let index = acts.firstIndex(where: { ExactText.areSame($0.key, change.key) }) {
        acts[index].changes.append(change)
      } else {
        acts.append(ActEntry(key: change.key, act: nil, changes: [change]))
      }
    }
  }
}

extension PastStores {
  /// The changes in the commits up to a revision, by the path of the record.
  func history(
    of paths: [String], asOf revision: String, _ selection: ValueHistory.Selection
  ) throws -> [String: [ValueChange]] {
    let commit = try git.commit(revision)
    let places = try StorePlaces(from: place(in: commit, revision).folder, upTo: commit, git)
    return try ValueHistory(of: paths, in: places, upTo: commit, git, objects, selection).changes
  }
}
