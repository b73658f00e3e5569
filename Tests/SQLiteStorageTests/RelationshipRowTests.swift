import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// What the tables hold of relationships beyond what the ports tell.
@Suite struct RelationshipRowTests {
    private let store: SQLiteStore
    private let meeting = Meeting(arm: ArmName(rawValue: "pace/slow"))

    init() throws {
        store = try SQLiteStore.inMemory()
    }

    /// Somebody who has lived through something.
    private func live() async throws {
        _ = try await store.look(meeting)
        let change = ScoreChange(date: noon, from: 0, to: 1, parts: [.depth: 1])
        try await keep(
            RelationshipStep(standing: .lived, change: change, transition: .befriended), judged: .refused(),
            of: meeting, in: store)
    }

    @Test func `calls and steps are kept with the arm, until the operator ends it`() async throws {
        let person = try await store.look(meeting).person.rawValue
        try await store.commit(meeting, usage: [usage(by: person)])
        try await store.record([usage(by: person)])
        try await live()

        _ = try await store.adjust(meeting.key, at: noon) { standing in
            let step = StageTransition(from: standing.stage, to: .partners, cause: .operator, score: 1, date: noon)
            return RelationshipStep(standing: standing, transition: step)
        }
        try await store.record([usage(by: person)])
        try await keep(RelationshipStep(standing: .lived), judged: .agreed, of: meeting, in: store)

        #expect(
            try await store.inspect("SELECT coalesce(arm, '-') FROM usage ORDER BY id")
                == ["pace/slow", "pace/slow", "-"])
        for table in ["stage_transition", "verdict"] {
            #expect(
                try await store.inspect("SELECT coalesce(arm, '-') FROM \(table) ORDER BY id") == ["pace/slow", "-"])
        }
    }

    @Test func `new words are compared with the latest two hundred of each kind`() async throws {
        let relationship = try await store.look(meeting).relationship
        _ = try await store.inspect(
            """
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 205)
            INSERT INTO signal (relationship, message, kind, value, evidence, date)
            SELECT \(relationship.rawValue), n, kind, 1, kind || ' ' || n, 0
            FROM number, (SELECT 'warmth' AS kind UNION SELECT 'depth')
            """)

        let talk = try #require(try await store.unreadTalk(of: relationship, isImport: false, limit: 9))

        #expect(talk.evidence[.warmth] == (6...205).reversed().map { "warmth \($0)" })
        #expect(talk.evidence[.depth]?.count == 200)
    }

    @Test func `a call for another bot or another person has not this arm`() async throws {
        let other = Meeting(bot: chen, preset: "yinan")
        let person = try await store.look(meeting).person.rawValue
        _ = try await store.look(other)
        let stranger = try await store.look(Meeting(account: tom)).person.rawValue

        try await store.commit(other, usage: [usage(by: person)])
        try await store.record([usage(by: stranger), usage(by: 4711)])

        #expect(try await store.inspect("SELECT coalesce(arm, '-') FROM usage") == ["-", "-", "-"])
    }

    @Test func `a call for what is done in the background has the arm as well`() async throws {
        let person = try await store.look(meeting).person.rawValue
        let work = try await someWork(for: meeting, in: store)

        try await store.finish(
            work, with: JobResult(.again(at: noon), usage: [usage(by: person)]), epoch: nil, at: noon)

        #expect(try await store.inspect("SELECT arm FROM usage") == ["pace/slow"])
    }

    @Test func `a person with two accounts has one relationship`() async throws {
        let person = try await store.look(meeting).person.rawValue
        _ = try await store.inspect("INSERT INTO account VALUES (8, \(person), 0, 'Tom', 'Ray', 'tomray', NULL)")
        let his = Meeting(account: tom)
        for (account, day) in [(meeting, 0.0), (his, 3), (meeting, 6), (his, 6.5)] {
            let date = noon + day * oneDay
            try await store.commit(account, heard: [account.heard("hello", id: nil, at: date)], at: date)
        }

        try await move(his, to: .goodFriends, at: noon + 7 * oneDay, in: store)

        let chronicle = try await store.chronicle(of: meeting)
        #expect(try await store.chronicle(of: his) == chronicle)
        #expect(chronicle.standing.stage == .goodFriends)
        #expect(chronicle.standing.unreckonedSilence == 2 * oneDay)
        #expect(chronicle.standing.lastContact == noon + 6.5 * oneDay)
        #expect(chronicle.messages == 4)
        #expect(try await store.inspect("SELECT count(*) FROM relationship") == ["1"])
    }

    @Test func `what came from elsewhere is no talk of the two`() async throws {
        try await takeIn([meeting.line(1, "long ago")], from: "a", of: meeting, in: store)
        try await store.commit(meeting, heard: [meeting.heard("hello", id: 1)])

        let material = try await store.material(of: meeting, talk: 9)

        #expect(material.talk.map(\.words) == ["hello"])
        #expect(material.messages == 1)
    }
}

// MARK: - Unknown values

extension RelationshipRowTests {
    @Test(arguments: ["stage = 'married'", "mode = 'frozen'"])
    func `a relationship that makes no sense is refused`(change: String) async throws {
        let relationship = try await store.look(meeting).relationship

        _ = try await store.inspect("UPDATE relationship SET \(change)")

        let reason = StoreError.failed(reason: "a relationship has a mode or stage that is unknown here")
        await #expect(throws: reason) { try await store.relationshipMaterial(of: relationship, talk: 0) }
        await #expect(throws: reason) { try await store.chronicle(of: meeting.key, changes: 9) }
        await #expect(throws: reason) { try await store.relationshipStatistics(at: noon) }
        await #expect(throws: reason) { try await store.adjust(meeting.key, at: noon) { .init(standing: $0) } }
    }

    @Test func `parts of a score that cannot be read are refused, unknown ones left out`() async throws {
        try await live()

        _ = try await store.inspect("UPDATE score_change SET parts = '{\"depth\":1.5,\"luck\":2}'")
        let parts = try await store.chronicle(of: meeting).changes.map(\.parts)
        _ = try await store.inspect("UPDATE score_change SET parts = 'many'")

        #expect(parts == [[.depth: 1.5]])
        await #expect(throws: StoreError.failed(reason: "the parts of a score cannot be read")) {
            try await store.chronicle(of: meeting.key, changes: 9)
        }
    }

    @Test func `steps and verdicts that make no sense are left out`() async throws {
        try await live()

        for table in ["stage_transition", "verdict"] {
            _ = try await store.inspect("UPDATE \(table) SET to_stage = 'married'")
        }

        let chronicle = try await store.chronicle(of: meeting)
        #expect(chronicle.transitions.isEmpty)
        #expect(chronicle.verdicts.isEmpty)
        #expect(try await store.relationshipStatistics(at: noon).first?.stages[.goodFriends]?.reached == 0)
    }

    @Test(arguments: ["'bad_weather'", "NULL"])
    func `a refusal on a ground that is unknown is unclear`(ground: String) async throws {
        try await live()

        _ = try await store.inspect("UPDATE verdict SET ground = \(ground)")

        #expect(try await store.chronicle(of: meeting).verdicts == [.refused(.unclear)])
        #expect(try await store.relationshipStatistics(at: noon).map(\.refusals) == [[.unclear: 1]])
    }

    @Test(arguments: ["shift_cause = 'luck'", "shift_from = 'married'", "shift_cause = NULL"])
    func `a step that makes no sense is not felt`(change: String) async throws {
        try await live()
        let before = try await store.look(meeting).shift

        _ = try await store.inspect("UPDATE relationship SET \(change)")

        #expect(before != nil)
        #expect(try await store.look(meeting).shift == nil)
    }

    @Test func `a day of talk that no calendar knows is none`() async throws {
        try await live()

        _ = try await store.inspect("UPDATE standing SET day = '2026-02-31', recent_days = -1")

        let standing = try await store.material(of: meeting).standing
        #expect(standing.day == nil)
        #expect(standing.recentDays == .max)
        #expect(standing.score == RelationshipStanding.lived.score)
    }
}
