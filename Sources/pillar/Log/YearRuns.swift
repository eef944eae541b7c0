/// A year of a log, with something in it or not.
protocol LoggedYear {
  var year: Int { get }
  var isSilent: Bool { get }
}

extension Array where Element: LoggedYear {
  /// The years one by one, silent ones that follow each other together.
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
  /// `2014`, `2014–2016`.
  var span: String {
    guard let first = first?.year, let last = last?.year else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}
