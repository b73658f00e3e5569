import Domain
import Foundation
import Ports
import Testing

@Suite struct MediaStoreContract {
    @Test(arguments: StoreUnderTest.all)
    func `pictures are known by their unique ids, to everybody`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let pictures = [
            SeenPicture(uniqueID: "a", description: "a dog"), SeenPicture(uniqueID: "b", description: "可可 🌊"),
        ]

        try await store.keep(pictures, sentIn: RelationshipID(rawValue: 1), at: noon)

        #expect(try await store.descriptions(of: ["b", "c", "a", "a"], for: nil) == ["a": "a dog", "b": "可可 🌊"])
        #expect(try await store.descriptions(of: ["c"], for: nil).isEmpty)
        #expect(try await store.descriptions(of: [], for: nil).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what was said first of a picture stays`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.keep(
            [SeenPicture(uniqueID: "a", description: "a dog")], sentIn: RelationshipID(rawValue: 1), at: noon)

        try await store.keep(
            [SeenPicture(uniqueID: "a", description: "a cat")], sentIn: RelationshipID(rawValue: 2), at: noon + 1)

        #expect(try await store.descriptions(of: ["a"], for: nil) == ["a": "a dog"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what a persona noted while it talked with one person is nobody else's`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let (mine, other) = (Meeting(), Meeting(account: tom))
        try await store.commit(mine, pictures: [SeenPicture(uniqueID: "a", description: "Mei's secret dog")])

        let (own, his) = (try await store.look(mine).relationship, try await store.look(other).relationship)

        #expect(try await store.descriptions(of: ["a"], for: own) == ["a": "Mei's secret dog"])
        #expect(try await store.descriptions(of: ["a"], for: his).isEmpty)
        #expect(try await store.descriptions(of: ["a"], for: nil).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what a picture shows is forgotten with whoever sent it first`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let relationship = try await store.look(Meeting()).relationship
        try await store.keep([SeenPicture(uniqueID: "a", description: "a dog")], sentIn: relationship, at: noon)

        try await store.forget(
            Meeting().key, everywhere: false, consuming: InboxSequence(rawValue: 4711), at: noon + 60)

        #expect(try await store.descriptions(of: ["a"], for: nil).isEmpty)
    }
}
