// What a record says of itself and its path says too. The schema of a kind names these members, and its path has
// the pieces: so nothing is listed here kind by kind.

extension RecordKind {
  /// The members of its records that repeat what the path says, each with the piece of the path.
  public var identity: [(member: String, piece: RecordPath.Piece)] { Self.identities[self] }

  /// Whether people choose the id of its records freely, in small letters, digits and hyphens.
  public var hasChosenID: Bool { Self.withChosenID[self] }

  private static let identities = ByKind { kind in
    let path = kind.traits.path
    var found: [(member: String, piece: RecordPath.Piece)] = []
    let names: [(String, RecordPath.Piece)] = [
      ("id", .id), ("participant", .participant), ("reviewer", .reviewer), ("year", .year),
    ]
    for (name, piece) in names where path.contains(piece) && kind.names(name) {
      found.append((name, piece))
    }
    // Its id is what its path ends in, or whose folder it is.
    if kind.names("id"), !path.contains(.id) {
      if path.contains(.participant) {
        found.append(("id", .participant))
      } else if let last = path.last {
        found.append(("id", last))
      }
    }
    if let framework = kind.framework { found.append(("framework", .word(framework))) }
    return found
  }

  /// Whether the schema names a member at the top of its records. A kind that is not in the generated table yet is
  /// looked up in its schema.
  func names(_ member: String) -> Bool {
    topMembers[rawValue].map { $0.contains(member) } ?? RecordShape.of(self).names(member)
  }

  private static let withChosenID = ByKind { kind in
    let definitions = RecordShape.of(kind).member("id").definitions
    return kind.traits.path.contains(.id)
      && ["slug", "sourceId"].contains(where: definitions.contains)
  }
}

extension RecordPath {
  /// What it has in the place of a piece, as text.
  public func text(of piece: Piece) -> String? {
    switch piece {
    case .word(let word): word
    case .year: year.map { String($0) }
    case .participant: participant
    case .reviewer: reviewer
    case .id: id
    }
  }
}
