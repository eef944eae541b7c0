let schemaTexts: KeyValuePairs<String, String> = [:]
