extension Document {
  /// The document as one HTML file that needs nothing else: no script, no network, no font.
  public func html() -> String { "" }
}
