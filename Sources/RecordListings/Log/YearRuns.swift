/// A year of a log.
protocol LoggedYear {
  var year: Int { get }
  /// Whether there is nothing to show for the year.
  var isSilent: Bool { get }
}

extension Array where Element: LoggedYear {
  /// The years in groups: silent years that follow each other are one group, any other year is a group of its own.
  var runs: [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    for index in indices {
      if let last = runs.last?.last, last.isSilent, self[index].isSilent,
        self[index].year <= last.year + 1
      {
        runs[runs.count - 1] = self[runs[runs.count - 1].startIndex...index]
      } else {
        runs.append(self[index...index])
      }
    }
    return runs
  }
}

extension ArraySlice where Element: LoggedYear {
  /// The years of a group, such as `2014` or `2014–2016`.
  var span: String {
    guard let first = first?.year, let last = last?.year else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}
