// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The libraries that targets may name, by the product they import.
enum Library {
    static let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
    static let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
    static let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
    static let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
    static let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
    static let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
    static let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
}

/// A part of the program: its folder under `Sources` is its layer.
func part(
    _ name: String, in layer: String = "", uses dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: layer.isEmpty ? "Sources/\(name)" : "Sources/\(layer)/\(name)",
        resources: resources, swiftSettings: strict)
}

/// The tests of one part, or of the whole.
func tests(_ name: String, uses dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, path: "Tests/\(name)", resources: resources, swiftSettings: strict)
}

let package = Package(
    name: "mio",
    products: [.executable(name: "mio", targets: ["mio"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // Domain: values and pure functions.
        part("Domain"),

        // Application: what must happen, and what it needs.
        part("Ports", in: "Application", uses: ["Domain"]),
        part("Engine", in: "Application", uses: ["Domain", "Ports", Library.logging]),

        // Adapters: one outside system each.
        .systemLibrary(
            name: "CLibcurl", path: "Sources/Adapters/CLibcurl", pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"])]),
        part("HTTPTransport", in: "Adapters", uses: ["CLibcurl"]),
        part("TelegramBotAPI", in: "Adapters", uses: ["Domain", "HTTPTransport", "Ports"]),
        part("ModelProviders", in: "Adapters", uses: ["Domain", "HTTPTransport", "Ports"]),
        part("SQLiteStorage", in: "Adapters", uses: ["Domain", "Ports", Library.grdb]),
        part("PresetLibrary", in: "Adapters", uses: ["Domain", "Ports"]),

        // Sandbox: the outside world on loopback.
        part(
            "BotAPIEmulator", in: "Sandbox",
            uses: [Library.httpTypes, Library.hummingbird, Library.logging, Library.nioCore]),
        part("ChatPage", in: "Sandbox", resources: [.embedInCode("Page")]),
        part("ScriptedModel", in: "Sandbox", uses: ["Domain", "Ports"]),

        // The process.
        .executableTarget(
            name: "mio",
            dependencies: [
                "BotAPIEmulator", "ChatPage", "Domain", "Engine", "HTTPTransport", "ModelProviders", "Ports",
                "PresetLibrary",
                "SQLiteStorage", "ScriptedModel", "TelegramBotAPI", Library.argumentParser, Library.httpTypes,
                Library.hummingbird, Library.logging, Library.nioCore, Library.unixSignals,
            ],
            path: "Sources/mio",
            swiftSettings: strict + [.define("CRASH_POINTS", .when(configuration: .debug))]),

        // Tests.
        .target(
            name: "TestSupport", dependencies: ["Domain", "Ports"], path: "Tests/TestSupport", swiftSettings: strict),
        tests("ArchitectureTests"),
        tests("DomainTests", uses: ["Domain", "TestSupport"]),
        tests(
            "EngineTests",
            uses: [
                "Domain", "Engine", "Ports", "PresetLibrary", "ScriptedModel", "SQLiteStorage", "TestSupport",
                Library.logging,
            ]),
        tests("HTTPTransportTests", uses: ["HTTPTransport", "TestSupport"], resources: [.copy("Fixtures")]),
        tests(
            "TelegramBotAPITests",
            uses: ["BotAPIEmulator", "Domain", "HTTPTransport", "Ports", "TelegramBotAPI", "TestSupport"],
            resources: [.copy("Fixtures")]),
        tests("ModelProvidersTests", uses: ["Domain", "HTTPTransport", "ModelProviders", "Ports", "TestSupport"]),
        tests("SQLiteStorageTests", uses: ["Domain", "Ports", "SQLiteStorage", "TestSupport", Library.grdb]),
        tests("PresetLibraryTests", uses: ["Domain", "Ports", "PresetLibrary", "TestSupport"]),
        tests("BotAPIEmulatorTests", uses: ["BotAPIEmulator", "HTTPTransport", "TestSupport"]),
        tests("ChatPageTests", uses: ["ChatPage"]),
        tests("ScriptedModelTests", uses: ["Domain", "Ports", "ScriptedModel", "TestSupport"]),
        tests("MioTests", uses: ["Domain", "ModelProviders", "Ports", "TelegramBotAPI", "TestSupport", "mio"]),
        tests(
            "EndToEndTests", uses: ["BotAPIEmulator", "Domain", "HTTPTransport", "TestSupport", "mio", Library.logging]),
    ]
)
