import JSONText

extension Store {
  /// Those whose peer review of a participant it answered in a year, by their codes.
  public func answeredReviewers(of participant: String, _ year: Int) -> [String] {
    records(.reviewAnswered).compactMap { record in
      guard record.path.participant == participant, record.path.year == year,
        record.root?["entries"]?.count ?? 0 > 0
      else { return nil }
      return record.path.reviewer
    }
  }
}
