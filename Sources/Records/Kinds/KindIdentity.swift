// The members of a record that repeat what its path says, such as `year`. They follow from the schema of the
// kind, which names the members, and from its path. So they are not listed here for each kind.

extension RecordKind {
  /// The members of its records that repeat what the path says, each with the piece of the path that it
  /// repeats.
  public var identity: [(member: String, piece: RecordPath.Piece)] { Self.identities[self] }

  /// Whether people choose the id of its records freely, in lower-case letters, digits and hyphens.
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
    // If the path has no id, the id is the participant's code, or else the name of the file.
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

  /// Whether the schema names a member at the top of its records. If the generated table does not have the
  /// kind yet, its schema is read.
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
  /// The part of the path that stands for a piece, as text: `AUS` for `.participant`.
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
