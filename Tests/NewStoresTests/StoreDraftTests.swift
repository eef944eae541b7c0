import JSONText
import NewStores
import Records
import Testing

@Test func `a sheet holds exactly the items that its participant answers in its year`() throws {
  var draft = StoreDraft()
  draft["frameworks/salw.json"] = [
    "items": [
      "SALW-01": ["answeredBy": ["participants"]],
      "SALW-02": ["answeredBy": ["participants"], "until": 2020],
      "SALW-03": ["answeredBy": ["participants"], "since": 2021, "replaces": ["SALW-02"]],
      "SALW-04": ["answeredBy": ["ARF"]],
    ]
  ]
  draft["participants/XAA/participant.json"] = ["kind": "state"]
  for year in [2020, 2021] { draft.openSheet(.salw, of: "XAA", year) }
  let store = draft.store
  #expect(store.sheet(.salw, "XAA", 2020)?.answers.map(\.item) == ["SALW-01", "SALW-02"])
  #expect(store.sheet(.salw, "XAA", 2021)?.answers.map(\.item) == ["SALW-01", "SALW-03"])
  draft.openSheet(.implementation, of: "XAA", 2021)
  #expect(draft["2021/XAA/implementation.json"] == nil)
}
