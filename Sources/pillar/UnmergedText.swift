import Commands
import Diagnostics
import GitStores
import JSONText
import RecordMerging
import RecordRules
import Records
import Terminal

/// A file of which git holds several versions, in words: what each side did, what is to be run, and what it loses.
struct UnmergedText {
  /// Lines to read and commands to run, in their order.
  enum Piece {
    case line(ParticipantDescription.Line)
    /// It is one line, however long, so that it can be copied.
    case command(String)
  }

  private let file: UnmergedFile
  private let versions: Versions
  private let editors: [OpenConflict.Side: String]
  private let advice: GitAdvice
  private let goOn: MergeToGoOn
  private let style: Style
  private let name: String
  /// What stands there now.
  private let state: State

  private enum State {
    /// A side deleted it.
    case oneSided
    /// Marks of git's stand in it, or it cannot be read.
    case marked
    /// It is just what one side has, and changes of the other are missing, which nobody need have decided.
    case whole(OpenConflict.Side)
    /// It is just what one side has, and no more is missing than what both sides changed differently.
    case settledAs(OpenConflict.Side)
    /// It can be read, nothing in it is open, and it is of no one side.
    case settled
  }

  /// `present` is the file as it lies there; `nil` where it is no JSON.
  init(
    _ file: UnmergedFile, _ present: ConflictedFile?, _ editors: [OpenConflict.Side: String],
    _ index: StoreIndex, _ folder: StoreFolder, _ style: Style
  ) throws {
    (self.file, self.editors, self.style) = (file, editors, style)
    name = folder.path + "/" + file.path
    let versions = try Versions(of: file, in: index)
    self.versions = versions
    advice = try GitAdvice(index, folder)
    goOn = try MergeToGoOn(with: file.path, index, folder)
    if !file.hasOurs || !file.hasTheirs {
      state = .oneSided
    } else if let present {
      let side = [OpenConflict.Side.ours, .theirs].first { side in
        versions.trees[side].map { present.text(of: $0) == present.text(of: present.tree) } ?? false
      }
      state =
        side.map { side in
          let merged = versions.merged(taking: side, of: file).map { present.text(of: $0) }
          return merged == present.text(of: present.tree) ? .settledAs(side) : .whole(side)
        } ?? .settled
    } else {
      state = .marked
    }
  }

  /// Whether nothing is left to decide.
  var isSettled: Bool {
    switch state {
    case .settled, .settledAs: true
    case .oneSided, .marked, .whole: false
    }
  }

  var pieces: [Piece] {
    let told = [(OpenConflict.Side.ours, file.ours), (.theirs, file.theirs)].map { side, words in
      let who = editors[side].map { " (\($0))" } ?? ""
      return line("\(side.rawValue)\(who): \(words)")
    }
    return [.line(ParticipantDescription.Line(text: style.bold(name.printable)))] + told + rest
  }

  private var rest: [Piece] {
    switch state {
    case .oneSided:
      file.sides.map { .command(taking($0.option) + "   # keeps \($0.name) version") }
        + [.command(advice.command("rm --", file.path) + "   # deletes it")]
    case .settled:
      [line("All is settled in this file. Tell git so, and go on when no other file waits:")]
        + steps
    case .settledAs(let side):
      [
        line(
          "All is settled in this file, as \(side == .ours ? "our" : "their") version has it"
            + (lost(by: side).map { ", without \($0)" } ?? "")
            + ". If you decided so, tell git, and go on when no other file waits:")
      ] + steps + again
    case .marked:
      addedTwice + again + byHand + wholeSides
    case .whole(let side):
      addedTwice
        + [
          line(
            "The file holds \(side == .ours ? "our" : "their") version alone. "
              + (lost(by: side).map { "It lacks \($0)." } ?? ""))
        ] + again
        + [line("If this is what you decided:"), .command(goOn.add)]
    }
  }

  /// What tells git that the file is settled, and goes on.
  private var steps: [Piece] {
    ([goOn.add] + [goOn.next].compactMap(\.self)).map { .command($0) }
  }

  private var addedTwice: [Piece] {
    guard !file.hasBase, hasChosenName([], in: RecordPath(file.path)) else { return [] }
    return [line(addedTwiceWords([]))]
  }

  /// Merging it anew: nothing of either side is lost.
  private var again: [Piece] {
    // Where no record stands, the driver merges lines, too.
    guard RecordPath(file.path) != nil else { return [] }
    return [
      line(
        "To merge it again by what the record says. Nothing of either side is lost; what you changed in the "
          + "file since the merge is:"),
      .command("pillar git setup"), .command(advice.command("checkout -m --", file.path)),
      .command("pillar conflicts"),
    ]
  }

  private var byHand: [Piece] {
    [
      line("Or open the file and bring both versions together. When it is as it should be:"),
      .command(goOn.add),
    ]
  }

  private var wholeSides: [Piece] {
    [
      line(
        "Or take one side. This takes the WHOLE file, and every other change of the other side is lost:"
      )
    ]
      + file.sides.map { side in
        let own = side.stage == 2 ? OpenConflict.Side.ours : .theirs
        return .command(
          taking(side.option) + "   # keeps \(side.name) version"
            + (lost(by: own).map { ", loses \($0)" } ?? ""))
      }
  }

  private func taking(_ option: String) -> String {
    advice.command("checkout \(option) --", file.path) + " && " + goOn.add
  }

  /// `3 changes of theirs: R1, R2, R3`; `nil` where nobody can tell, or there is none.
  private func lost(by kept: OpenConflict.Side) -> String? {
    let other = kept == .ours ? OpenConflict.Side.theirs : .ours
    let base = versions.trees[.base]
    guard let own = versions.trees[kept], let others = versions.trees[other],
      !file.hasBase || base != nil
    else { return nil }
    let places = changesLost(base: base, taking: own, over: others)
    guard !places.isEmpty else { return nil }
    let most = 5
    let told = places.prefix(most).map { $0.last.map(\.words) ?? "the record" }
    let more = places.count > most ? " and \(places.count - most) more" : ""
    return "\(places.count) change\(places.count == 1 ? "" : "s") of \(other.rawValue): "
      + told.joined(separator: ", ").printable + more
  }

  private func line(_ text: String) -> Piece {
    .line(ParticipantDescription.Line(text: text.printable, indent: 2))
  }
}

/// What git holds of an unmerged file, by side; a version that is no JSON is not there.
private struct Versions {
  private(set) var trees: [OpenConflict.Side: JSONTree] = [:]

  init(of file: UnmergedFile, in index: StoreIndex) throws {
    for (stage, text) in try index.versions(of: file) {
      let side: OpenConflict.Side = stage == 1 ? .base : stage == 2 ? .ours : .theirs
      trees[side] = JSONDocument.read(SourceText(name: file.path, bytes: text)).document.map {
        JSONTree($0.root)
      }
    }
  }
}

extension Versions {
  /// What a merge of all of them says where one side is taken in every conflict; `nil` where nobody can tell.
  fileprivate func merged(taking side: OpenConflict.Side, of file: UnmergedFile) -> JSONTree? {
    guard let ours = trees[.ours], let theirs = trees[.theirs], !file.hasBase || trees[.base] != nil
    else { return nil }
    let path = RecordPath(file.path)
    let merge = ThreeWayMerge(
      base: trees[.base], ours: ours, theirs: theirs, isRecord: path != nil, path: path)
    guard !merge.isBeyondRecords, let value = merge.value else { return nil }
    let text = SourceText(name: file.path, bytes: CanonicalText.write(value, order: .natural))
    return JSONDocument.read(text).document?.root.settled(side)
  }
}

/// What to do where both sides added something under one name that somebody chose: it may be two things.
func addedTwiceWords(_ steps: [JSONStep]) -> String {
  steps.isEmpty
    ? "Both sides added a record of this name. If these are two documents, give one of them another name. Take "
      + "one of them here, and write the other into a file of its own."
    : "Both sides added an entry of this name. If these are two things, give one of them another name. Take one "
      + "of them here, and write the other beside it."
}
