import Domain
import Testing

@Suite struct SendSpacingTests {
    @Test func `a chat gets one message a second`() {
        var spacing = SendSpacing(isGroup: false)
        spacing.record(at: .seconds(10))

        let waits = [Duration.seconds(10), .milliseconds(10_400), .seconds(11), .seconds(20)].map(spacing.wait)

        #expect(waits == [.seconds(1), .milliseconds(600), .zero, .zero])
    }

    @Test func `a group gets twenty messages a minute`() {
        var spacing = SendSpacing(isGroup: true)
        for second in 0..<20 { spacing.record(at: .seconds(second)) }

        let wait = spacing.wait(at: .seconds(20))
        let later = spacing.wait(at: .seconds(60))

        #expect(wait == .seconds(40))
        #expect(later == .zero)
    }

    @Test func `a private chat has no limit by the minute`() {
        var spacing = SendSpacing(isGroup: false)
        for second in 0..<60 { spacing.record(at: .seconds(second)) }

        let wait = spacing.wait(at: .seconds(60))

        #expect(wait == .zero)
    }

    @Test func `what was sent long ago may be forgotten`() {
        var group = SendSpacing(isGroup: true)
        group.record(at: .zero)

        #expect(!group.isSpent(at: .seconds(59)))
        #expect(group.isSpent(at: .seconds(60)))
        #expect(SendSpacing(isGroup: true).isSpent(at: .zero))
    }

    @Test(arguments: [(0, 100), (399, 100), (450, 50), (499, 1), (500, nil), (9000, nil)])
    func `a large backlog takes less in, a full one nothing`(backlog: Int, limit: Int?) {
        let updates = PollLimit.updates(whenWaiting: backlog)

        #expect(updates == limit)
    }
}
