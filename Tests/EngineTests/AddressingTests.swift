import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// What a bot does with words that are not, or no longer, to be answered.
@Suite(.timeLimit(.minutes(5))) struct AddressingTests {
    @Test func `an edit of an answered message gets no second reply`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.gateway.sent.first(1)
            fixture.gateway.deliver([try TestUpdate(2, "hello!", kind: "edited").received])
            try fixture.deliver("and you?", from: 3)
            _ = await fixture.gateway.sent.first(2)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: hello", "re: and you?"])
        #expect(try await fixture.store.waiting(in: fixture.conversation).isEmpty)
    }
}
