import Records
import Synchronization

/// The parts of a store. Each part is given once, to the thread that asks next.
final class PartQueue: Sendable {
  private let parts: [StorePart]
  private let taken = Atomic(0)

  init(_ parts: [StorePart]) { self.parts = parts }

  func next() -> StorePart? {
    let number = taken.add(1, ordering: .relaxed).oldValue
    return number < parts.count ? parts[number] : nil
  }
}
