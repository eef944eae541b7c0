import Commands
import Commands
import Diagnostics
import RecordRules
import Records
import Terminal

// Which items there are, for whoever typed one that is none.

extension ParticipantDescription {
  /// An item as it was typed; a usage error that says what there is where there is none such.
  func typedItem(_ typed: String) throws -> Item {
    let id = store.item(typed) == nil ? typed.uppercased() : typed
    if let item = store.item(id) ?? store.item(typed.lowercased()) { return item }
    throw UsageError(
      "no item '\(typed.printable)'", advice: whatThereIs(like: typed).printable, showsUsage: false)
  }

  /// What may have been meant: for a number, those there are; else the nearest name; else all that
  /// the participant answers.
  func whatThereIs(like typed: String) -> String {
    let ids = store.itemIDs
    if let advice = lookAlikeAdvice(typed, ids) { return advice }
    let answered = RecordKind.answering.flatMap(items).map(\.id)
    let numbered = RunningNumbers.stem(of: typed)
    if let numbered {
      let alike = [answered, ids].map { $0.filter { RunningNumbers.stem(of: $0) == numbered } }
      if let known = alike.first(where: { !$0.isEmpty }) {
        return "There are \(RunningNumbers(known).words)."
      }
    }
    if let name = nearest(to: typed, in: ids) { return "Did you mean '\(name)'?" }
    return "There are \(RunningNumbers(answered).words), the lettered items and the instruments."
  }
}

/// Ids as a person would list them: `R1 to R12, R5.b`.
struct RunningNumbers {
  let words: String

  init(_ ids: [String]) {
    var runs: [(stem: Substring, first: String, last: String, number: Int)] = []
    var others: [String] = []
    for id in ids {
      let digits = id.suffix(id.reversed().prefix { $0.isASCII && $0.isNumber }.count)
      let stem = id.dropLast(digits.count)
      guard let number = Int(digits) else {
        others.append(id)
        continue
      }
      if let last = runs.last, last.stem == stem, number == last.number + 1 {
        runs[runs.count - 1] = (stem, last.first, id, number)
      } else {
        runs.append((stem, id, id, number))
      }
    }
    let told = runs.map { $0.first == $0.last ? $0.first : "\($0.first) to \($0.last)" }
    words = (told + others).joined(separator: ", ")
  }

  /// The letters before an id's first digit, in capitals; `nil` where there are none, or no digit.
  static func stem(of id: String) -> String? {
    let stem = id.uppercased().prefix { !($0.isASCII && $0.isNumber) }
    return stem.isEmpty || stem.count == id.count ? nil : String(stem)
  }
}
