import Domain
import Testing

@Suite struct TurnMachineEditTests {
    let hello = WaitingMessage.text("hello", number: 1)
    let more = WaitingMessage.text("are you there?", number: 2)
    let edit = WaitingMessage.text("hello!", number: 8, id: 1, isEdit: true)

    @Test func `an edit of answered words is taken in at once while nothing goes on`() {
        var idle = TurnMachine(after: [.arrived(hello), .waited(1), .replied(2), .committed, .delivered])

        let effects = idle.handle(.arrived(edit))

        #expect(effects == [.amend(edit)])
        #expect(idle.isIdle)
    }

    @Test(arguments: [false, true])
    func `an edit of words whose answer is on its way is taken in and withdraws nothing`(isGroup: Bool) {
        var delivering = TurnMachine(after: [.arrived(hello), .waited(1), .replied(2), .committed], isGroup: isGroup)

        let effects = delivering.handle(.arrived(edit))
        let next = delivering.handle(.delivered)

        #expect(effects == [.amend(edit)])
        #expect(next == [])
        #expect(delivering.isIdle)
    }

    @Test func `an edit of answered words leaves other words alone that wait`() {
        var gathering = TurnMachine(after: [.arrived(more)])

        let effects = gathering.handle(.arrived(edit))
        let thought = gathering.handle(.waited(1))

        #expect(effects == [.amend(edit)])
        #expect(thought == [.think(2, Batch(more))])
    }

    @Test func `edits of words that are being committed are taken in after that, in order`() {
        var committing = TurnMachine(after: [.arrived(hello), .waited(1), .replied(2)])
        let second = WaitingMessage.text("hello!!", number: 9, id: 1, isEdit: true)

        let early = [committing.handle(.arrived(edit)), committing.handle(.arrived(second))]
        let committed = committing.handle(.committed)
        let delivered = committing.handle(.delivered)

        #expect(early == [[], []])
        #expect(committed == [.deliver, .amend(edit), .amend(second)])
        #expect(delivered == [])
        #expect(committing.isIdle)
    }

    @Test func `an edit is taken in once`() {
        var machine = TurnMachine(
            after: [.arrived(hello), .waited(1), .replied(2), .arrived(edit), .committed, .delivered])

        let again = machine.handle(all: [.arrived(more), .waited(3), .replied(4), .committed])

        #expect(again == [.deliver])
    }

    @Test func `an edit of a question that is being closed is taken in after that`() {
        let open = WaitingMessage.text("hello", number: 1, hasFallback: true)
        var closing = TurnMachine(after: [.arrived(open), .waited(1), .failed(2, isExpired: true)])

        let early = closing.handle(.arrived(edit))
        let committed = closing.handle(.committed)

        #expect(early == [])
        #expect(committed == [.deliver, .amend(edit)])
    }

    @Test func `an edit that came while a turn turned out to be old waits in the store`() {
        var outdated = TurnMachine(after: [.arrived(hello), .waited(1), .replied(2), .arrived(edit)])

        let effects = outdated.handle(.outdated)
        let next = outdated.handle(all: [.arrived(hello), .waited(3), .replied(4), .committed])

        #expect(effects == [.reload])
        #expect(next == [.deliver])
    }

    @Test func `an edit of words that wait behind a turn joins them`() throws {
        var committing = TurnMachine(after: [.arrived(hello), .waited(1), .replied(2), .arrived(more)])
        let correction = WaitingMessage.text("are you here?", number: 9, id: 2, isEdit: true)

        _ = committing.handle(.arrived(correction))
        let committed = committing.handle(.committed)
        let next = committing.handle(all: [.delivered, .waited(3)])

        #expect(committed == [.deliver])
        #expect(next == [.think(4, try #require(Batch([more, correction])))])
    }

    @Test func `stopping takes in the edits of what is just being committed`() {
        var committing = TurnMachine(after: [.arrived(hello), .waited(1), .replied(2), .arrived(edit), .stop])

        let committed = committing.handle(.committed)
        let late = committing.handle(.arrived(edit))

        #expect(committed == [.deliver, .amend(edit)])
        #expect(late == [])
    }

    @Test func `an edit of words about which a last thought is under way is no question of its own`() {
        var thinking = TurnMachine(after: [.arrived(hello), .waited(1), .arrived(more), .waited(3)])

        let early = thinking.handle(.arrived(edit))
        let committed = thinking.handle(all: [.replied(4), .committed])
        let delivered = thinking.handle(.delivered)

        #expect(early == [])
        #expect(committed.contains(.amend(edit)))
        #expect(delivered == [])
        #expect(thinking.isIdle)
    }

    @Test func `an edit by one of several while all are thought about is no question of its own`() {
        let other = WaitingMessage.text("hi all", number: 2, from: 8)
        var thinking = TurnMachine(after: [.arrived(hello), .arrived(other), .waited(2)], isGroup: true)

        let early = thinking.handle(.arrived(edit))
        let committed = thinking.handle(all: [.replied(3), .committed])
        let delivered = thinking.handle(.delivered)

        #expect(early == [])
        #expect(committed == [.deliver, .amend(edit)])
        #expect(delivered == [])
        #expect(thinking.isIdle)
    }

    @Test func `an edit by one of several is part of the question that no model answered`() throws {
        let other = WaitingMessage.text("hi all", number: 2, from: 8)
        let events: [TurnMachine.Event] = [.arrived(hello), .arrived(other), .waited(2), .arrived(edit)]
        var thinking = TurnMachine(after: events, isGroup: true)

        let effects = thinking.handle(.failed(3, isExpired: false))

        #expect(effects == [.commitFallback(try #require(Batch([hello, other, edit])))])
    }

    @Test(arguments: [false, true])
    func `an edit of a question that stays open is part of the question`(isDelivering: Bool) {
        let events: [TurnMachine.Event] = [.arrived(hello), .waited(1), .failed(2, isExpired: false)]
        var open = TurnMachine(after: isDelivering ? events + [.committed] : events)

        var effects = open.handle(.arrived(edit))
        if !isDelivering { effects += open.handle(.committed) }
        effects += open.handle(.delivered) + open.handle(.waited(3))

        let questions = effects.compactMap { effect -> [MessageContent]? in
            if case .think(_, let batch) = effect { batch.messages.map(\.message.content) } else { nil }
        }
        #expect(questions == [[.text("hello!")]])
    }
}
