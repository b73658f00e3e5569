import Domain
import Foundation
import Ports
import Testing

@Suite struct MediaStoreContract {
    @Test(arguments: StoreUnderTest.all)
    func `pictures are known by their unique ids`(kind: StoreUnderTest) async throws {
        let store = try kind.open()
        let pictures = [
            SeenPicture(uniqueID: "a", description: "a dog"), SeenPicture(uniqueID: "b", description: "可可 🌊"),
        ]

        try await store.commit(Meeting(), pictures: pictures)

        #expect(try await store.descriptions(of: ["b", "c", "a", "a"]) == ["a": "a dog", "b": "可可 🌊"])
        #expect(try await store.descriptions(of: ["c"]).isEmpty)
        #expect(try await store.descriptions(of: []).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [Meeting(), Meeting(account: tom), Meeting(chat: bigClub)])
    func `what was said first of a picture stays`(kind: StoreUnderTest, second: Meeting) async throws {
        let store = try kind.open()
        try await store.commit(Meeting(), pictures: [SeenPicture(uniqueID: "a", description: "a dog")])

        try await store.commit(second, pictures: [SeenPicture(uniqueID: "a", description: "a cat")])

        #expect(try await store.descriptions(of: ["a"]) == ["a": "a dog"])
    }
}
