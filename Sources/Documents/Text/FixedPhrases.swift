/// The few words the writers add to a document themselves.
enum FixedPhrases {
  static let contents = "Contents"
  static let skipToText = "Skip to the text"
  static let page = "Page"
  static let pageOf = "of"

  /// What a notice opens with when it has no title.
  static func opening(of kind: Notice.Kind) -> String {
    switch kind {
    case .draft: "Draft"
    case .important: "Important"
    case .information: "Note"
    }
  }
}
