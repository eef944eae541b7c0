import Diagnostics
import JSONText
import Records

/// The entries of reviews whose publication the reviewed participants agreed to.
///
/// An agreement that stands in an answer which the audience may not see is as hidden as the answer. One with a
/// pin is an agreement to the text that the pin is the digest of: where the entry reads otherwise now, nobody
/// agreed to have it printed, and there is no agreement. One without a pin is for whatever text stands there.
///
/// The pin is held against the entry as this audience would be shown it, were everything agreed to. So what is
/// hidden from the audience decides nothing: of an entry that is hidden from it, no pinned agreement holds,
/// whatever the entry says. The entry's own pin is no part of the digest (see ``ReviewPin``): it tells of an
/// answer that may be hidden.
struct Agreements {
  /// By the review's folder and the entry's key, the widest edition that was agreed to.
  private(set) var byReview: [ExactText: [ExactText: Visibility]] = [:]

  init(_ records: [Record], for audience: Audience) {
    var said: [ExactText: [ExactText: Agreement]] = [:]
    for record in records where record.path.kind == .reviewAnswered {
      guard let root = record.root, let folder = record.path.folderOfReview else { continue }
      guard root.holdsConflict else {
        said[folder] = Self.entries(of: record, audience)
        continue
      }
      // Where two versions disagree on an agreement there is none.
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
    // Where nothing was asked there is no text that could have been pinned.
    for (folder, agreements) in said {
      byReview[folder] = agreements.filter { !$0.value.isPinned }.mapValues(\.edition)
    }
  }

  /// Takes away the agreements to a text that is not the one which the audience would be shown.
  private mutating func hold(
    _ agreements: [ExactText: Agreement], in folder: ExactText, against asked: Record,
    _ audience: Audience
  ) {
    guard agreements.values.contains(where: \.isPinned) else { return }
    let looking = Looking(
      audience: audience, reach: .max, sources: NameTable([String]()), readableSources: 0,
      foundation: Store(name: "", records: []), agreed: byReview)
    // Where two versions of the entry disagree there is an agreement to none.
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

/// What a participant agreed to of one entry.
private struct Agreement: Equatable {
  let edition: Visibility
  /// The digest of the text that it agreed to; empty where what stands there is no text, and fits nothing.
  let pin: String?

  var isPinned: Bool { pin != nil }

  /// Whether the entry under a key, as it is seen, is the one that was agreed to.
  func isTo(_ key: ExactText, in asked: Sight) -> Bool {
    switch asked {
    case .hidden: return false
    // Nothing of its text is in the edition, which is a draft.
    case .unreadable: return true
    case .shown(let seen):
      let entry = seen.record.root?["entries"]?[key.text]
      return entry.map { ReviewPin.of(entry: JSONTree($0)) == pin } ?? false
    }
  }
}

extension Record {
  /// The versions that stand in a record with open conflicts; of any other the record itself.
  fileprivate var versions: [Record] {
    guard let root, root.holdsConflict else { return [self] }
    return [OpenConflict.Side.ours, .theirs].compactMap { side in
      root.settled(side).map { saying($0) }
    }
  }
}
