import Foundation

/// Whether tests try everything, as in `make thorough`.
public let isThorough = ProcessInfo.processInfo.environment["PILLAR_THOROUGH"] != nil

/// A random sample of the things that a test may try, the same in every run; all of them if ``isThorough``.
public func some<Thing>(
  _ count: Int, of all: [Thing], _ random: inout some RandomNumberGenerator
) -> [Thing] {
  isThorough ? all : Array(all.shuffled(using: &random).prefix(count))
}
