import Goldens
import Testing

// 'append(contentsOf:)' with a view of scalars copies the whole text each time, so building a text with it takes
// quadratic time. 'String +=' and 'append' of one scalar do not.

@Test func `no text is built by appending rows of scalars`() {
  let files = projectTree("Sources").filter { $0.hasSuffix(".swift") }
  #expect(files.count > 400)
  for file in files {
    for line in projectText("Sources/" + file).split(separator: "\n")
    where line.contains(".append(contentsOf:") {
      #expect(
        !line.contains("nicodeScalars"), "\(file): \(line). Write 'text += …' or append one by one."
      )
    }
  }
}
