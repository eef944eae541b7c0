import Commands
import JSONText
import RecordListings
import Records
import Terminal

extension Store {
  /// The error that the participant is not asked to answer the item, with those who are. `nil` if the participant is
  /// asked, or if the store has an answer of it to the item all the same.
  func notAnsweredError(_ item: Item, by participant: Participant) -> UsageError? {
    let own = participant.kind == .body ? participant.id : "participants"
    guard item.isAnswered, !item.answeredBy.contains(own) else { return nil }
    let isOnRecord = sheets(item.sheetKind, of: participant.id).contains { sheet in
      sheet.answer(item.id) != nil || sheet.value["pathway"]?[item.id] != nil
    }
    guard !isOnRecord else { return nil }
    let others = item.answeredBy.map { $0 == "participants" ? "each participant" : $0 }
    let example = item.answeredBy.first { $0 != "participants" } ?? participants.first?.id ?? "AUS"
    let advice =
      others.isEmpty
      ? "Nobody is asked to answer this item."
      : "It is answered by \(others.joined(separator: " and ")). Run 'pillar log \(example) \(item.id)'."
    return UsageError(
      "\(participant.id) does not answer \(item.id)".printable, advice: advice.printable,
      showsUsage: false)
  }
}
