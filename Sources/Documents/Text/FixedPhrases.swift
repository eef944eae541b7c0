/// The words that the writers add to a document.
enum FixedPhrases {
  static let contents = "Contents"
  static let skipToText = "Skip to the text"
  static let page = "Page"
  static let pageOf = "of"

  /// The first word of a notice that has no title.
  static func opening(of kind: Notice.Kind) -> String {
    switch kind {
    case .draft: "Draft"
    case .important: "Important"
    case .information: "Note"
    }
  }
}
