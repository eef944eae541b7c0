/// The bounds on a text's size and depth. They are enough for any record and small for any machine.
public enum SizeLimits {
  /// The largest number of bytes of a text, 16 MiB.
  public static let bytes = 16 << 20
  /// How many objects and arrays may be inside one another.
  static let levels = 512
}
