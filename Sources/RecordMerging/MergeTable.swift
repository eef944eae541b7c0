// What the schemas do not say about merging: which values are said in one breath, so that a mixture of
// two people's would be a statement that nobody made.

/// What may be merged in parts, and what may not.
enum MergeTable {
  /// Members whose object is taken whole from one side.
  static let units: Set<String> = [
    "consent", "followsUp", "mediation", "period", "person", "seal",
  ]

  /// Members of one object that stand together: a status with its date and whoever states it.
  static let statements: [[String]] = [
    ["status", "asOf", "statedBy", "confirmation"], ["date", "endDate"],
    ["from", "to"], ["since", "until"], ["response", "text", "date", "pin"],
  ]
}
