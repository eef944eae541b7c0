/// What an annex holds; which letter it has is data, in `frameworks/aso-format.json`.
public enum AnnexPart: String, Sendable, CaseIterable {
  case reading, recommendations, salw, instruments, votes, activities, changes, forum, measures
  case registers, participants, sources
}
