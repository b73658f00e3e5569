import Domain
import Foundation

@testable import mio

/// Scenarios written in a line or two.
enum HygieneFixture {
    /// Where the scenarios of the product lie.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../presets/_hygiene").standardizedFileURL

    /// A suite of these scenarios.
    static func suite(_ scenarios: String) throws -> HygieneSuite {
        let head =
            #"{"language": "en", "preset": "june", "person": "Robin", "time_zone": "Asia/Shanghai", "scenarios": ["#
        return try HygieneSuite(file: "en.json", bytes: Data((head + scenarios + "]}").utf8))
    }

    /// A scenario in which nothing much is said, with that to expect.
    static func scenario(_ expect: String, trap: String = "trivia") throws -> HygieneScenario {
        try suite(
            #"{"name": "a", "trap": "\#(trap)", "talk": [{"at": "2026-11-02 21:30"}, {"person": "hi"}], "expect": \#(expect)}"#
        ).scenarios[0]
    }

    /// The score of that scenario.
    static func score(
        _ expect: String, trap: String = "trivia", open: [HygieneOutcome.Memory] = [],
        closed: [HygieneOutcome.Memory] = [], acquaintances: [HygieneOutcome.Subject] = []
    ) throws -> HygieneScore {
        let outcome = HygieneOutcome(open: open, closed: closed, acquaintances: acquaintances, refusals: [.echo: 2])
        return HygieneScore(try scenario(expect, trap: trap), outcome)
    }
}

extension HygieneOutcome.Memory {
    /// A memory of somebody by that name.
    static func of(_ name: String, _ relation: String = "", _ text: String) -> HygieneOutcome.Memory {
        HygieneOutcome.Memory(text: text, subjects: [.init(names: [name], relation: relation)])
    }
}
