import JSONText

// QMA: has never reported anything. This is its right, and not a finding. In 2021 its files were opened and stayed
// empty; in the later years it has no files. Both are printed in the same way. It still votes.

extension StoreDraft {
  mutating func addQuietHollow() {
    participant("QMA", "Quiet Hollow (ជ្រលងស្ងាត់, invented)", sorted: "Quiet Hollow", from: "2007-08")
    answers("QMA", 2021, [:])
  }
}
