import Diagnostics

/// Numbers for pieces of texts, such as words or lines: the same bytes have the same number.
struct PieceNumbers {
  private var numbers: [Piece: Int] = [:]

  /// A piece, found by a quick hash of its bytes and known by the bytes themselves.
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
