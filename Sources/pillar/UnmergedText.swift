import Commands
import Diagnostics
import GitStores
import JSONText
import RecordMerging
import RecordRules
import Records
import Terminal

/// The text that `conflicts` prints about a file that git has not merged: what each side did, the commands to run next,
/// and which changes each command would lose.
struct UnmergedText {
  /// A line of text or a command. They are printed in their order.
  enum Piece {
    case line(IndentedLine)
    /// A command that is printed in one line, without wrapping, so that it can be copied.
    case command(String)
  }

  private let file: UnmergedFile
  private let versions: Versions
  private let editors: [OpenConflict.Side: String]
  private let advice: GitAdvice
  private let mergeSteps: MergeToGoOn
  private let style: Style
  private let name: String
  /// What the file on the disk holds now.
  private let state: State

  private enum State {
    /// One side deleted the file.
    case oneSided
    /// The file holds git's conflict markers, or it cannot be read.
    case marked
    /// The file is exactly one side's version. It lacks changes of the other side that are in no conflict, so a merge
    /// would have kept them. Perhaps nobody decided to drop them.
    case whole(OpenConflict.Side)
    /// The file is exactly one side's version. It lacks only changes of the other side that were in conflict, so it is
    /// what settling every conflict by that side gives.
    case settledAs(OpenConflict.Side)
    /// The file can be read, and is not exactly one side's version: changes of both sides were combined in it.
    case settled
  }

  /// `present` is the file on the disk; `nil` if it is not JSON.
  init(
    _ file: UnmergedFile, _ present: ConflictedFile?, _ editors: [OpenConflict.Side: String],
    _ index: StoreIndex, _ folder: StoreFolder, _ style: Style
  ) throws {
    (self.file, self.editors, self.style) = (file, editors, style)
    name = folder.path + "/" + file.path
    let versions = try Versions(of: file, in: index)
    self.versions = versions
    advice = try GitAdvice(index, folder)
    mergeSteps = try MergeToGoOn(with: file.path, index, folder)
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

  /// Whether there is nothing left to decide in the file.
  var isSettled: Bool {
    switch state {
    case .settled, .settledAs: true
    case .oneSided, .marked, .whole: false
    }
  }

  var pieces: [Piece] {
    let sides = [(OpenConflict.Side.ours, file.ours), (.theirs, file.theirs)].map { side, words in
      let who = editors[side].map { " (\($0))" } ?? ""
      return line("\(side.rawValue)\(who): \(words)")
    }
    return [.line(IndentedLine(text: style.bold(name.printable)))] + sides + rest
  }

  private var rest: [Piece] {
    switch state {
    case .oneSided:
      file.sides.map { .command(taking($0.option) + "   # keeps \($0.name) version") }
        + [.command(advice.command("rm --", file.path) + "   # deletes it")]
    case .settled:
      [line("Everything is settled in this file. \(stepsIntroduction)")] + steps
    case .settledAs(let side):
      [
        line(
          "Everything is settled in this file. It is exactly \(side == .ours ? "our" : "their") version"
            + (lost(by: side).map { ", without \($0)" } ?? "")
            + ". If this is not what you decided, merge it again as below. \(stepsIntroduction)")
      ] + steps + mergeAgain
    case .marked:
      addedTwice + mergeAgain + byHand + wholeSides
    case .whole(let side):
      addedTwice
        + [
          line(
            "The file holds \(side == .ours ? "our" : "their") version alone. "
              + (lost(by: side).map { "It lacks \($0)." } ?? ""))
        ] + mergeAgain
        + [line("If this is what you decided:"), .command(mergeSteps.add)]
    }
  }

  /// The commands that tell git that the file is settled, and that continue the merge or rebase.
  private var steps: [Piece] {
    ([mergeSteps.add] + [mergeSteps.next].compactMap(\.self)).map { .command($0) }
  }

  private var addedTwice: [Piece] {
    guard !file.hasBase, hasChosenName([], in: RecordPath(file.path)) else { return [] }
    return [line(addedTwiceWords([]))]
  }

  /// The line that is printed before the commands of `steps`.
  private var stepsIntroduction: String {
    mergeSteps.next == nil
      ? "Run this command:" : "Run these commands, the second one when no other file is left:"
  }

  /// The commands that merge the file again with the merge driver. They keep the changes of both sides.
  private var mergeAgain: [Piece] {
    // At a path that is not a record's, the merge driver would leave the same conflict markers again.
    guard RecordPath(file.path) != nil else { return [] }
    return [
      line(
        "To merge it again as a record, run these commands. Nothing of either side is lost. What you changed in the "
          + "file since the merge is lost:"),
      .command("pillar git setup"), .command(advice.command("checkout -m --", file.path)),
      .command("pillar conflicts"),
    ]
  }

  private var byHand: [Piece] {
    [
      line("Or open the file and combine both versions by hand. When the file is right, run:"),
      .command(mergeSteps.add),
    ]
  }

  private var wholeSides: [Piece] {
    [
      line(
        "Or take the WHOLE file of one side. Every change that only the other side made is lost:"
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
    advice.command("checkout \(option) --", file.path) + " && " + mergeSteps.add
  }

  /// The changes of the other side that are lost if one side's file is taken, such as `3 changes of theirs: R1, R2,
  /// R3`; `nil` if there are none, or if a version cannot be read.
  private func lost(by kept: OpenConflict.Side) -> String? {
    let other = kept == .ours ? OpenConflict.Side.theirs : .ours
    let base = versions.trees[.base]
    guard let own = versions.trees[kept], let others = versions.trees[other],
      !file.hasBase || base != nil
    else { return nil }
    let places = changesLost(base: base, taking: own, over: others)
    guard !places.isEmpty else { return nil }
    let most = 5
    let names = places.prefix(most).map { $0.last.map(\.words) ?? "the record" }
    let more = places.count > most ? " and \(places.count - most) more" : ""
    return "\(places.count) change\(places.count == 1 ? "" : "s") of \(other.rawValue): "
      + names.joined(separator: ", ").printable + more
  }

  private func line(_ text: String) -> Piece {
    .line(IndentedLine(text: text.printable, indent: 2))
  }
}

/// The versions of an unmerged file that are in git's index, by side. A version that is not JSON is left out.
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
  /// The result of merging the versions and taking one side in every conflict; `nil` if they cannot be merged.
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

/// The advice if both sides added a record (`steps` is empty) or an entry in a record under the same name, and people
/// choose such names: these may be two different things.
func addedTwiceWords(_ steps: [JSONStep]) -> String {
  steps.isEmpty
    ? "Both sides added a record with this name. If these are two documents, give one of them another name. Take "
      + "one of them here, and write the other into a new file."
    : "Both sides added an entry with this name. If these are two things, give one of them another name. Take one "
      + "of them here, and add the other as a new entry."
}
