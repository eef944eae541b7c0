let rulePages: [String: String] = [:]
