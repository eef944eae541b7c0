/// A short list of ids, in which consecutive numbers are one range: `R1 to R12, R5.b`.
struct RunningNumbers {
  let words: String

  init(_ ids: [String]) {
    var runs: [(stem: Substring, first: String, last: String, number: Int)] = []
    var others: [String] = []
    for id in ids {
      let digits = id.suffix(id.reversed().prefix { $0.isASCII && $0.isNumber }.count)
      let stem = id.dropLast(digits.count)
      guard let number = Int(digits) else {
        others.append(id)
        continue
      }
      if let last = runs.last, last.stem == stem, number == last.number + 1 {
        runs[runs.count - 1] = (stem, last.first, id, number)
      } else {
        runs.append((stem, id, id, number))
      }
    }
    let ranges = runs.map { $0.first == $0.last ? $0.first : "\($0.first) to \($0.last)" }
    words = (ranges + others).joined(separator: ", ")
  }
}
