import JSONText
import RecordWords
import Records
import Terminal

// The participant's offices, experts, envoys and capacities that existed on at least one day of the year.

extension ParticipantDescription {
  func registers() -> [IndentedLine] {
    let period = store.period(of: year)
    let entries = store.registers(of: participant.id).filter { $0.stood(in: period) }
    let lines = RegisterEntry.Register.allCases.flatMap { register -> [IndentedLine] in
      let own = entries.filter { $0.register == register }
      return own.isEmpty
        ? [] : [IndentedLine(text: register.title, indent: 2)] + own.flatMap(describe)
    }
    return title("Registers") + orNone(lines + unreadable(.registers))
  }

  private func describe(_ entry: RegisterEntry) -> [IndentedLine] {
    guard !entry.value.holdsConflict else {
      return [IndentedLine(text: "· \(entry.key.printable)", indent: 6), unsettled]
    }
    let name = entry.value["person"]?["name"]?.string
    let dates = [
      entry.from.map { "since \($0.words)" }, entry.to.map { "until \($0.words)" },
    ].compactMap(\.self)
    let expertise = entry.expertise.isEmpty ? [] : ["experience in \(entry.expertiseWords)"]
    let mediation = entry.value["mediation"]?.bool ?? false
    let head =
      ([entry.office(heldBy: name) ?? entry.key] + dates + expertise).joined(separator: ", ")
      + (mediation ? "; diplomatic or mediation experience" : "")
    var lines = [
      IndentedLine(
        text: "· " + head.printable + visibility(entry.visibilityWord) + cited(entry.sources),
        indent: 6)
    ]
    if name != nil {
      let agreement = consent(
        entry.value["person"]?["consent"],
        orElse: "no consent recorded: the name must not be printed")
      lines.append(IndentedLine(text: agreement, indent: 8))
    }
    let summary = entry.value["summary"]?.elements.compactMap(\.string) ?? []
    return lines + summary.map { IndentedLine(text: $0.printable, indent: 8) }
  }
}
