import Diagnostics
import JSONText
import Records

/// The entries of reviews whose publication the reviewed participants agreed to.
///
/// An agreement that stands in an answer which the audience may not see is as hidden as the answer.
struct Agreements {
  /// By the review's folder and the entry's key, the widest edition that was agreed to.
  private(set) var byReview: [ExactText: [ExactText: Visibility]] = [:]

  init(_ records: [Record], for audience: Audience) {
    for record in records where record.path.kind == .reviewAnswered {
      guard let root = record.root, let folder = record.path.folderOfReview else { continue }
      guard root.holdsConflict else {
        byReview[folder] = Self.entries(of: record, audience)
        continue
      }
      // Where two versions disagree on an agreement there is none.
      let sides = [OpenConflict.Side.ours, .theirs].map { side in
        root.settled(side).map { Self.entries(of: record.saying($0), audience) } ?? [:]
      }
      byReview[folder] = sides[0].filter { sides[1][$0.key] == $0.value }
    }
  }

  private static func entries(of record: Record, _ audience: Audience) -> [ExactText: Visibility] {
    let shape = RecordShape.of(.reviewAnswered)
    let isKnown = audience.knowsAll(of: record)
    func isSeen(_ value: JSONValue, _ shape: RecordShape) -> Bool {
      audience.sees(value, in: record.path) && (isKnown || shape.knows(value))
    }
    let place = shape.member("entries")
    guard let root = record.root, isSeen(root, shape), let entries = root["entries"],
      isSeen(entries, place)
    else { return [:] }
    var agreed: [ExactText: Visibility] = [:]
    for entry in entries.members
    where isSeen(entry.value, place.member(entry.key))
      && (isKnown || place.standing(of: entry) == .known)
    {
      guard let consent = entry.value["consent"], isKnown || RecordShape.consent.knows(consent),
        let edition = consent["edition"]?.string
      else { continue }
      agreed[entry.key] = Visibility(reading: edition)
    }
    return agreed
  }
}
