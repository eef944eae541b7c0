extension Unicode.Scalar {
  /// Whether it is a sign of which nothing is drawn, though Unicode does not call it ignorable: the blank of
  /// Braille, the fillers and joiners of old scripts, the note without a head.
  package var isWithoutShape: Bool {
    switch value {
    case 0x2800, 0x13430...0x1343F, 0x16FE4, 0x1D159: true
    default: false
    }
  }
}
