import Diagnostics
public import Records

extension NameIndex<Participant> {
  /// The participants in the forum's order, then the bodies: by code, by name, by the name of any edition,
  /// and by the name they are sorted by.
  public init(participantsOf store: Store) {
    let all = store.participants + store.bodies
    self.init(all, known: all.map { KnownName($0.id, title: $0.name()) }) { participant in
      participant.names + [participant.sortKey]
    }
  }
}

extension Store {
  /// The participant or body that a code or a name stands for.
  ///
  /// No code is ever suggested for another: a code with one other letter is that of another state.
  public func resolveParticipant(_ typed: String) -> Resolution<Participant> {
    if let participant = participant(typed) { return .success(participant) }
    let index = NameIndex(participantsOf: self)
    return index.resolve(typed, as: .participant) { typed in
      Suggestion.looksLike(typed, among: index.known)
    }
  }
}
