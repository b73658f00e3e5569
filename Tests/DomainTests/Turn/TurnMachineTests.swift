import Domain
import TestSupport
import Testing

@Suite struct TurnMachineTests {
    let hello = WaitingMessage.text("hello", number: 1)
    let more = WaitingMessage.text("are you there?", number: 2)

    @Test func `a message is answered once the person has finished`() throws {
        var machine = TurnMachine(isGroup: false)

        let effects = [
            machine.handle(.arrived(hello)), machine.handle(.waited(1)), machine.handle(.replied(2)),
            machine.handle(.committed), machine.handle(.delivered),
        ]

        let batch = Batch(hello)
        #expect(effects == [[.awaitMore(1)], [.think(2, batch)], [.commit(batch)], [.deliver], []])
        #expect(machine.isIdle)
    }

    @Test func `messages that follow each other are one batch`() throws {
        var machine = TurnMachine(isGroup: false)

        let effects = machine.handle(all: [.arrived(hello), .arrived(more), .waited(2)])

        #expect(effects == [.think(3, try #require(Batch([hello, more])))])
    }

    @Test func `a wait that a newer message prolonged means nothing`() {
        var machine = TurnMachine(isGroup: false)

        let effects = machine.handle(all: [.arrived(hello), .arrived(more), .waited(1)])

        #expect(effects == [])
    }

    @Test func `newer words cancel a reply in the making and join its batch`() throws {
        var machine = TurnMachine(isGroup: false)
        _ = machine.handle(all: [.arrived(hello), .waited(1)])

        let cancelled = machine.handle(.arrived(more))
        let late = machine.handle(.replied(2))
        let again = machine.handle(.waited(3))

        var batch = try #require(Batch([hello, more]))
        batch.wasInterrupted = true
        #expect(cancelled == [.cancelThinking, .awaitMore(3)])
        #expect(late == [])
        #expect(again == [.think(4, batch)])
    }

    @Test func `a batch is interrupted at most once`() throws {
        var machine = TurnMachine(isGroup: false)
        let third = WaitingMessage.text("hey", number: 3)
        _ = machine.handle(all: [.arrived(hello), .waited(1), .arrived(more), .waited(3)])

        let second = machine.handle(.arrived(third))
        let next = machine.handle(all: [.replied(4), .committed, .delivered, .waited(5)])

        #expect(second == [])
        #expect(next == [.think(6, Batch(third))])
    }

    @Test func `in a group only the same sender interrupts`() {
        var machine = TurnMachine(isGroup: true)
        let other = WaitingMessage.text("hi all", number: 2, from: 8)
        _ = machine.handle(all: [.arrived(hello), .waited(1)])

        var second = machine
        let stranger = machine.handle(.arrived(other))
        let afterStranger = machine.handle(.arrived(more))
        let same = second.handle(.arrived(more))

        #expect(stranger == [])
        #expect(afterStranger == [])
        #expect(same == [.cancelThinking, .awaitMore(3)])
    }

    @Test func `what is committed stays, and its later bubbles are withdrawn`() {
        var machine = TurnMachine(isGroup: false)
        _ = machine.handle(all: [.arrived(hello), .waited(1), .replied(2)])

        let whileCommitting = machine.handle(.arrived(more))
        let delivery = machine.handle(.committed)
        let whileDelivering = machine.handle(.arrived(.text("?", number: 3)))
        let next = machine.handle(.delivered)

        #expect(whileCommitting == [.withdraw])
        #expect(delivery == [.deliver])
        #expect(whileDelivering == [.withdraw])
        #expect(next == [.awaitMore(3)])
    }

    @Test func `when no model answers, a prepared line leaves the question open`() {
        var machine = TurnMachine(isGroup: false)
        _ = machine.handle(all: [.arrived(hello), .waited(1)])

        let fallback = machine.handle(.failed(2, isExpired: false))
        let open = machine.handle(all: [.committed, .delivered])
        let retry = machine.handle(.waited(3))
        let secondFailure = machine.handle(.failed(4, isExpired: false))

        #expect(fallback == [.commitFallback(Batch(hello))])
        #expect(open == [.awaitModels(3)])
        #expect(retry == [.think(4, Batch(hello).withFallback)])
        #expect(secondFailure == [.awaitModels(5)])
        #expect(!machine.isIdle)
    }

    @Test func `an open question is closed when its time is over`() {
        var machine = TurnMachine(isGroup: false)
        let open = WaitingMessage.text("hello", number: 1, hasFallback: true)

        let effects = machine.handle(all: [.arrived(open), .waited(1), .failed(2, isExpired: true)])
        let rest = machine.handle(all: [.committed, .delivered])

        #expect(effects == [.close(Batch(open))])
        #expect(rest == [])
        #expect(machine.isIdle)
    }

    @Test func `a new message joins an open question`() throws {
        var machine = TurnMachine(isGroup: false)
        _ = machine.handle(all: [.arrived(hello), .waited(1), .failed(2, isExpired: false), .committed, .delivered])

        let effects = machine.handle(all: [.arrived(more), .waited(4)])

        #expect(effects == [.think(5, try #require(Batch([hello.withFallback, more])))])
    }

    @Test func `a turn of an older epoch begins anew from the store`() {
        var machine = TurnMachine(isGroup: false)

        let effects = machine.handle(all: [.arrived(hello), .waited(1), .replied(2), .arrived(more), .outdated])

        #expect(effects == [.reload])
        #expect(machine.isIdle)
    }

    @Test func `stopping begins nothing new and lets what is under way end`() {
        var waiting = TurnMachine(isGroup: false)
        var thinking = TurnMachine(isGroup: false)
        _ = thinking.handle(all: [.arrived(hello), .waited(1)])

        _ = waiting.handle(all: [.arrived(hello), .stop])
        let late = waiting.handle(.waited(1))
        _ = thinking.handle(.stop)
        let commit = thinking.handle(.replied(2))
        _ = thinking.handle(all: [.arrived(more), .committed, .delivered])

        #expect(late == [])
        #expect(waiting.isIdle)
        #expect(commit == [.commit(Batch(hello))])
        #expect(thinking.isIdle)
    }

    @Test func `a turn that nobody can make is left to another process`() {
        var machine = TurnMachine(isGroup: false)

        let effects = machine.handle(all: [.arrived(hello), .waited(1), .abandoned(2)])

        #expect(effects == [])
        #expect(machine.isIdle)
    }

    @Test func `an edit of words that are answered corrects the history, whatever goes on`() {
        let edit = WaitingMessage.text("hello!", number: 9, id: 1, isEdit: true)
        var idle = TurnMachine(isGroup: false)
        var delivering = TurnMachine(isGroup: false)
        _ = delivering.handle(all: [.arrived(.text("hello", number: 1)), .waited(1), .replied(2), .committed])

        #expect(idle.handle(.arrived(edit)) == [.amend(edit)])
        #expect(idle.isIdle)
        #expect(delivering.handle(.arrived(edit)) == [.amend(edit)])
    }

    @Test func `an edit of words that wait joins them`() {
        var machine = TurnMachine(isGroup: false)
        _ = machine.handle(.arrived(.text("hello", number: 1, id: 1)))

        let effects = machine.handle(.arrived(.text("hello!", number: 2, id: 1, isEdit: true)))

        #expect(effects == [.awaitMore(2)])
    }

    @Test(arguments: 1...200)
    func `whatever happens, every message is committed once or still waits`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var world = RandomConversation(isGroup: seed % 3 == 0)

        for _ in 0..<200 { world.step(using: &random) }
        world.settle()

        #expect(world.answered == Array(1...world.sent))
        #expect(world.wordsOverNewer == 0)
    }
}
