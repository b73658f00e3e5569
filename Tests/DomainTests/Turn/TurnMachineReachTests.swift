import Domain
import TestSupport
import Testing

/// Writing first: only while nothing goes on, and never over newer words.
@Suite struct TurnMachineReachTests {
    let hello = WaitingMessage.text("hello", number: 1)
    let more = WaitingMessage.text("are you there?", number: 2)
    let edit = WaitingMessage.text("hello!", number: 9, id: 1, isEdit: true)

    /// Where a machine stands that writes first: after so many of the events that lead to the end.
    enum Phase: Int, CaseIterable {
        case thinking = 1
        case committing
        case delivering
    }

    private func machine(_ phase: Phase) -> TurnMachine {
        let events: [TurnMachine.Event] = [.due, .replied(1), .committed]
        return TurnMachine(after: Array(events.prefix(phase.rawValue)))
    }

    @Test func `a persona writes first, and then nothing goes on`() {
        var machine = TurnMachine(isGroup: false)

        let effects = [
            machine.handle(.due), machine.handle(.replied(1)), machine.handle(.committed), machine.handle(.delivered),
        ]

        #expect(effects == [[.reach(1)], [.commitReach], [.deliver], []])
        #expect(machine.isIdle)
    }

    @Test func `in a group nobody writes first`() {
        var machine = TurnMachine(isGroup: true)

        #expect(machine.handle(.due) == [])
        #expect(machine.isIdle)
    }

    @Test(
        arguments: [
            [.arrived(.text("hello", number: 1))], [.arrived(.text("hello", number: 1)), .waited(1)],
            [.arrived(.text("hello", number: 1)), .waited(1), .replied(2)],
            [.arrived(.text("hello", number: 1)), .waited(1), .replied(2), .committed],
            [.arrived(.text("hello", number: 1)), .waited(1), .failed(2, isExpired: false)],
            [.arrived(.text("hello", number: 1)), .waited(1), .failed(2, isExpired: false), .committed, .delivered],
            [.due], [.due, .replied(1)], [.due, .replied(1), .committed], [.stop],
        ] as [[TurnMachine.Event]])
    func `a moment to write first is left to the next while something goes on`(events: [TurnMachine.Event]) {
        var machine = TurnMachine(after: events)

        #expect(machine.handle(.due) == [])
    }

    @Test func `a persona that thinks of nothing rests, and may write first again`() {
        var machine = TurnMachine(after: [.due])

        let effects = [machine.handle(.abandoned(1)), machine.handle(.due)]

        #expect(effects == [[], [.reach(2)]])
    }

    @Test func `newer words cancel what is in the making, and are gathered as ever`() {
        var machine = TurnMachine(after: [.due])

        let cancelled = machine.handle(.arrived(hello))
        let late = [machine.handle(.replied(1)), machine.handle(.abandoned(1)), machine.handle(.committed)]
        let next = machine.handle(.waited(2))

        #expect(cancelled == [.cancelThinking, .awaitMore(2)])
        #expect(late == [[], [], []])
        #expect(next == [.think(3, Batch(hello))])
    }

    @Test func `the batch that cancelled it may still be interrupted once itself`() {
        var machine = TurnMachine(after: [.due, .arrived(hello), .waited(2)])

        #expect(machine.handle(.arrived(more)) == [.cancelThinking, .awaitMore(4)])
    }

    @Test func `newer words withdraw what is being committed, and are gathered after that`() throws {
        var machine = machine(.committing)

        let effects = [
            machine.handle(.arrived(hello)), machine.handle(.arrived(more)), machine.handle(.committed),
            machine.handle(.delivered),
        ]
        let next = machine.handle(.waited(2))

        #expect(effects == [[.withdraw], [.withdraw], [.deliver], [.awaitMore(2)]])
        #expect(next == [.think(3, try #require(Batch([hello, more])))])
    }

    @Test func `newer words withdraw what is not sent yet, and are gathered after that`() {
        var machine = machine(.delivering)

        let effects = [machine.handle(.arrived(hello)), machine.handle(.delivered), machine.handle(.waited(2))]

        #expect(effects == [[.withdraw], [.awaitMore(2)], [.think(3, Batch(hello))]])
    }

    @Test func `what began under an older epoch comes to nothing, and what waits is read from the store`() {
        var machine = machine(.committing)
        _ = machine.handle(.arrived(hello))

        let effects = machine.handle(.outdated)
        let next = machine.handle(.arrived(hello))

        #expect(effects == [.reload])
        #expect(next == [.awaitMore(2)])
    }

    @Test(arguments: Phase.allCases)
    func `an edit of answered words is taken in and changes nothing else`(phase: Phase) {
        var machine = machine(phase)

        let effects = machine.handle(.arrived(edit))
        let rest = machine.handle(all: [.replied(1), .committed, .delivered])

        #expect(effects == [.amend(edit)])
        #expect(rest == [])
        #expect(machine.isIdle)
    }

    @Test(arguments: [Phase.committing, .delivering])
    func `an edit of words that wait behind it joins them`(phase: Phase) throws {
        var machine = machine(phase)
        _ = machine.handle(all: [.arrived(hello), .arrived(edit), .committed, .delivered])

        let effects = machine.handle(.waited(2))

        #expect(effects == [.think(3, try #require(Batch([hello, edit])))])
    }

    @Test func `stopping gives up what is in the making, for nobody waits for it`() {
        var machine = machine(.thinking)

        let effects = [machine.handle(.stop), machine.handle(.replied(1)), machine.handle(.arrived(hello))]

        #expect(effects == [[.cancelThinking], [], []])
        #expect(machine.isIdle)
    }

    @Test(arguments: [Phase.committing, .delivering])
    func `stopping lets what is durable be sent`(phase: Phase) {
        var machine = machine(phase)

        let stop = machine.handle(.stop)
        let wasIdle = machine.isIdle
        _ = machine.handle(all: [.committed, .delivered])

        #expect(stop == [])
        #expect(!wasIdle)
        #expect(machine.isIdle)
    }

    @Test(arguments: Phase.allCases)
    func `waits and failures of other turns mean nothing to it`(phase: Phase) {
        var machine = machine(phase)

        let effects = [
            machine.handle(.waited(1)), machine.handle(.failed(1, isExpired: false)), machine.handle(.replied(0)),
        ]

        #expect(effects == [[], [], []])
        #expect(!machine.isIdle)
    }
}
