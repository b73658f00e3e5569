import Domain
import Foundation
import Ports
import Testing

@Suite struct BotStoreContract {
    private let identity = BotIdentity(id: keke, username: "keke_bot", name: "可可", readsAllGroupMessages: true)

    @Test(arguments: StoreUnderTest.all)
    func `an identity is kept until it is too old`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        try await store.keep(identity, at: noon)

        #expect(try await store.identity(of: keke, since: noon) == identity)
        #expect(try await store.identity(of: keke, since: noon + 1) == nil)
        #expect(try await store.identity(of: chen, since: .distantPast) == nil)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a newer identity replaces the older and leaves the offset alone`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let renamed = BotIdentity(id: keke, username: "k_bot", name: "", readsAllGroupMessages: false)
        try await store.keep(identity, at: noon)
        _ = try await store.receive(Meeting().update(11))

        try await store.keep(renamed, at: noon + 60)

        #expect(try await store.identity(of: keke, since: noon + 60) == renamed)
        #expect(try await store.nextOffset(of: keke) == UpdateID(rawValue: 12))
    }

    @Test(arguments: StoreUnderTest.all)
    func `a bot that has only polled has no identity`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        _ = try await store.receive(Meeting().update(11))

        #expect(try await store.identity(of: keke, since: .distantPast) == nil)
    }
}
