import Diagnostics
import JSONText
import Records

/// The entries of reviews whose publication the reviewed participants agreed to.
///
/// If an agreement is in an answer that the audience may not see, it does not count. An agreement with a pin is only for
/// the pinned text: if the entry has changed since, the agreement does not count. An agreement without a pin is for any
/// text of the entry.
///
/// The pin is compared with the entry as this audience would see it if everything were agreed to. So hidden text never
/// decides: for a hidden entry, no pinned agreement counts, whatever the entry says. The digest does not include the
/// entry's own pin (see ``ReviewPin``), because that depends on an answer which may be hidden.
struct Agreements {
  /// The widest edition that was agreed to, by the review's folder and the entry's key.
  private(set) var byReview: [ExactText: [ExactText: Visibility]] = [:]

  init(_ records: [Record], for audience: Audience) {
    var said: [ExactText: [ExactText: Agreement]] = [:]
    for record in records where record.path.kind == .reviewAnswered {
      guard let root = record.root, let folder = record.path.folderOfReview else { continue }
      guard root.holdsConflict else {
        said[folder] = Self.entries(of: record, audience)
        continue
      }
      // If the two versions of a conflict differ in an agreement, it does not count.
      let sides = record.versions.map { Self.entries(of: $0, audience) }
      said[folder] =
        sides.count < 2 ? [:] : sides[0].filter { key, agreement in sides[1][key] == agreement }
    }
    byReview = said.mapValues { $0.mapValues(\.edition) }
    for record in records where record.path.kind == .reviewAsked {
      guard let folder = record.path.folderOfReview.map({ ExactText($0) }),
        let agreements = said.removeValue(forKey: folder)
      else { continue }
      hold(agreements, in: folder, against: record, audience)
    }
    // If nothing was asked, there is no text that can be pinned.
    for (folder, agreements) in said {
      byReview[folder] = agreements.filter { !$0.value.isPinned }.mapValues(\.edition)
    }
  }

  /// Removes pinned agreements whose text is not the text that the audience would see.
  private mutating func hold(
    _ agreements: [ExactText: Agreement], in folder: ExactText, against asked: Record,
    _ audience: Audience
  ) {
    guard agreements.values.contains(where: \.isPinned) else { return }
    let looking = Looking(
      audience: audience, reach: .max, sources: NameTable([String]()), readableSources: 0,
      foundation: Store(name: "", records: []), agreed: byReview)
    // A pinned agreement counts only if it fits both versions of a conflict.
    let versions = asked.versions.map { looking.sight(of: $0) }
    byReview[folder] = agreements.filter { key, agreement in
      !agreement.isPinned
        || !versions.isEmpty && versions.allSatisfy { agreement.isTo(key, in: $0) }
    }.mapValues(\.edition)
  }

  private static func entries(of record: Record, _ audience: Audience) -> [ExactText: Agreement] {
    let shape = RecordShape.of(.reviewAnswered)
    let isKnown = audience.knowsAll(of: record)
    func isSeen(_ value: JSONValue, _ shape: RecordShape) -> Bool {
      audience.sees(value, in: record.path) && (isKnown || shape.knows(value))
    }
    let place = shape.member("entries")
    guard let root = record.root, isSeen(root, shape), let entries = root["entries"],
      isSeen(entries, place)
    else { return [:] }
    var agreed: [ExactText: Agreement] = [:]
    for entry in entries.members
    where isSeen(entry.value, place.member(entry.key))
      && (isKnown || place.standing(of: entry) == .known)
    {
      guard let consent = entry.value["consent"], isKnown || RecordShape.consent.knows(consent),
        let edition = consent["edition"]?.string
      else { continue }
      agreed[entry.key] = Agreement(
        edition: Visibility(reading: edition), pin: entry.value["pin"].map { $0.string ?? "" })
    }
    return agreed
  }
}

/// A participant's agreement to the publication of one entry.
private struct Agreement: Equatable {
  let edition: Visibility
  /// The digest of the text that it agreed to. It is empty, and fits no text, if the pin is not a string.
  let pin: String?

  var isPinned: Bool { pin != nil }

  /// Whether the entry with a key, as the audience sees it, is the text that was agreed to.
  func isTo(_ key: ExactText, in asked: Sight) -> Bool {
    switch asked {
    case .hidden: return false
    // The questions cannot be read, so the text of none is printed, and the edition is only a draft.
    case .unreadable: return true
    case .shown(let seen):
      let entry = seen.record.root?["entries"]?[key.text]
      return entry.map { ReviewPin.of(entry: JSONTree($0)) == pin } ?? false
    }
  }
}

extension Record {
  /// The two versions of a record with open conflicts; otherwise the record itself.
  fileprivate var versions: [Record] {
    guard let root, root.holdsConflict else { return [self] }
    return [OpenConflict.Side.ours, .theirs].compactMap { side in
      root.settled(side).map { saying($0) }
    }
  }
}
