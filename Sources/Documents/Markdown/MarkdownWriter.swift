extension Document {
  /// The document as Markdown (CommonMark with GitHub's tables), readable as plain text too.
  public func markdown() -> String { "" }
}
