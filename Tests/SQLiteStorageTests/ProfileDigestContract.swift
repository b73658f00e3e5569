import Domain
import Foundation
import Ports
import Testing

/// What is known of the profile that Telegram shows of a bot.
@Suite struct ProfileDigestContract {
    private let identity = BotIdentity(id: keke, username: "keke_bot", name: "可可", readsAllGroupMessages: true)

    @Test(arguments: StoreUnderTest.all)
    func `a digest is kept for its bot until the next`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let before = try await store.profileDigest(of: keke)

        try await store.keep(profileDigest: "one", of: keke)
        let first = try await store.profileDigest(of: keke)
        try await store.keep(profileDigest: "two", of: keke)

        #expect(before == nil)
        #expect(first == "one")
        #expect(try await store.profileDigest(of: keke) == "two")
        #expect(try await store.profileDigest(of: chen) == nil)
    }

    @Test(arguments: StoreUnderTest.all)
    func `digest, identity and offset leave each other alone`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        try await store.keep(profileDigest: "one", of: keke)
        try await store.keep(identity, at: noon)
        _ = try await store.receive(Meeting().update(11))
        let digest = try await store.profileDigest(of: keke)
        try await store.keep(profileDigest: "two", of: keke)

        #expect(digest == "one")
        #expect(try await store.identity(of: keke, since: noon) == identity)
        #expect(try await store.nextOffset(of: keke) == UpdateID(rawValue: 12))
    }

    @Test(arguments: StoreUnderTest.all)
    func `a bot of which only the digest is known has neither name nor offset`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        try await store.keep(profileDigest: "one", of: keke)

        #expect(try await store.identity(of: keke, since: .distantPast) == nil)
        #expect(try await store.nextOffset(of: keke) == nil)
    }
}
