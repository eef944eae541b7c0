import Diagnostics
public import Records

extension NameIndex<Participant> {
  /// An index of the participants in the forum's order, then the bodies. Their names are the code, the name in every
  /// edition, and the name by which they are sorted.
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
  /// Only a code or name that looks the same is suggested, never a similar code: a code that differs in one letter is
  /// the code of another state.
  public func resolveParticipant(_ typed: String) -> Resolution<Participant> {
    if let participant = participant(typed) { return .success(participant) }
    let index = NameIndex(participantsOf: self)
    return index.resolve(typed, as: .participant) { typed in
      Suggestion.looksLike(typed, among: index.known)
    }
  }
}
