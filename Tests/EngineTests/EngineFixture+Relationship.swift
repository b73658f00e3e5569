import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

extension EngineFixture {
    /// Evenings of honest talk: the first remark of each tells a feeling, the second a weak side, the third is kind.
    static let evenings = [
        [
            "I was terrified at the hospital yesterday", "I never admitted that I failed medical school",
            "you listen so well",
        ],
        [
            "the letter from my grandmother moved me deeply", "I cry alone in the car sometimes",
            "thank you for staying up",
        ],
        [
            "leaving Chengdu still aches like a wound", "I am ashamed of how I shouted at him",
            "talking with you calms me",
        ],
        [
            "my heart raced when the exam began", "nobody knows I stammer on the phone",
            "what a lovely thought of yours",
        ],
        ["the empty flat makes me lonely on Sundays", "I envy my sister more than I should", "I admire your patience"],
        ["dancing again felt like pure joy", "I hide my debts from my parents", "your jokes rescued this week"],
        ["the funeral left me numb for days", "I doubt that I deserve the prize", "glad that you exist"],
        ["snow always fills me with longing", "I lied about quitting cigarettes", "sweet of you to ask"],
    ]
    /// Thresholds that honest talk reaches in two evenings, and far away ones.
    static let nearFriendship: [Stage: Double] = [.goodFriends: 20, .flirting: 500, .partners: 800]
    /// A verdict that agrees by the first line of the talk, where the person speaks.
    static let agreement = #"{"verdict":"agree","ground":null,"reason":"They trust each other.","lines":[1]}"#

    /// An answer that reads these signals by their evidence, and no memories.
    static func reading(
        _ evidence: [RelationshipSignals.Kind: String], value: Double = 0.9, declaration: String = "null"
    ) -> String {
        let signals = evidence.map { #""\#($0.rawValue)":{"value":\#(value),"quote":"\#($1)"}"# }
        return #"{"memories":[],"signals":{\#(signals.joined(separator: ","))},"declaration":\#(declaration)}"#
    }

    /// Talks honestly for an evening, which is read after it.
    func spendEvening(_ number: Int, readBy reader: ObedientModel? = nil) async throws {
        let evening = Self.evenings[number]
        (reader ?? model).orderReading(
            .say(Self.reading([.depth: evening[0], .vulnerability: evening[1], .warmth: evening[2]])))
        try await converse(evening)
        await pass(Self.pause)
    }

    /// Talks honestly on one evening after the other, each a day long.
    func spendEvenings(_ numbers: Range<Int>) async throws {
        for number in numbers {
            try await spendEvening(number)
            await pass(.seconds(86_400) - Self.pause)
        }
    }

    /// Lets the relationship begin now, without a word; one that began stays as it is.
    @discardableResult
    func begin() async throws -> TurnContext {
        let account = Account(id: key.user, firstName: "Ann")
        let encounter = Encounter(
            conversation: conversation, chat: Chat(id: conversation.chat, kind: .private), account: account,
            preset: key.preset, mode: mode)
        return try await store.context(for: encounter, historyLimit: 1, at: clock.date)
    }

    /// Puts the relationship at a stage now, as its operator can.
    func place(at stage: Stage, _ mode: RelationshipMode = .evolving) async throws {
        try await begin()
        let evolution = RelationshipEvolution(rules: EvolutionRules(thresholds: personas.thresholds))
        let now = clock.date
        let step = try await store.adjust(key, at: now) {
            var step = evolution.set($0, mode: mode, stage: stage, at: now)
            // They know each other well enough to speak of what they are.
            step.standing.daysInContact = 10
            return step
        }
        #expect(step?.standing.stage == stage)
    }

    /// Everything that happened to the relationship.
    var chronicle: RelationshipChronicle {
        get async throws { try #require(try await store.chronicle(of: key, changes: 1000)) }
    }

    /// How far it has come.
    var stage: Stage {
        get async throws { try await chronicle.standing.stage }
    }
}
