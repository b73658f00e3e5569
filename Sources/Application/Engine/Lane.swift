import Domain
import Logging
import Ports

/// Runs one conversation's ``TurnMachine``: keeps what was generated, measures time, carries out effects.
///
/// A lane lives while something goes on in its conversation. All its state is used by the task of ``run()`` alone.
struct Lane {
    /// What a lane is told.
    enum Letter: Sendable {
        /// Something happened that the machine must know.
        case event(TurnMachine.Event)
        /// Thinking under that number ended.
        case thought(Int, Thinker.Thought?)
        /// The moment has come to write first.
        case reach(OutreachCandidate)
        /// Thinking of that under that number ended.
        case reached(Int, Thinker.Initiative?)
        /// The turn is durable; these are its bubbles.
        case committed([OutboxEntry])
        /// A process before this one left something behind.
        case recover
        /// What is remembered was taken back: nothing made of it is to be said any more.
        case forgotten

        /// Whether a person wrote.
        var isArrival: Bool {
            if case .event(.arrived) = self { return true }
            return false
        }
    }

    let conversation: ConversationID
    let mailbox: Mailbox<Letter>
    let crew: BotCrew
    private var machine: TurnMachine
    /// The last reply that was generated, until it is durable.
    private var thought: Thinker.Thought?
    /// To whom the persona may write first, while it thinks of that.
    private var candidate: OutreachCandidate?
    /// What the persona does of itself, until it is durable.
    private var initiative: Thinker.Initiative?
    /// The bubbles that are durable, until they are delivered.
    private var bubbles: [OutboxEntry] = []
    private var thinking = Signal()
    private var cut = Signal()
    /// When the batch under way began, in uptime.
    private var batchStart: Duration?
    /// Until when an open question waits for a real answer, in uptime.
    private var openUntil: Duration?
    private var modelBackoff = Backoff(from: .seconds(15), to: .seconds(120))
    private var lastNumber: Int64 = 0
    private var lastContent: MessageContent?

    /// How long a question that a prepared line answered stays open for a real answer, in uptime.
    private static let openTime = Duration.seconds(600)

    /// A lane for a conversation in which nothing goes on yet.
    init(_ conversation: ConversationID, mailbox: Mailbox<Letter>, crew: BotCrew) {
        self.conversation = conversation
        self.mailbox = mailbox
        self.crew = crew
        machine = TurnMachine(isGroup: conversation.isGroup)
    }

    /// Runs until nothing goes on and `retire` agrees that nothing more came, or the task is cancelled.
    mutating func run(retire: @Sendable () -> Bool) async {
        await withDiscardingTaskGroup { group in
            while let letter = await mailbox.next() {
                await read(letter, in: &group)
                if machine.isIdle, retire() { break }
            }
            group.cancelAll()
        }
    }
}

// MARK: - Letters

extension Lane {
    private mutating func read(_ letter: Letter, in group: inout DiscardingTaskGroup) async {
        switch letter {
        case .event(.arrived(let message)):
            guard message.number > lastNumber else { return }
            lastNumber = message.number
            lastContent = message.message.content
            await perform(machine.handle(.arrived(message)), in: &group)
        case .event(let event):
            await perform(machine.handle(event), in: &group)
        case .thought(let number, let thought):
            await read(thought, number: number, in: &group)
        case .reach(let candidate):
            self.candidate = candidate
            await perform(machine.handle(.due), in: &group)
        case .reached(let number, let initiative):
            await read(initiative, number: number, in: &group)
        case .committed(let entries):
            bubbles = entries
            await perform(machine.handle(.committed), in: &group)
        case .recover:
            await recover(in: &group)
        case .forgotten:
            cut.send()
        }
    }

    private mutating func read(_ thought: Thinker.Thought?, number: Int, in group: inout DiscardingTaskGroup) async {
        guard let thought else {
            // A cancelled thought recorded its own cost, and its number is no longer the machine's.
            return await perform(machine.handle(.abandoned(number)), in: &group)
        }
        let event: TurnMachine.Event
        if thought.reply == nil, thought.question == nil {
            let isExpired = openUntil.map { $0 <= crew.services.timekeeper.uptime() } ?? false
            event = .failed(number, isExpired: isExpired)
        } else {
            event = .replied(number)
        }
        let effects = machine.handle(event)
        if effects.isEmpty {
            group.addTask { [crew] in await crew.services.keep(thought.usage) }
            return
        }
        self.thought = thought
        await perform(effects, in: &group)
    }

    private mutating func read(
        _ initiative: Thinker.Initiative?, number: Int, in group: inout DiscardingTaskGroup
    ) async {
        guard let initiative else { return await perform(machine.handle(.abandoned(number)), in: &group) }
        let effects = machine.handle(.replied(number))
        if effects.isEmpty {
            group.addTask { [crew] in await crew.thinker.abandon(initiative) }
            return
        }
        self.initiative = initiative
        await perform(effects, in: &group)
    }

    /// Delivers what an earlier process committed, then takes up what it had taken in.
    private mutating func recover(in group: inout DiscardingTaskGroup) async {
        let waiting = await crew.addressed(among: crew.waiting(in: conversation))
        do throws(StoreError) {
            let unsent = try await crew.services.insist { () throws(StoreError) in
                try await crew.services.outbox.unsent(in: conversation)
            }
            let mailbox = mailbox
            let courier = crew.courier(isGroup: conversation.isGroup)
            let entries = await courier.recovered(unsent ?? [], hasNewerWords: !waiting.isEmpty)
            await courier.deliver(entries, isCut: { mailbox.contains(where: \.isArrival) }, cut: Signal())
        } catch {
            crew.services.logger.error("What was to be sent cannot be read", metadata: ["error": "\(error)"])
        }
        crew.backlog.add(waiting.count)
        await takeUp(waiting, in: &group)
    }

    private mutating func takeUp(_ waiting: [WaitingMessage], in group: inout DiscardingTaskGroup) async {
        for message in waiting where message.number > lastNumber {
            lastNumber = message.number
            lastContent = message.message.content
            await perform(machine.handle(.arrived(message)), in: &group)
        }
    }
}

// MARK: - Effects

extension Lane {
    private mutating func perform(_ effects: [TurnMachine.Effect], in group: inout DiscardingTaskGroup) async {
        for effect in effects { await perform(effect, in: &group) }
    }

    private mutating func perform(_ effect: TurnMachine.Effect, in group: inout DiscardingTaskGroup) async {
        switch effect {
        case .awaitMore(let number): awaitMore(number, in: &group)
        case .awaitModels(let number):
            post(.waited(number), after: modelBackoff.pause(using: crew.services.chance), in: &group)
        case .think(let number, let batch): think(number, about: batch, in: &group)
        case .cancelThinking: thinking.send()
        case .commit(let batch): commit(batch, .answered, in: &group)
        case .commitFallback(let batch):
            openUntil = crew.services.timekeeper.uptime() + Self.openTime
            commit(batch, .fallback, in: &group)
        case .close(let batch):
            openUntil = nil
            commit(batch, .closed, in: &group)
        case .deliver: deliver(in: &group)
        case .withdraw: cut.send()
        case .amend(let message):
            // Waited for, as the lane may end after it.
            await crew.amend(message, in: conversation)
        case .reach(let number): reach(number, in: &group)
        case .commitReach: commitReach(in: &group)
        case .reload:
            // What waits in the store includes everything told before.
            lastNumber = 0
            await takeUp(await crew.waiting(in: conversation), in: &group)
        }
    }

    private mutating func awaitMore(_ number: Int, in group: inout DiscardingTaskGroup) {
        let now = crew.services.timekeeper.uptime()
        let start = batchStart ?? now
        batchStart = start
        let wait = BatchWindow.wait(
            after: lastContent ?? .text(""), elapsed: now - start, pace: crew.assignment.pace)
        post(.waited(number), after: wait, in: &group)
    }

    private func post(_ event: TurnMachine.Event, after wait: Duration, in group: inout DiscardingTaskGroup) {
        guard wait > .zero else { return mailbox.put(.event(event)) }
        group.addTask { [services = crew.services, mailbox] in
            if await services.pause(for: wait) { mailbox.put(.event(event)) }
        }
    }

    private mutating func think(_ number: Int, about batch: Batch, in group: inout DiscardingTaskGroup) {
        let signal = Signal()
        thinking = signal
        batchStart = nil
        initiative = nil
        cut = Signal()
        group.addTask { [crew, mailbox, conversation] in
            await signal.cancelling {
                mailbox.put(.thought(number, await crew.think(about: batch, in: conversation)))
            }
        }
    }

    private func commit(_ batch: Batch, _ outcome: TurnCommit.Outcome, in group: inout DiscardingTaskGroup) {
        guard let thought else { return }
        let turn = crew.turn(of: thought, about: batch, in: conversation, outcome)
        group.addTask { [crew, mailbox] in
            do throws(StoreError) {
                guard let entries = try await crew.commit(turn) else { return }
                mailbox.put(.committed(entries))
            } catch {
                await crew.services.keep(turn.usage)
                mailbox.put(.event(.outdated))
            }
        }
    }

    private mutating func reach(_ number: Int, in group: inout DiscardingTaskGroup) {
        guard let candidate else { return }
        let signal = Signal()
        thinking = signal
        cut = Signal()
        group.addTask { [crew, mailbox] in
            await signal.cancelling { mailbox.put(.reached(number, await crew.reach(candidate))) }
        }
    }

    private func commitReach(in group: inout DiscardingTaskGroup) {
        guard let initiative else { return }
        group.addTask { [crew, mailbox] in
            do throws(StoreError) {
                let entries = try await crew.services.insist { () throws(StoreError) in
                    try await crew.services.outreach.commit(initiative.commit)
                }
                if let entries { mailbox.put(.committed(entries)) }
            } catch {
                await crew.thinker.abandon(initiative)
                mailbox.put(.event(.outdated))
            }
        }
    }

    private mutating func deliver(in group: inout DiscardingTaskGroup) {
        if thought?.reply != nil {
            openUntil = nil
            modelBackoff.reset()
        }
        let energy = initiative?.energy ?? thought?.energy(at: crew.services.timekeeper.now())
        let courier = crew.courier(isGroup: conversation.isGroup, energy: energy)
        (thought, initiative) = (nil, nil)
        let (entries, cut) = (bubbles, cut)
        bubbles = []
        group.addTask { [mailbox] in
            await courier.deliver(entries, isCut: { cut.isSent }, cut: cut)
            mailbox.put(.event(.delivered))
        }
    }
}

extension ConversationID {
    /// Whether the chat is a group: those have negative ids.
    var isGroup: Bool { chat.rawValue < 0 }
}
