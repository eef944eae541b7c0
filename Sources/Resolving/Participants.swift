import Diagnostics
public import Records

extension NameIndex<Participant> {
  /// An index of the participants in the order in which the forum lists them, then of the bodies, such as the forum
  /// itself. A participant is found by its code, by its usual name, by the names that the editions of some years use,
  /// and by the name by which it is sorted.
  public init(participantsOf store: Store) {
    let all = store.participants + store.bodies
    self.init(all, known: all.map { KnownName($0.id, title: $0.name()) }) { participant in
      participant.names + [participant.sortKey]
    }
  }
}

extension Store {
  /// The participant or body that a code or a name names.
  ///
  /// If nothing is found, only a code or name that looks the same but has other characters is suggested. A code that
  /// differs in one letter is never suggested, because it is the code of another state.
  public func resolveParticipant(_ typed: String) -> Resolution<Participant> {
    if let participant = participant(typed) { return .success(participant) }
    let index = NameIndex(participantsOf: self)
    return index.resolve(typed, as: .participant) { typed in
      Suggestion.looksLike(typed, among: index.known)
    }
  }
}
