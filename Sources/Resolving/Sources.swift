import Diagnostics
public import Records

extension Store {
  /// The recorded source that an id or a title names.
  ///
  /// The id may also be typed as a file name, or with capitals and spaces: `sources/note-2023.json`, `Note 2023`.
  public func resolveSource(_ typed: String) -> Resolution<Source> {
    if let source = source(typed) { return .success(source) }
    let written = ids(writtenAs: typed).lazy.compactMap { source($0) }.first
    if let written { return .success(written) }
    let sources = records(.source).compactMap(\.path.id).compactMap { source($0) }
    let index = NameIndex(sources, known: sources.map { KnownName($0.id, title: $0.title) }) {
      [$0.title]
    }
    return index.resolve(typed, as: .source)
  }

  /// The activity (a meeting, a seminar) of a year that an id or a title names.
  public func resolveActivity(_ typed: String, in year: Int) -> Resolution<Activity> {
    let activities = activities(year)
    let index = NameIndex(activities, known: activities.map { KnownName($0.id, title: $0.title) }) {
      [$0.title]
    }
    return index.resolve(typed, as: .activity(year: year))
  }

  /// The annex of the Outlook that a letter or a title names.
  public func resolveAnnex(_ typed: String) -> Resolution<OutlookFormat.AnnexEntry> {
    let annexes = outlookFormat?.annexes ?? []
    let index = NameIndex(
      annexes, known: annexes.map { KnownName($0.letter, title: $0.title) }
    ) { [$0.title] }
    return index.resolve(typed, as: .annex) { Suggestion.looksLike($0, among: index.known) }
  }
}
