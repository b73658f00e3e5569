import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// When talk is read for memories, and what becomes of what it yields.
@Suite(.timeLimit(.minutes(5))) struct ExtractionTests {
    private typealias Fixture = EngineFixture

    @Test func `after a pause the talk is read once, and what it yields is shown and kept in mind`() async throws {
        let fixture = try EngineFixture()
        fixture.model.orderReading(.say(Fixture.readingOfRemarks))

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.pass(.seconds(29 * 60))
            #expect(fixture.model.readingPrompts.entries.isEmpty)
            await fixture.pass(.seconds(120))
            await fixture.pass(.seconds(3600))
            try await fixture.converse("/memory", "so, what now?")
        }

        let page = fixture.gateway.sent.entries[3].text
        let prompt = try #require(fixture.model.prompts.entries.last)
        #expect(fixture.model.readingPrompts.entries.count == 1)
        #expect(fixture.model.readingPrompts.entries[0].words.contains("it rained the whole way"))
        #expect(page.contains("memory_note Moved to Chengdu"))
        #expect(page.contains("memory_note Came by train with two suitcases"))
        #expect(prompt.messages[0].text.hasPrefix("⟦remembered Moved to Chengdu⟧\n"))
        #expect(try await fixture.outcomes(of: .extraction) == ["answered"])
    }

    @Test func `what was read comes to mind when its words are out of sight`() async throws {
        let fixture = try EngineFixture()
        fixture.model.orderReading(.say(Fixture.readingOfRemarks))
        let long = String(repeating: "we walked along the river and ", count: 60)

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.pass(Fixture.pause)
            try await fixture.converse((1...10).map { "\($0) \(long)" })
            try await fixture.converse("where are my suitcases?")
        }

        let newest = try #require(fixture.model.prompts.entries.last?.newest)
        let remark = "⟦remembered_on 2026-09-21 Came by train with two suitcases⟧\n"
        let recalled = try #require(newest.range(of: remark))
        let asked = try #require(newest.range(of: "where are my suitcases?"))
        #expect(recalled.upperBound <= asked.lowerBound)
        #expect(!newest.contains("Moved to Chengdu"))
    }

    @Test func `few words wait for the end of the day`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try await fixture.converse("I moved to Chengdu", "it rained the whole way")
            await fixture.pass(.seconds(3600))
            await fixture.pass(.seconds(3600))
            #expect(fixture.model.readingPrompts.entries.isEmpty)
            await fixture.pass(.seconds(14 * 3600))
        }

        #expect(fixture.model.count(of: .extraction) == 1)
    }

    @Test func `words that tell nothing cost no call`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try await fixture.converse("hi", "ok", "haha")
            await fixture.pass(Fixture.pause)
            await fixture.pass(.seconds(24 * 3600))
        }

        let jobs = try await fixture.store.dueJobs(at: .distantFuture, limit: 10)
        #expect(fixture.model.readingPrompts.entries.isEmpty)
        #expect(!jobs.contains { $0.kind == .extract })
    }

    @Test func `twenty unread messages do not wait for a pause`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            for number in 1...10 {
                #expect(fixture.model.readingPrompts.entries.isEmpty)
                try await fixture.converse("I painted wall \(number) of the house")
                await fixture.pass(.seconds(5))
            }
        }

        #expect(fixture.model.count(of: .extraction) == 1)
        #expect(fixture.model.readingPrompts.entries[0].words.contains("I painted wall 1 of the house"))
        #expect(fixture.model.readingPrompts.entries[0].words.contains("I painted wall 10 of the house"))
    }

    @Test func `what is to be forgotten is forgotten at once, wherever it stood`() async throws {
        let fixture = try EngineFixture()
        fixture.model.orderReading(.say(Fixture.readingOfRemarks), .say(#"{"forget":["M1"]}"#))

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.pass(Fixture.pause)
            try await fixture.converse("please forget that I moved to Chengdu")
            await fixture.pass(.seconds(5))
            try await fixture.converse("/memory", "what do you know of me?")
        }

        let prompt = try #require(fixture.model.prompts.entries.last)
        let withheld = "SELECT is_withheld FROM message WHERE words = 'I moved to Chengdu'"
        #expect(fixture.model.count(of: .extraction) == 2)
        #expect(try await fixture.memories.map(\.text) == ["Came by train with two suitcases"])
        #expect(!fixture.gateway.sent.entries[4].text.contains("Moved to Chengdu"))
        #expect(!prompt.words.contains("⟦remembered"))
        #expect(try await fixture.store.inspect(withheld) == ["1"])
    }

    @Test func `what is to be forgotten is not told by the day's summary either`() async throws {
        let fixture = try EngineFixture()
        fixture.model.order(.say("nice"), .say("oh"), .say("well"), .say("sure"))
        fixture.model.orderReading(.say(Fixture.readingOfRemarks), .say(#"{"forget":["M1"]}"#))

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.pass(Fixture.pause)
            try await fixture.converse("please forget that I moved to Chengdu")
            await fixture.pass(.seconds(5))
            try await fixture.converse("the station was empty", "then I slept all day")
            await fixture.pass(.seconds(16 * 3600))
        }

        let summaries = fixture.model.prompts.entries.filter { $0.system.hasPrefix("SUMMARY_DAY") }
        #expect(!summaries.isEmpty)
        #expect(summaries.allSatisfy { $0.words.contains("it rained the whole way") && !$0.words.contains("Chengdu") })
    }

    @Test func `what is deleted on the list is gone from the next prompt`() async throws {
        let fixture = try EngineFixture()
        try await fixture.remember([fixture.told("Lives in Chengdu", .fact, attribute: .home, importance: 0.9)])

        try await fixture.run {
            try await fixture.converse("hello", "/memory")
            let button = try #require(fixture.gateway.sent.entries[1].keyboard?.rows.first?.first?.data)
            try fixture.press(button, as: 900)
            _ = await fixture.gateway.edits.first(1)
            try await fixture.converse("hello again")
        }

        let prompts = fixture.model.prompts.entries
        #expect(prompts.map { $0.words.contains("Lives in Chengdu") } == [true, false])
        #expect(fixture.gateway.edits.entries[0].text.hasPrefix("memory_empty"))
    }

    @Test func `what the person corrects takes the place of what was wrong`() async throws {
        let fixture = try EngineFixture()
        try await fixture.remember([fixture.told("Lives in Chengdu", .fact, attribute: .home, importance: 0.9)])
        fixture.model.orderReading(
            .say(
                """
                {"memories":[{"kind":"fact","attribute":"home","text":"Lives in Chongqing","lines":[1],"importance":0.9,
                "certainty":0.9,"replaces":["M1"],"corrects":true}]}
                """))

        try await fixture.run {
            try await fixture.converse(
                "I said it wrong, I live in Chongqing", "the city on the mountain", "it is hot here")
            await fixture.pass(Fixture.pause)
            try await fixture.converse("and so on")
        }

        let memories = try await fixture.memories
        let prompt = try #require(fixture.model.prompts.entries.last)
        #expect(memories.map(\.text) == ["Lives in Chengdu", "Lives in Chongqing"])
        #expect(memories.map { $0.end?.reason } == [.corrected, nil])
        #expect(prompt.words.contains("⟦remembered Lives in Chongqing⟧"))
        #expect(!prompt.words.contains("Lives in Chengdu"))
    }

    @Test func `in a group nothing is read, and nothing comes to mind`() async throws {
        let fixture = try EngineFixture()
        try await fixture.remember([fixture.told("Adopted a grey kitten named Mochi", .fact, importance: 0.9)])

        try await fixture.run {
            for id in 1...12 {
                let update = TestUpdate(Int64(id), "june, how is my kitten?", chat: -5, mentions: ["june_bot"])
                fixture.gateway.deliver([try update.received])
                _ = await fixture.gateway.sent.first(id)
            }
            await fixture.pass(Fixture.pause)
            await fixture.pass(.seconds(24 * 3600))
        }

        #expect(fixture.model.readingPrompts.entries.isEmpty)
        #expect(fixture.model.prompts.entries.count >= 12)
        #expect(!fixture.model.prompts.entries.contains { $0.words.contains("Mochi") })
    }
}
