/// Files and folders that git reads or obeys: settings, hooks, its own folders, other repositories'
/// objects.
public struct GitPlaces: Sendable {
  /// Files with settings, attributes and ignore patterns.
  public internal(set) var files: [String] = []
  /// Folders in which git keeps its own files.
  public internal(set) var folders: [String] = []
  /// Folders whose files git starts as hooks.
  public internal(set) var hooks: [String] = []

  /// The places that git uses for every repository: those of the user and of the machine.
  public static var everywhere: GitPlaces {
    get throws {
      var places = GitPlaces()
      let home = ProcessEnvironment["HOME"]
      let settings = ProcessEnvironment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 }
      places.files = ["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"].compactMap {
        ProcessEnvironment[$0]
      }
      places.files += ["/etc/gitconfig"] + (home.map { [$0 + "/.gitconfig"] } ?? [])
      places.folders = [settings ?? home.map { $0 + "/.config" }].compactMap { $0 }.map {
        $0 + "/git"
      }
      try places.add(from: GitDoor.configAlone, below: HostFiles.workingFolder)
      return places
    }
  }

  /// Adds the files that hold git's settings, and the files and folders that these settings name. A
  /// relative path begins at `folder`.
  fileprivate mutating func add(
    from config: ([String]) throws -> Program.Result, below folder: String
  ) throws {
    let origins = try config(["--list", "--show-origin", "--name-only", "-z"])
    files += Git.fields(origins.output).filter { $0.hasPrefix("file:") }.map {
      String($0.dropFirst(5))
    }
    let names = "^core\\.(hookspath|attributesfile|excludesfile)$"
    for line in Git.fields(try config(["-z", "--type=path", "--get-regexp", names]).output) {
      let parts = line.split(separator: "\n", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      let path = parts[1].hasPrefix("/") ? parts[1] : folder + "/" + parts[1]
      if parts[0] == "core.hookspath" { hooks.append(path) } else { files.append(path) }
    }
  }
}

extension Git {
  /// The places of the repository around the folder.
  public var places: GitPlaces {
    get throws {
      var places = GitPlaces()
      let repository = try door.repository
      places.folders = [repository.directory, repository.common]
      // A line of the answer: `alternate: <path>`.
      let borrowed = String(decoding: try ask(["count-objects", "-v"]), as: UTF8.self)
        .split(separator: "\n").filter { $0.hasPrefix("alternate: ") }
      places.folders += borrowed.map { String($0.dropFirst("alternate: ".count)) }
      try places.add(from: door.config, below: repository.top ?? repository.directory)
      return places
    }
  }
}
