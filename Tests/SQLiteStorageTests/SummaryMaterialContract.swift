import Domain
import Foundation
import Ports
import Testing

/// What a summary can be made of.
@Suite struct SummaryMaterialContract {
    private let meeting = Meeting()

    /// Words said at these seconds around noon, which are their text.
    private func talk(at seconds: [Int], in store: any Store) async throws {
        let heard = seconds.enumerated().map { index, second in
            meeting.heard("\(second)", id: Int64(index), at: noon + Double(second))
        }
        try await store.commit(meeting, heard: heard, summariseAt: noon)
    }

    @Test(arguments: StoreUnderTest.all)
    func `before anything is told, the material is all that was said`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await talk(at: [-200, -100, 0, 100], in: store)
        let context = try await store.look(meeting)

        let material = try #require(
            try await store.summaryMaterial(of: context.relationship, limit: 9))

        #expect(material.messages.map(\.message.words) == ["-200", "-100", "0", "100"])
        #expect(material.messages.map(\.number) == [1, 2, 3, 4])
        #expect(material.days.isEmpty)
        #expect(material.person == context.person)
        #expect(material.bot == keke)
        #expect(material.preset == PresetName(rawValue: "keke"))
        #expect(material.epoch == context.epoch)
    }

    @Test(
        arguments: StoreUnderTest.all,
        [(limit: 9, words: ["-100", "0", "100"]), (limit: 2, words: ["-100", "0"]), (limit: 1, words: ["-100"])])
    func `afterwards it begins where the telling ended`(
        kind: StoreUnderTest, expected: (limit: Int, words: [String])
    ) async throws {
        let store = try kind.make()
        try await talk(at: [-200, -100, 0, 100], in: store)
        let context = try await store.look(meeting)
        let job = try await job(of: meeting, in: store)
        let result = JobResult(.again(at: noon), lastSummarised: 1)
        try await store.finish(job, with: result, epoch: context.epoch, at: noon)

        let material = try #require(
            try await store.summaryMaterial(of: context.relationship, limit: expected.limit))

        #expect(material.messages.compactMap(\.message.words) == expected.words)
    }

    @Test(arguments: StoreUnderTest.all)
    func `words of all private chats and of nobody else are material`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let others = [Meeting(account: tom), Meeting(chat: bigClub), Meeting(bot: chen, preset: "yinan")]
        for meeting in [meeting, Meeting(bot: chen)] + others {
            try await store.turn(meeting, heard: [meeting.heard("\(meeting.bot)", id: 1)])
        }
        let relationship = try await store.look(meeting).relationship

        let material = try await store.summaryMaterial(of: relationship, limit: 9)

        #expect(material?.messages.map(\.message.words) == ["100", "200"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a week takes the place of its days`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let days = [8, 13, 14, 15].map { Summary(span: .day, firstDay: september($0), text: "on the \($0)th") }
        let week = Summary(span: .week, firstDay: september(7), text: "the second week")
        for summary in days + [week] { try await tell(summary, of: meeting, in: store) }
        let context = try await store.look(meeting)

        let material = try await store.summaryMaterial(of: context.relationship, limit: 9)

        #expect(material?.days == [days[2], days[3]])
        #expect(context.summaries == [week, days[2], days[3]])
    }

    @Test(arguments: StoreUnderTest.all)
    func `there is nothing to tell of a relationship that nobody knows`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        let material = try await store.summaryMaterial(
            of: RelationshipID(rawValue: 4711), limit: 9)

        #expect(material?.epoch == nil)
    }
}
