import Domain
import Foundation

@testable import mio

/// A folder with `bots.json` and `mio.env`, and the presets `keke`, which can evolve, `mentor`, which goes no further than
/// friendship, and `stone`, which cannot evolve.
struct SettingsFixture {
    /// Settings with one bot, all in one line.
    static let small = #"{"models":{"chat":[{"provider":"openai","model":"m","api_key":"k"}]},"bots":[\#(bot)]}"#
    /// The bot of these settings.
    static let bot = #"{"id":"keke","token":"${TOKEN}","preset":"keke"}"#
    /// A token as @BotFather gives it.
    static let token = "123456:AAH-secret_secret_secret_secret_sec"

    /// Where the files are.
    let folder: TemporaryFolder
    /// The variables of the process.
    var environment = ["TOKEN": token]
    /// The presets that exist.
    var presets: PresetCatalog? = PresetCatalog(thresholds: [
        PresetName(rawValue: "keke"): [.goodFriends: 180, .flirting: 450, .partners: 720],
        PresetName(rawValue: "mentor"): [.goodFriends: 200], PresetName(rawValue: "stone"): [:],
    ])

    /// A folder with these files; without `variables` there is no `mio.env`.
    init(_ settings: String = small, variables: String? = nil) throws {
        folder = try TemporaryFolder()
        try folder.write(settings, to: "bots.json")
        if let variables { try folder.write(variables, to: "mio.env") }
    }

    /// Settings of these bots, the first of which stands on line 3.
    init(bots: [String]) throws {
        try self.init(
            """
            {"models":{"chat":[{"provider":"openai","model":"m","api_key":"k"}]},
            "bots":[
            \(bots.joined(separator: ",\n"))
            ]}
            """)
    }

    /// Where the settings come from.
    var source: SettingsSource { SettingsSource(path: folder.file("bots.json"), environment: environment) }

    /// Reads the files.
    func load(tokens: CredentialRule = .required) -> SettingsLoad {
        Settings.load(from: source, presets: presets, tokens: tokens)
    }

    /// Reads the files, which must be right.
    func settings(tokens: CredentialRule = .required) throws -> Settings {
        try load(tokens: tokens).result.get()
    }

    /// What is wrong with the files, a line for each problem.
    func problems(tokens: CredentialRule = .required) -> [String] {
        guard case .failure(let failure) = load(tokens: tokens).result else { return [] }
        return failure.problems.map(\.description)
    }
}
