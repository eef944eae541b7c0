import Diagnostics
import Hashing

/// Gives numbers to pieces of texts, such as words or lines. Equal bytes get the same number.
struct PieceNumbers {
  private var numbers: [Piece: Int] = [:]

  /// A piece of text. It is hashed quickly and compared by its bytes.
  private struct Piece: Hashable {
    let bytes: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) { hasher.combine(StableHash.value(of: bytes)) }
  }

  mutating func number(of piece: ArraySlice<UInt8>) -> Int {
    let piece = Piece(bytes: piece)
    if let known = numbers[piece] { return known }
    numbers[piece] = numbers.count
    return numbers.count - 1
  }
}
