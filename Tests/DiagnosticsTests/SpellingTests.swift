import Diagnostics
import Testing

private let statuses = [
  "not-reported", "unclear", "not-applicable", "not-started", "considered", "planned",
  "in-progress",
  "partly-implemented", "implemented", "not-pursued", "discontinued",
]

@Test(arguments: [
  ("implmented", "implemented"), ("Planned", "planned"), ("lpanned", "planned"),
  ("partly implemented", "partly-implemented"), ("partlyimplemented", "partly-implemented"),
  ("in_progres", "in-progress"), ("not-aplicable", "not-applicable"),
  ("nto-started", "not-started"),
  ("consdered", "considered"), ("discontinude", "discontinued"), ("unclaer", "unclear"),
])
func `a typing mistake is corrected`(word: String, meant: String) {
  #expect(nearest(to: word, in: statuses) == meant)
}

/// Following a suggestion for one of these words would make a record false.
@Test(arguments: [
  "fully-implemented", "wholly-implemented", "nearly-implemented", "pre-implemented",
  "never-implemented",
  "reimplemented", "in-regress", "no-progress", "not-stated", "now-started", "not-supported",
  "reconsidered",
  "replanned", "not-implemented", "unimplemented", "reported",
])
func `a word of another meaning is not corrected`(word: String) {
  #expect(nearest(to: word, in: statuses) == nil)
}

@Test(arguments: [
  ("deratification", "ratification"), ("secession", "accession"), ("recession", "accession"),
  ("denouncement", "announcement"), ("carried-backward", "carried-forward"), ("defunded", "funded"),
  ("misrepresented", "represented"), ("ghosted", "hosted"), ("anticipated", "participated"),
  ("republic", "public"), ("parts", "parties"), ("partners", "parties"), ("na", "no"),
  ("not", "no"),
  ("now", "no"), ("nol", "no"), ("yet", "yes"), ("eyes", "yes"),
])
func `words of the records' lists are not taken for others`(word: String, other: String) {
  #expect(nearest(to: word, in: [other]) == nil)
}
