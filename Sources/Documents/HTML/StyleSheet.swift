func styleSheet(runningTitle: String) -> String { "body { font-family: serif; }\n" }
