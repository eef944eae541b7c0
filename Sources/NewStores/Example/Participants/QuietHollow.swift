import JSONText

// QMA: has never reported anything, which is its right and no finding. In 2021 its files were opened and
// stayed empty; in the later years there is none. Both read the same. It still votes.

extension StoreDraft {
  mutating func addQuietHollow() {
    participant("QMA", "Quiet Hollow (ជ្រលងស្ងាត់, invented)", sorted: "Quiet Hollow", from: "2007-08")
    answers("QMA", 2021, [:])
  }
}
