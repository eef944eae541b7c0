/// The invented store; until it is built, an empty one.
public func exampleStore(withConflict: Bool) -> StoreDraft { emptyStore(title: nil, year: 2021) }

/// The README of the invented store's repository.
public func exampleReadme() -> String { "# An invented store\n" }
