// swift-tools-version: 6.2

import PackageDescription

/// What every target is held to: Swift 6 concurrency, explicit imports and existentials, no warning
/// left standing.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A room of the house and the rooms it may look into; `Sources/README.md` is the map.
func room(_ name: String, _ neighbours: String..., exclude: [String] = []) -> Target {
  .target(
    name: name, dependencies: neighbours.map { .init(stringLiteral: $0) }, exclude: exclude,
    swiftSettings: strict)
}

/// The tests of one room, in a folder of the room's name.
func tests(_ name: String, _ neighbours: String..., exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ([name] + neighbours).map { .init(stringLiteral: $0) },
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "pillar",
  products: [.executable(name: "pillar", targets: ["pillar"])],
  targets: [
    // In the order in which the data flows, from a file's bytes to a published page.
    room("Diagnostics"),
    room("SeededNumbers"),
    room("JSONText", "Diagnostics"),
    room("JSONSchema", "Diagnostics", "JSONText"),
    room("Records", "Diagnostics", "JSONText", "JSONSchema"),
    room("Resolving", "Diagnostics", "Records"),
    room(
      "NewStores", "Diagnostics", "JSONText", "Records", "SeededNumbers",
      exclude: ["Empty/Templates"]),
    room("RecordChanges", "Diagnostics", "JSONText", "Records"),
    room(
      "RecordRules", "Diagnostics", "JSONText", "RecordChanges", "Records", "Resolving",
      exclude: ["Pages"]),
    room("ExternalPrograms", "Diagnostics"),
    room("Terminal", "Diagnostics"),
    room("Reporting", "Diagnostics", "JSONText", "Terminal"),
    room("RecordMerging", "Diagnostics", "JSONText", "RecordChanges", "Records"),
    room("Editions", "Diagnostics", "JSONText", "RecordRules", "Records"),
    room("Documents", "Terminal"),
    room("Annexes", "Records", "RecordChanges", "Editions", "Documents"),
    room(
      "YearReports", "Diagnostics", "JSONText", "JSONSchema", "Records", "RecordChanges",
      "Documents",
      "Annexes", "Terminal"),
    room("Commands", "Diagnostics", "Terminal"),
    .executableTarget(
      name: "pillar",
      dependencies: [
        "Annexes", "Commands", "Diagnostics", "Documents", "Editions", "ExternalPrograms",
        "JSONSchema", "JSONText", "NewStores", "RecordChanges", "RecordMerging", "RecordRules",
        "Records", "Reporting", "Resolving", "Terminal", "YearReports",
      ],
      exclude: ["README.md"],
      swiftSettings: strict),
    // No part of the tool: writes stores to measure it on, and measures the reader alone.
    .executableTarget(
      name: "bench-store",
      dependencies: ["Commands", "Diagnostics", "JSONText", "NewStores", "Records"],
      swiftSettings: strict),
    // No part of the tool: what CI compares with validators written by others.
    .executableTarget(
      name: "schema-judge", dependencies: ["Commands", "Diagnostics", "JSONSchema", "JSONText"],
      swiftSettings: strict),
    // What tests stand on: recorded files, and a small invented store.
    .target(name: "Goldens", path: "Tests/Goldens", swiftSettings: strict),
    .target(
      name: "SampleStore", dependencies: ["Goldens", "JSONText", "Records", "Diagnostics"],
      path: "Tests/SampleStore", swiftSettings: strict),
    tests("Diagnostics", "SeededNumbers"),
    tests("JSONText", "Diagnostics", "SeededNumbers"),
    tests("JSONSchema", "JSONText", "Diagnostics", "SeededNumbers"),
    tests(
      "Records", "Diagnostics", "JSONText", "JSONSchema", "Goldens", "SampleStore", "SeededNumbers"),
    tests("Resolving", "JSONText", "NewStores", "Records", "SampleStore"),
    tests(
      "NewStores", "Annexes", "Diagnostics", "Documents", "Editions", "JSONText", "RecordChanges",
      "RecordRules", "Records", "SeededNumbers"),
    tests(
      "RecordRules", "Diagnostics", "Goldens", "JSONText", "NewStores", "RecordChanges", "Records",
      "SampleStore", "SeededNumbers"),
    tests(
      "RecordChanges", "Diagnostics", "JSONText", "NewStores", "Records", "SampleStore",
      "SeededNumbers"),
    tests(
      "YearReports", "Diagnostics", "Documents", "Editions", "Goldens", "JSONSchema", "JSONText",
      "NewStores",
      "RecordChanges", "Records", "SampleStore", "Terminal", exclude: ["Golden"]),
    tests(
      "RecordMerging", "Diagnostics", "Goldens", "JSONSchema", "JSONText", "NewStores", "Records",
      "SeededNumbers"),
    tests(
      "Editions", "Diagnostics", "NewStores", "Records", "JSONText", "SampleStore", "SeededNumbers"),
    tests("Reporting", "Diagnostics", "Goldens", "JSONText", "Terminal", exclude: ["Golden"]),
    tests("Documents", "Goldens", exclude: ["Golden", "Readers"]),
    tests(
      "Annexes", "Records", "Editions", "Documents", "SampleStore", "Goldens", exclude: ["Golden"]),
    tests("ExternalPrograms"),
    tests("Terminal", "SeededNumbers"),
    tests("Commands", "Terminal", "SeededNumbers"),
    .testTarget(
      name: "PillarTests",
      dependencies: [
        "pillar", "Annexes", "Commands", "Diagnostics", "Documents", "Editions", "ExternalPrograms",
        "Goldens", "JSONText", "NewStores", "RecordChanges", "RecordRules", "Records", "Reporting",
        "Resolving", "SampleStore", "SeededNumbers", "Terminal",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ManifestTests", dependencies: ["Goldens", "JSONText", "Records"],
      exclude: ["Manifest"], swiftSettings: strict),
    .testTarget(
      name: "HouseTests", dependencies: ["Goldens", "JSONText", "Records", "Diagnostics"],
      swiftSettings: strict),
  ]
)
