import Foundation

/// The sandbox as its page knows it.
struct SandboxState: Encodable, Sendable {
    /// Who answers.
    struct Model: Encodable, Sendable {
        /// Provider and name.
        let name: String
        /// Whether it only plays with prepared lines.
        let isScripted: Bool
    }

    /// A bot of `bots.json`.
    struct Bot: Encodable, Sendable {
        /// Its id at the emulator.
        let id: Int64
        /// The operator's name for it.
        let key: String
        /// The persona's name.
        let name: String
        /// The persona.
        let preset: String
        /// The persona's language.
        let language: String
        /// How its relationships behave.
        let relationship: String
    }

    /// Which Mio this is.
    let version: String
    let model: Model
    /// Another one with each start, so that a page that comes back knows whether its place still counts.
    let world: String
    /// Human time.
    let now: Date
    /// By how much human time is ahead of the machine's.
    let offsetSeconds: TimeInterval
    let bots: [Bot]
}
