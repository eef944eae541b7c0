import Documents
import RecordWords
import Records

/// What a category of a participant's section contains. A category can also contain the records of a kind that
/// participants give voluntarily; it then has the name of that kind's folder, and is not listed here.
enum CategoryContents: String, CaseIterable {
  case recommendations, contributions, salw, instruments, votes, activities, reviews
}

extension AnnexCompiler {
  /// One section for each participant. Its categories are those of the Outlook's part on national contributions.
  mutating func participantSections(_ letter: String) -> [Section] {
    let order = store.participants.map(\.id)
    return participants.map { participant in
      let place = (order.firstIndex(of: participant.id) ?? 0) + 1
      let categories = outlookFormat?.categories ?? []
      let part = outlookFormat?.participantPart ?? ""
      var section = Section(
        id: "participant-\(participant.id.lowercased())", number: "\(letter).\(place)",
        title: participant.name(in: year), startsPage: true)
      section.sections = categories.compactMap { category in
        let blocks = blocks(category.holds, participant)
        // Reviews are rare. A section that says there is none would suggest that one was expected.
        guard category.holds != "reviews" || !blocks.isEmpty else { return nil }
        return Section(
          id: "participant-\(participant.id.lowercased())-\(category.holds)",
          number: [part, category.number].filter { !$0.isEmpty }.joined(separator: "."),
          title: category.title, blocks: blocks)
      }
      return section
    }
  }

  private mutating func blocks(_ holds: String, _ participant: Participant) -> [Block] {
    if let kind = RecordKind.given.first(where: { $0.folder == holds }) {
      return given(kind, by: participant)
    }
    guard let contents = CategoryContents(rawValue: holds) else { return [] }
    return switch contents {
    case .recommendations:
      answers(.implementation, recommendationItems.filter { $0.measure == .own }, participant)
    case .contributions:
      answers(
        .implementation, recommendationItems.filter { $0.measure == .contribution }, participant)
    case .salw: answers(.salw, smallArmsItems, participant)
    case .instruments: acts(participant)
    case .votes: ownVotes(participant)
    case .activities: ownActivities(participant)
    case .reviews: reviews(of: participant)
    }
  }

  /// What is on record for each item, then one sentence that lists the items without anything on record.
  ///
  /// An item that is not reported this year also shows what earlier years have, marked as such: it is not an answer of
  /// this year.
  private mutating func answers(
    _ kind: RecordKind, _ items: [Item], _ participant: Participant
  ) -> [Block] {
    let earlier = store.earlierAnswers(kind, of: participant.id, before: year)
    var definitions: [Definition] = []
    var silent: [String] = []
    for item in items {
      let answer = answer(item, of: participant.id)
      var lines: [[Inline]] = answer.map { $0.isEmpty ? [] : text($0) } ?? []
      if answer?.status ?? .notReported == .notReported, let facts = earlier.on(item) {
        if lines.isEmpty { lines = [[.mark(Status.notReported.mark)]] }
        lines.append(earlierLine(facts, of: item))
      }
      if lines.isEmpty {
        silent.append(item.id)
      } else {
        definitions.append(Definition(title(item.id), joined(lines, by: .lineBreak)))
      }
    }
    var blocks: [Block] = definitions.isEmpty ? [] : [.definitions(definitions)]
    if !silent.isEmpty { blocks.append(.paragraph("Not reported: \(shortened(silent)).")) }
    return blocks
  }

  /// The ids as a list, in which three or more measures in a row are shortened: `R1, SALW-01 to SALW-25`.
  private func shortened(_ ids: [String]) -> String {
    let order = smallArmsItems.map(\.id)
    var ranges: [[String]] = []
    for id in ids {
      let place = order.firstIndex(of: id)
      if let place, place > 0, ranges.last?.last == order[place - 1] {
        ranges[ranges.count - 1].append(id)
      } else {
        ranges.append([id])
      }
    }
    return ranges.map { range in
      range.count > 2 ? "\(range[0]) to \(range[range.count - 1])" : range.joined(separator: ", ")
    }.joined(separator: ", ")
  }

  private mutating func text(_ answer: Answer) -> [[Inline]] {
    var lines: [[Inline]] = [inlines(answer.statement)]
    lines += answer.summary.map { [.text($0)] }
    for action in answer.actions {
      lines.append(inlines(action.dated) + actionText(action) + sources.cite(action.sources))
    }
    for (label, entries) in [
      ("Assistance sought", answer.assistanceSought),
      ("Assistance offered", answer.assistanceOffered),
    ] {
      for entry in entries {
        lines.append(
          [.text("\(label): \(entry.title)")]
            + (entry.summary.isEmpty ? [] : [". "] + flow(entry.summary))
            + sources.cite(entry.sources))
      }
    }
    if !answer.changeNote.isEmpty {
      lines.append([.emphasis([.text("\(Answer.changeNoteLabel): ")])] + flow(answer.changeNote))
    }
    return lines
  }

  private mutating func acts(_ participant: Participant) -> [Block] {
    let acts = actsByInstrument(of: participant)
    var definitions: [Definition] = []
    for item in store.instruments(to: period) {
      guard let own = acts[item.id] else { continue }
      var parts: [[Inline]] = []
      for act in own {
        let words = [act.act?.verb, act.date?.words].compactMap(\.self).joined(separator: " ")
        parts.append([.text(words + act.withoutEffect)] + note(act))
      }
      let cited = sources.cite(own.flatMap(\.sources))
      definitions.append(Definition(item.short, joined(parts, by: "; ") + cited))
    }
    let without = withoutAct(Set(acts.keys))
    guard !definitions.isEmpty || !without.isEmpty else {
      return [.paragraph("No act is on record.")]
    }
    return (definitions.isEmpty ? [] : [.definitions(definitions)])
      + (without.isEmpty
        ? [] : [.paragraph(noAct(without, of: participant, hasActs: !acts.isEmpty))])
  }

  /// A sentence about the instruments on which no act was found. For an organisation it does not list them, because
  /// most of them are open only to states.
  private func noAct(_ without: [String], of participant: Participant, hasActs: Bool) -> String {
    guard participant.kind == .state else {
      return hasActs ? "No other act was found." : "No act was found."
    }
    return "No act found: \(without.joined(separator: ", "))."
  }

  private mutating func ownVotes(_ participant: Participant) -> [Block] {
    var items: [[Inline]] = []
    for vote in votesOfYear {
      guard let cast = vote.cast(by: participant.id), let words = cast.words else { continue }
      items.append(
        [.text("\(vote.resolution), \(vote.title): \(words)")]
          + sources.cite(cast.sources.isEmpty ? vote.sources : cast.sources))
    }
    let none =
      participant.kind == .state
      ? "No vote of \(year) is on record." : "An organisation has no vote in the General Assembly."
    return items.isEmpty ? [.paragraph([.text(none)])] : [.list(items)]
  }

  private mutating func ownActivities(_ participant: Participant) -> [Block] {
    var items: [[Inline]] = []
    for activity in activitiesOfYear {
      guard let part = activity.participation(of: participant.id) else { continue }
      let cited = part.sources.isEmpty ? activity.sources : part.sources
      items.append(
        [
          .text(
            "\(activity.dates): \(activity.title) (\(activity.trackWords); \(manner(of: part)))")
        ] + inlines(RecordFact.confidence(part.confidence) + RecordFact.cited(cited)))
    }
    return items.isEmpty
      ? [.paragraph("No activity of \(year) is on record for this edition.")] : [.list(items)]
  }
}
