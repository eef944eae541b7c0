public func exampleReadme() -> String { "" }
