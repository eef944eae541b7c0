import Records

extension StoreDraft {
  /// Adds every kind of source: on the web at addresses that do not exist, held by somebody, and in a repository that
  /// does not exist. Some sources may be named only to one circle of readers.
  mutating func addInventedSources() {
    source("invented-roll", "Roll of the invented participants", publisher: "This example")
    source(
      "invented-treaty-table", "Table of invented acts on treaties", publisher: "This example",
      note: "The treaties are real; every act in the table is invented.")
    source(
      "invented-vote-table", "Table of invented votes",
      repository:
        "example/invented-records@0000000000000000000000000000000000000000:votes/invented.csv",
      note: "No such commit exists: its name is all zeros.")
    source("invented-totals", "Totals of the invented votes", publisher: "This example")
    source("invented-newcomers-vote", "A newcomer’s first vote (invented)")
    source(
      "secretariat-file", "File of the secretariat (invented)",
      held: "Secretariat, second cupboard from the window")
    for year in ["2021", "2022", "2023"] {
      source(
        "inkwell-return-\(year)", "Inkwell Republic: return to the forum, \(year) (invented)",
        publisher: "Office of Early Listening", "\(year)-07-01")
      source(
        "lantern-return-\(year)", "Letter of the harbour-master general, \(year) (invented)",
        publisher: "Lantern Coast", "\(year)-06")
      source(
        "paper-return-\(year)", "Paper Islands: answers for \(year) (invented)",
        publisher: "Desk of Tides", "\(year)-09")
    }
    source("inkwell-arms-act", "Arms Act 2015 of the Inkwell Republic (invented)", "2015-04-01")
    source(
      "inkwell-course-handbook", "“Whom would you call?” A handbook in three days (invented)",
      publisher: "Office of Early Listening", "2018",
      note: "The second printing leaves out chapter 4.")
    source(
      "kite-herald", "The Kiteland Herald (invented)", note: "A newspaper, quoted at second hand.")
    source("kite-diary", "“Wind from the east”: a travel diary (invented)", "2022")
    source("kite-statute-book", "Statute book of Kiteland (invented)")
    source(
      "harbours-report", "Yearly report of the Union of Invented Harbours", visibility: .public)
    source(
      "cartographia-report", "New Cartographia: first report to the forum (invented)",
      publisher: "New Cartographia")
    source("teacup-return", "Teacup Principality: answers (invented)", visibility: .public)
    source(
      "teacup-circular", "For the participants only: circular of the prince’s cabinet (invented)",
      visibility: .participants)
    source(
      "teacup-minutes", "For the parties only: minutes of the hearing (invented)",
      held: "For the parties only: the iron box of the principality", visibility: .parties)
    source(
      "teacup-letter", "For the secretariat only: a letter (invented)",
      held: "For the secretariat only: the locked drawer", visibility: .secretariat)
  }
}
