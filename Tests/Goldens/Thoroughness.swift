import Foundation

/// Whether tests try everything, as `make thorough` has them do.
public let isThorough = ProcessInfo.processInfo.environment["PILLAR_THOROUGH"] != nil

/// So many of the things that a test may try, drawn by chance that is the same every run; all of them where
/// ``isThorough``.
public func some<Thing>(
  _ count: Int, of all: [Thing], _ random: inout some RandomNumberGenerator
) -> [Thing] {
  isThorough ? all : Array(all.shuffled(using: &random).prefix(count))
}
