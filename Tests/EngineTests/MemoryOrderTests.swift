import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

/// How memories are brought into order, and how it is told who somebody is.
@Suite(.timeLimit(.minutes(5))) struct MemoryOrderTests {
    private typealias Fixture = EngineFixture
    private static let habits = [
        "Drinks green tea in the morning", "Drinks green tea every morning", "Plays tennis on Sundays",
        "Reads crime novels", "Dislikes coriander", "Rides a red bicycle", "Sings in a choir", "Collects old maps",
    ]

    /// Lets June remember so much that a little more is worth a night, and has the little more read.
    private func fill(
        _ fixture: EngineFixture, with additions: [MemoryChanges.Addition],
        newcomers: [MemoryChanges.Newcomer] = []
    ) async throws {
        try await fixture.remember(additions, newcomers: newcomers)
        fixture.model.orderReading(.say(Fixture.readingOfRemarks))
    }

    private func trifles(in fixture: EngineFixture) -> [MemoryChanges.Addition] {
        Self.habits.map { fixture.told($0, .fact, importance: 0.3) }
    }

    @Test func `by night memories that say the same become one`() async throws {
        let fixture = try EngineFixture()
        try await fill(fixture, with: trifles(in: fixture))
        fixture.model.orderReading(
            .say(#"{"merged":[{"from":["M1","M2"],"text":"Drinks green tea every morning","importance":0.5}]}"#),
            of: .consolidation)

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.pass(Fixture.pause)
            #expect(fixture.model.count(of: .consolidation) == 0)
            await fixture.pass(.seconds(17 * 3600))
            await fixture.pass(.seconds(24 * 3600))
        }

        let memories = try await fixture.memories
        #expect(fixture.model.count(of: .consolidation) == 1)
        #expect(memories.filter { $0.end?.reason == .merged }.map(\.text) == Array(Self.habits.prefix(2)))
        let left = Self.habits.dropFirst(2) + Fixture.memoriesOfRemarks + ["Drinks green tea every morning"]
        #expect(try await fixture.openTexts == Array(left))
        #expect(try await fixture.outcomes(of: .consolidation) == ["answered"])
    }

    @Test(arguments: [
        #"{"merged":[],"trifles":["M1","M2","M3","M4","M5"]}"#,
        #"{"merged":[{"from":["M3","M4","M5"],"text":"Has hobbies"}]}"#,
    ])
    func `a proposal that loses too much changes nothing, and is not asked for every night`(
        proposal: String
    ) async throws {
        let fixture = try EngineFixture()
        try await fill(fixture, with: trifles(in: fixture))
        fixture.model.orderReading(.say(proposal), of: .consolidation)

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.pass(Fixture.pause)
            for _ in 1...3 { await fixture.pass(.seconds(24 * 3600)) }
        }

        #expect(fixture.model.count(of: .consolidation) == 1)
        #expect(try await fixture.openTexts == Self.habits + Fixture.memoriesOfRemarks)
    }

    @Test(arguments: ["", "All is well.", #"{"merged":[{"from":["M1""#])
    func `what is no proposal is asked for again, and memory stays as it is`(answer: String) async throws {
        let fixture = try EngineFixture()
        try await fill(fixture, with: trifles(in: fixture))
        fixture.model.orderReading(.say(answer), .say(answer), of: .consolidation)

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.pass(Fixture.pause)
            await fixture.pass(.seconds(17 * 3600))
            #expect(fixture.model.count(of: .consolidation) == 2)
            await fixture.pass(.seconds(605))
        }

        #expect(fixture.model.count(of: .consolidation) == 3)
        #expect(try await fixture.openTexts == Self.habits + Fixture.memoriesOfRemarks)
    }

    @Test(arguments: [(2, 0), (3, 1)])
    func `who somebody is is told once there are three memories of them`(count: Int, profiles: Int) async throws {
        let fixture = try EngineFixture()
        let profile = "Xiaohong is an older sister who plays the cello in Xi'an."
        let news = ["Xiaohong plays the cello", "Xiaohong lives in Xi'an", "Xiaohong is afraid of flying"]
        let told = news.prefix(count).map { fixture.told($0, .fact, of: [.new(0)]) }
        try await fill(
            fixture, with: trifles(in: fixture) + told,
            newcomers: [.init(name: "Xiaohong", aliases: [], relation: "sister")])
        fixture.model.orderReading(.say(profile), of: .acquaintance)

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.pass(Fixture.pause)
            await fixture.pass(.seconds(17 * 3600))
            await fixture.pass(.seconds(24 * 3600))
            try await fixture.converse("how is Xiaohong?", "/memory")
        }

        let newest = try #require(fixture.model.prompts.entries.last?.newest)
        #expect(fixture.model.count(of: .acquaintance) == profiles)
        #expect(newest.contains("⟦acquaintance Xiaohong sister \(profile)⟧") == (profiles > 0))
        #expect(newest.contains("⟦acquaintance Xiaohong sister Xiaohong"))
        let record = try await fixture.store.record(of: fixture.key)
        #expect(record?.acquaintances.map(\.profile) == [profiles > 0 ? profile : ""])
        #expect(fixture.gateway.sent.entries.last?.text.contains("memory_acquaintance Xiaohong") == true)
    }

    @Test func `a profile that is none is not kept, and single memories tell who it is`() async throws {
        let fixture = try EngineFixture()
        let told = (1...3).map { fixture.told("Xiaohong broke record number \($0)", .fact, of: [.new(0)]) }
        try await fill(
            fixture, with: trifles(in: fixture) + told, newcomers: [.init(name: "Xiaohong", relation: "sister")])
        fixture.model.orderReading(
            .say("June: hi!"), .say(String(repeating: "cello ", count: 200)), of: .acquaintance)

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.pass(Fixture.pause)
            await fixture.pass(.seconds(17 * 3600))
            try await fixture.converse("how is Xiaohong?")
        }

        let newest = try #require(fixture.model.prompts.entries.last?.newest)
        #expect(fixture.model.count(of: .acquaintance) == 2)
        #expect(newest.contains("⟦acquaintance Xiaohong sister Xiaohong broke record number"))
    }
}
