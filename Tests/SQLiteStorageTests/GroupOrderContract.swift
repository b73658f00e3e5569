import Domain
import Foundation
import Ports
import SQLiteStorage
import Testing

/// Whatever the order in which copies come, and wherever a process ends, each message is taken once.
@Suite struct GroupOrderContract {
    private static let bots = [keke, chen, nan]

    /// SplitMix64.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// What is written within two seconds, some of it twice.
    private static let said = ["hi", "haha", "haha", "ok", "haha", "hi"]

    /// A copy of each message for each bot: in basic groups with ids of its own, and dates a little apart.
    private func copies(
        in chat: Chat, using random: inout Seeded
    ) -> [(bot: BotID, message: IncomingMessage)] {
        Self.bots.flatMap { bot in
            Self.said.enumerated().compactMap { index, text in
                // One bot may miss a message, never all of them.
                guard bot == keke || Int.random(in: 0..<4, using: &random) > 0 else { return nil }
                let id = chat.kind == .group ? bot.rawValue * 10 + Int64(index) : Int64(index)
                let date = noon + Double(Int.random(in: 0...2, using: &random))
                return (bot, Meeting(bot: bot, chat: chat).message(text, id: id, at: date))
            }
        }
    }

    @Test(arguments: [club, bigClub], 1...8 as ClosedRange<UInt64>)
    func `each message is claimed once, however often the process ends`(chat: Chat, seed: UInt64) async throws {
        let directory = TemporaryDirectory()
        try await run(in: chat, seed: seed, on: SQLiteStore(at: directory.file)) { store in
            try await store.close()
            return try SQLiteStore(at: directory.file)
        }
    }

    @Test(arguments: [club, bigClub], 101...140 as ClosedRange<UInt64>)
    func `each message is claimed once`(chat: Chat, seed: UInt64) async throws {
        try await run(in: chat, seed: seed, on: SQLiteStore.inMemory()) { $0 }
    }

    /// Copies come, are brought together and claimed in an order of chance; `reopen` happens between.
    private func run(
        in chat: Chat, seed: UInt64, on first: SQLiteStore, reopen: (SQLiteStore) async throws -> SQLiteStore
    ) async throws {
        var store = first
        var random = Seeded(state: seed)
        var order = copies(in: chat, using: &random).shuffled(using: &random)
        var held: [GroupCopy] = []
        var claimed: [GroupCopy] = []
        var update: Int64 = 0

        while !order.isEmpty || !held.isEmpty {
            if let next = order.popLast() {
                update += 1
                held.append(try await store.receive(next.message, as: update, of: next.bot))
            }
            // Copies are brought together as it comes, at most one of each bot, and as many wait as it comes.
            guard order.isEmpty || Bool.random(using: &random) else { continue }
            let first = held.removeFirst()
            var together = [first]
            if let twin = held.firstIndex(where: {
                GroupMatch.isOne($0.message, of: $0.bot, and: first.message, of: first.bot)
            }) {
                together.append(held.remove(at: twin))
            }
            let answerer = Self.bots.randomElement(using: &random)
            let claim = GroupClaim(chat: chat, copies: together, answerer: answerer, date: noon)
            if let copy = try await store.claim(claim) { claimed.append(copy) }
            if Int.random(in: 0..<6, using: &random) == 0 { store = try await reopen(store) }
        }

        #expect(claimed.map { $0.message.content.words ?? "" }.sorted() == Self.said.sorted())
        var waiting: [InboxSequence] = []
        for bot in Self.bots {
            waiting += try await store.waiting(in: Meeting(bot: bot, chat: chat).conversation).map(\.sequence)
            #expect(try await store.unclaimedGroups(of: bot).isEmpty)
        }
        #expect(waiting.sorted() == claimed.map(\.sequence).sorted())
        try await store.close()
    }

    @Test(arguments: [club, bigClub])
    func `a copy that comes after a restart is recognised`(chat: Chat) async throws {
        let directory = TemporaryDirectory()
        let before = try SQLiteStore(at: directory.file)
        let (ours, theirs) = (Meeting(chat: chat), Meeting(bot: chen, chat: chat))
        let first = try await before.receive(ours.message("hi", id: 1), as: 11, of: keke)
        try await before.claim(first, for: chen)
        try await before.close()
        let after = try SQLiteStore(at: directory.file)

        let late = try await after.receive(theirs.message("hi", id: chat.kind == .group ? 71 : 1), as: 21, of: chen)
        let claimed = try await after.claim(late, for: chen)

        #expect(claimed == nil)
        #expect(try await after.waiting(in: theirs.conversation).map(\.sequence) == [first.sequence])
        #expect(try await after.unclaimedGroups(of: chen).isEmpty)
        try await after.close()
    }
}
