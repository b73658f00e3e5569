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
    var machine: TurnMachine
    /// Where it waits for the floor; `nil` in private, where nobody else speaks.
    var seat: GroupSeat?
    /// The last reply that was generated, until it is durable.
    var thought: Thinker.Thought?
    /// To whom the persona may write first, while it thinks of that.
    var candidate: OutreachCandidate?
    /// What the persona does of itself, until it is durable.
    var initiative: Thinker.Initiative?
    /// The bubbles that are durable, until they are delivered.
    var bubbles: [OutboxEntry] = []
    var thinking = Signal()
    var cut = Signal()
    /// When the batch under way began, in uptime.
    var batchStart: Duration?
    /// Until when an open question waits for a real answer, in uptime.
    var openUntil: Duration?
    var modelBackoff = Backoff(from: .seconds(15), to: .seconds(120))
    /// The messages that it was told of.
    private var told: Set<Int64> = []
    /// Whether what an earlier process left is to be looked at once nothing goes on.
    private var mustRecover = false
    /// How many of them take up room of the bot's backlog.
    var waitingCount = 0
    /// How many of those the turn answers that is being made durable.
    var answeredCount = 0
    var lastContent: MessageContent?

    /// How long a question that a prepared line answered stays open for a real answer, in uptime.
    static let openTime = Duration.seconds(600)

    /// A lane for a conversation in which nothing goes on yet.
    init(_ conversation: ConversationID, mailbox: Mailbox<Letter>, crew: BotCrew) {
        self.conversation = conversation
        self.mailbox = mailbox
        self.crew = crew
        machine = TurnMachine(isGroup: conversation.isGroup)
        seat = conversation.isGroup ? GroupSeat(in: conversation.chat, crew.desk.floors) : nil
    }

    /// Runs until nothing goes on and `retire` agrees that nothing more came, or the task is cancelled.
    mutating func run(retire: @Sendable () -> Bool) async {
        await withDiscardingTaskGroup { group in
            while let letter = await mailbox.next() {
                await read(letter, in: &group)
                guard machine.isIdle else { continue }
                seat?.leave()
                if mustRecover {
                    mustRecover = false
                    mailbox.put(.recover)
                }
                if retire() { break }
            }
            group.cancelAll()
        }
        seat?.leave()
    }
}

// MARK: - Letters

extension Lane {
    private mutating func read(_ letter: Letter, in group: inout DiscardingTaskGroup) async {
        switch letter {
        case .event(.arrived(let message)):
            // It has its place in the backlog already; when it is told of twice, it has two.
            guard told.contains(message.number) else { return await takeUp(message, in: &group) }
            crew.backlog.remove(1)
        case .event(.waited(let number)): await endWait(number, in: &group)
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
            waitingCount -= answeredCount
            answeredCount = 0
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
    ///
    /// What goes on already ends first: what it sends stands among what is to be sent.
    private mutating func recover(in group: inout DiscardingTaskGroup) async {
        let waiting = await crew.answerable(among: crew.waiting(in: conversation))
        guard machine.isIdle else {
            mustRecover = true
            return await takeUp(waiting, in: &group)
        }
        do throws(StoreError) {
            let unsent = try await crew.services.insist { () throws(StoreError) in
                try await crew.services.outbox.unsent(in: conversation)
            }
            if unsent?.isEmpty == false, await !takeFloor() { return }
            let mailbox = mailbox
            let courier = crew.courier(isGroup: conversation.isGroup)
            let entries = await courier.recovered(unsent ?? [], hasNewerWords: !waiting.isEmpty)
            await courier.deliver(entries, isCut: { mailbox.contains(where: \.isArrival) }, cut: Signal())
            seat?.leave()
        } catch {
            crew.services.logger.error("What was to be sent cannot be read", metadata: ["error": "\(error)"])
        }
        await takeUp(waiting, in: &group)
    }

    private mutating func takeUp(_ waiting: [WaitingMessage], in group: inout DiscardingTaskGroup) async {
        for message in waiting where !told.contains(message.number) {
            crew.backlog.add(1)
            await takeUp(message, in: &group)
        }
    }

    private mutating func takeUp(_ message: WaitingMessage, in group: inout DiscardingTaskGroup) async {
        told.insert(message.number)
        waitingCount += 1
        lastContent = message.message.content
        await perform(machine.handle(.arrived(message)), in: &group)
    }

    /// Begins anew with what waits in the store, which includes all that it was told of and that is not answered.
    mutating func reload(in group: inout DiscardingTaskGroup) async {
        let waiting = await crew.waiting(in: conversation)
        told.subtract(waiting.map(\.number))
        crew.backlog.remove(waitingCount)
        (waitingCount, answeredCount) = (0, 0)
        await takeUp(waiting, in: &group)
    }
}

extension ConversationID {
    /// Whether the chat is a group: those have negative ids.
    var isGroup: Bool { chat.rawValue < 0 }
}
