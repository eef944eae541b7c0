// swift-tools-version: 6.2

import PackageDescription

/// The settings of every target: Swift 6 concurrency, explicit imports and existentials, and warnings as
/// errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A module and the modules on which it depends. `Sources/README.md` is a map of them. A test reads this
/// file: the names must be plain strings, and each module must be below those on which it depends.
///
/// A module that reads every byte of the records is optimized in debug builds too. The tests run three times as fast.
func module(
  _ name: String, _ dependencies: String..., exclude: [String] = [], isOptimized: Bool = false
) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .init(stringLiteral: $0) }, exclude: exclude,
    swiftSettings: strict
      + (isOptimized ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : []))
}

/// A module that is a program.
func program(_ name: String, _ dependencies: String..., exclude: [String] = []) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies.map { .init(stringLiteral: $0) }, exclude: exclude,
    swiftSettings: strict)
}

/// Code that several test targets use, in a folder of `Tests`.
func fixtures(_ name: String, _ dependencies: String...) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .init(stringLiteral: $0) }, path: "Tests/" + name,
    swiftSettings: strict)
}

/// The tests of one module, in a folder of the module's name.
func tests(_ name: String, _ dependencies: String..., exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ([name] + dependencies).map { .init(stringLiteral: $0) },
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "pillar",
  products: [.executable(name: "pillar", targets: ["pillar"])],
  targets: [
    // In the order in which the data flows, from a file's bytes to a published page.
    module("Diagnostics", isOptimized: true),
    module("Hashing", isOptimized: true),
    module("CommonSubsequence"),
    module("JSONText", "Diagnostics", isOptimized: true),
    module("JSONSchema", "Diagnostics", "JSONText", isOptimized: true),
    module("Records", "Diagnostics", "Hashing", "JSONText", "JSONSchema", isOptimized: true),
    module("Resolving", "Diagnostics", "Records"),
    module("NewStores", "Diagnostics", "JSONText", "Records", exclude: ["Empty/Templates"]),
    module(
      "RecordChanges", "CommonSubsequence", "Diagnostics", "Hashing", "JSONText", "Records",
      isOptimized: true),
    module(
      "RecordRules", "Diagnostics", "Hashing", "JSONText", "RecordChanges", "Records", "Resolving",
      exclude: ["Pages"], isOptimized: true),
    module("ExternalPrograms", "Diagnostics"),
    module("Terminal", "Diagnostics"),
    module("Reporting", "Diagnostics", "Hashing", "JSONText", "Terminal"),
    module("RecordMerging", "CommonSubsequence", "Diagnostics", "JSONText", "Records"),
    module(
      "Editions", "Diagnostics", "Hashing", "JSONText", "RecordRules", "Records", isOptimized: true),
    module(
      "GitStores", "Diagnostics", "JSONText", "Terminal", "ExternalPrograms", "Records",
      "RecordRules", "Editions"),
    module("RecordWords", "JSONText", "RecordChanges", "Records", "Terminal"),
    module(
      "RecordListings", "Diagnostics", "ExternalPrograms", "GitStores", "JSONText", "RecordChanges",
      "RecordWords", "Records", "Resolving", "Terminal"),
    module("Documents", "Terminal"),
    module("Annexes", "Records", "RecordChanges", "RecordWords", "Editions", "Documents"),
    module(
      "YearReports", "Diagnostics", "JSONText", "JSONSchema", "Records", "RecordChanges",
      "RecordWords", "Documents", "Annexes", "Terminal"),
    module("Commands", "Diagnostics", "Terminal"),
    program(
      "pillar", "Annexes", "Commands", "Diagnostics", "Documents", "Editions", "ExternalPrograms",
      "GitStores", "Hashing", "JSONSchema", "JSONText", "NewStores", "RecordChanges",
      "RecordListings",
      "RecordMerging", "RecordRules", "Records", "Reporting", "Resolving", "Terminal",
      "YearReports", exclude: ["README.md"]),
    // No part of the tool: stores of any size for measurements and tests.
    module("SeededNumbers", "Diagnostics", "Hashing"),
    module("SeededStores", "JSONText", "NewStores", "Records", "SeededNumbers"),
    // No part of the tool: writes stores for measurements, and measures the reader alone.
    program("bench-store", "Commands", "Diagnostics", "JSONText", "Records", "SeededStores"),
    // No part of the tool: the validator for comparisons with those of others.
    program("schema-judge", "Commands", "Diagnostics", "JSONSchema", "JSONText"),
    // Code that tests share: recorded files, and a small invented store.
    fixtures("Goldens"),
    fixtures("SampleStore", "Goldens", "JSONText", "Records", "Diagnostics"),
    tests("Hashing"),
    tests("CommonSubsequence", "SeededNumbers"),
    tests("Diagnostics", "SeededNumbers"),
    tests("JSONText", "Diagnostics", "Goldens", "SeededNumbers"),
    tests("JSONSchema", "JSONText", "Diagnostics", "Goldens", "SeededNumbers"),
    tests(
      "Records", "Diagnostics", "JSONText", "JSONSchema", "Goldens", "SampleStore", "SeededNumbers"),
    tests("Resolving", "Records", "SampleStore"),
    tests(
      "NewStores", "Annexes", "Diagnostics", "Documents", "Editions", "JSONText", "RecordChanges",
      "RecordRules", "Records"),
    tests(
      "SeededStores", "Diagnostics", "JSONText", "NewStores", "RecordRules", "Records",
      "SeededNumbers"),
    tests(
      "RecordRules", "Diagnostics", "Goldens", "JSONText", "NewStores", "RecordChanges", "Records",
      "SampleStore", "SeededNumbers", "SeededStores"),
    tests(
      "RecordChanges", "Diagnostics", "JSONText", "NewStores", "Records", "SampleStore",
      "SeededNumbers", "SeededStores"),
    tests(
      "YearReports", "Diagnostics", "Documents", "Editions", "Goldens", "JSONSchema", "JSONText",
      "NewStores",
      "RecordChanges", "Records", "SampleStore", "SeededStores", "Terminal", exclude: ["Golden"]),
    tests(
      "RecordMerging", "Diagnostics", "Goldens", "JSONSchema", "JSONText", "NewStores", "Records",
      "SeededNumbers"),
    tests(
      "Editions", "Diagnostics", "Goldens", "NewStores", "Records", "JSONText", "SampleStore",
      "SeededNumbers", "SeededStores"),
    tests("Reporting", "Diagnostics", "Goldens", "JSONText", "Terminal", exclude: ["Golden"]),
    tests("RecordWords", "JSONText", "Records", "SampleStore", "Terminal"),
    tests("RecordListings", "Records", "SampleStore", "Terminal"),
    tests("Documents", "Goldens", exclude: ["Golden", "Readers"]),
    tests(
      "Annexes", "Diagnostics", "Records", "Editions", "Documents", "JSONText", "SampleStore",
      "Goldens",
      exclude: ["Golden"]),
    tests("ExternalPrograms"),
    tests("Terminal", "SeededNumbers"),
    tests("Commands", "Diagnostics", "Terminal", "SeededNumbers"),
    .testTarget(
      name: "PillarTests",
      dependencies: [
        "pillar", "Annexes", "Commands", "Diagnostics", "Documents", "Editions", "ExternalPrograms",
        "GitStores", "Goldens", "JSONText", "NewStores", "RecordChanges", "RecordRules", "Records",
        "Reporting", "Resolving", "SampleStore", "SeededNumbers", "Terminal",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ManifestTests", dependencies: ["Goldens", "JSONText", "Records"],
      exclude: ["Manifest"], swiftSettings: strict),
    .testTarget(
      name: "CodebaseTests", dependencies: ["Goldens", "JSONText", "Records", "Diagnostics"],
      swiftSettings: strict),
  ]
)
