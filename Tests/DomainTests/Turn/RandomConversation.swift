import Domain
import TestSupport

/// A conversation in which anything may happen at any time, run against the machine.
struct RandomConversation {
    private var machine: TurnMachine
    private var wait: Int?
    private var turn: (number: Int, batch: Batch)?
    private var committing: (batch: Batch, isFinal: Bool)?
    /// The number under which the persona thinks of writing first.
    private var reach: Int?
    private var isCommittingReach = false
    private var isDelivering = false
    /// Whether what is being delivered was not asked for, and no newer words have withdrawn it.
    private var isUnasked = false
    private(set) var sent: Int64 = 0
    private(set) var answered: [Int64] = []
    /// How often the persona wrote first over words that waited.
    private(set) var wordsOverNewer = 0

    init(isGroup: Bool) {
        machine = TurnMachine(isGroup: isGroup)
    }

    /// How many messages nobody has answered yet.
    private var waiting: Int64 { sent - Int64(answered.count) }

    mutating func step(using random: inout SplitMix) {
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1:
            sent += 1
            let sender = Int64.random(in: 1...2, using: &random)
            perform(machine.handle(.arrived(.text("hi", number: sent, from: sender))))
        case 2: elapse()
        case 3: think(succeeds: Bool.random(using: &random))
        case 4: commit()
        case 5: perform(machine.handle(.due))
        case 6: thinkOfWriting(comesToNothing: Int.random(in: 0..<4, using: &random) == 0)
        default: deliver()
        }
    }

    /// Lets everything come to its end.
    mutating func settle() {
        while !machine.isIdle {
            elapse()
            think(succeeds: true)
            thinkOfWriting(comesToNothing: false)
            commit()
            deliver()
        }
    }

    private mutating func elapse() {
        guard let number = wait else { return }
        wait = nil
        perform(machine.handle(.waited(number)))
    }

    private mutating func think(succeeds: Bool) {
        guard let thinking = turn else { return }
        turn = nil
        perform(machine.handle(succeeds ? .replied(thinking.number) : .failed(thinking.number, isExpired: false)))
    }

    private mutating func thinkOfWriting(comesToNothing: Bool) {
        guard let number = reach else { return }
        reach = nil
        perform(machine.handle(comesToNothing ? .abandoned(number) : .replied(number)))
    }

    private mutating func commit() {
        if isCommittingReach {
            isCommittingReach = false
            return perform(machine.handle(.committed))
        }
        guard let done = committing else { return }
        committing = nil
        if done.isFinal { answered += done.batch.arrivals.map(\.number) }
        perform(machine.handle(.committed))
    }

    private mutating func deliver() {
        guard isDelivering else { return }
        if isUnasked, waiting > 0 { wordsOverNewer += 1 }
        isDelivering = false
        isUnasked = false
        perform(machine.handle(.delivered))
    }

    private mutating func perform(_ effects: [TurnMachine.Effect]) {
        for effect in effects {
            switch effect {
            case .awaitMore(let number), .awaitModels(let number): wait = number
            case .think(let number, let batch): turn = (number, batch)
            case .cancelThinking: (turn, reach) = (nil, nil)
            case .commit(let batch), .close(let batch): committing = (batch, true)
            case .commitFallback(let batch): committing = (batch, false)
            case .deliver: isDelivering = true
            case .reach(let number): reach = number
            case .commitReach: (isCommittingReach, isUnasked) = (true, true)
            case .withdraw: isUnasked = false
            case .reload, .amend: break
            }
        }
    }
}
