import Domain
import Foundation
import Logging
import Ports

/// Deals with one group's messages, in order: brings their copies together, waits for the copy of the bot that is meant,
/// claims each once.
///
/// All its state is used by the task of ``run(retire:)`` alone.
struct GroupQueue {
    /// What it is told.
    enum Letter: Sendable {
        /// A bot received something.
        case arrived(GroupDesk.Arrival)
        /// The time to wait for another copy has passed.
        case waited
    }

    /// A message, or one bot's copy of an edit, that is not claimed yet.
    private struct Message {
        var arrivals: [GroupDesk.Arrival]
        /// Until when the copy of the bot that is meant is waited for, in uptime.
        let end: Duration
        var isTimed = false

        /// The copy that came first.
        var first: GroupDesk.Arrival { arrivals[0] }
        /// What was written, from a copy that tells to whom it replies if there is one: a bot that cannot see the message
        /// replied to is not told of it.
        var words: IncomingMessage {
            (arrivals.first { $0.waiting.message.address.repliesTo != nil } ?? first).waiting.message
        }
        /// Those that received it.
        var bots: Set<BotID> { Set(arrivals.map(\.bot)) }
    }

    /// What is to become of a message.
    private enum Verdict {
        /// It is claimed in its group, for whoever is meant.
        case claim(in: Chat, for: BotID?)
        /// It changes words that were said before.
        case amend
        /// One of our own bots said it.
        case dismiss
        /// Whom it means is not clear before more is known; it stays in the store.
        case leave
        /// The copy of the bot that is meant may still come.
        case wait
        /// The task is cancelled.
        case stop
    }

    private let chat: ChatID
    private let mailbox: Mailbox<Letter>
    private let desk: GroupDesk
    private var messages: [Message] = []

    private var services: Services { desk.services }

    /// A group of which nothing is known yet.
    init(of chat: ChatID, mailbox: Mailbox<Letter>, desk: GroupDesk) {
        self.chat = chat
        self.mailbox = mailbox
        self.desk = desk
    }

    /// Runs until nothing is left and `retire` agrees that nothing more came, or the task is cancelled.
    mutating func run(retire: @Sendable () -> Bool) async {
        await withDiscardingTaskGroup { group in
            while let letter = await mailbox.next() {
                if case .arrived(let arrival) = letter { take(arrival) }
                await settle(in: &group)
                if messages.isEmpty, retire() { break }
            }
            group.cancelAll()
        }
    }

    private mutating func take(_ arrival: GroupDesk.Arrival) {
        let isKnown = messages.contains { $0.arrivals.contains { $0.waiting.number == arrival.waiting.number } }
        guard !isKnown else { return arrival.release() }
        let place = messages.firstIndex { $0.arrivals.allSatisfy { $0.isOne(with: arrival) } }
        if let place {
            messages[place].arrivals.append(arrival)
        } else {
            // A copy of what was claimed before waits for no other.
            let isLate = desk.withTalk(in: chat) { $0.recognises(arrival) }
            let now = services.timekeeper.uptime()
            messages.append(Message(arrivals: [arrival], end: isLate ? now : now + GroupMatch.grace))
        }
    }

    /// Claims what can be claimed. What waits for another copy holds back what came after it.
    private mutating func settle(in group: inout DiscardingTaskGroup) async {
        while let message = messages.first {
            switch await verdict(on: message) {
            case .claim(let place, let answerer): await claim(message, in: place, for: answerer)
            case .amend: await amend(message.first)
            case .dismiss: await dismiss(message)
            case .leave: break
            case .wait: return waitOn(in: &group)
            case .stop: return
            }
            // What could not be done before the process ends waits in the store.
            guard !Task.isCancelled else { return }
            for arrival in message.arrivals { arrival.release() }
            messages.removeFirst()
        }
    }

    private mutating func waitOn(in group: inout DiscardingTaskGroup) {
        guard !messages[0].isTimed else { return }
        messages[0].isTimed = true
        let rest = messages[0].end - services.timekeeper.uptime()
        group.addTask { [services, mailbox] in
            if await services.pause(for: rest) { mailbox.put(.waited) }
        }
    }
}

// MARK: - Deciding

extension GroupQueue {
    private func verdict(on message: Message) async -> Verdict {
        guard !message.first.waiting.isEdit else { return .amend }
        let words = message.words
        guard let knowledge = await knowledge() else { return .stop }
        let place = place(of: words.chat, after: knowledge.successor)
        guard words.isHumans else { return isOurs(words.sender, knowledge) ? .dismiss : .claim(in: place, for: nil) }
        let isPatient = services.timekeeper.uptime() < message.end
        let part = knowledge.members.union(message.bots)
        if isPatient, mayHideReply(message, words, knowledge) { return .wait }
        // Whom it points at may take part although nothing has shown it: then its copy comes.
        let members = await desk.members(taking: part, or: words).filter { isPatient || part.contains($0.bot) }
        let answerer = GroupAddressing.answerer(
            of: words, among: members, floor: desk.withTalk(in: chat) { $0.floor(after: knowledge.floor) },
            at: words.date)
        guard let answerer else {
            // Whose name is not known yet hands its copy on when it is.
            let isUnclear =
                !words.address.mentions.isEmpty
                && members.contains { $0.username.isEmpty && message.bots.contains($0.bot) }
            if isUnclear { return .leave }
            return isPatient && mayHideOthers(message, knowledge) ? .wait : .claim(in: place, for: nil)
        }
        return isPatient && !message.bots.contains(answerer) ? .wait : .claim(in: place, for: answerer)
    }

    private func knowledge() async -> GroupKnowledge? {
        do throws(StoreError) {
            return try await services.insist { () throws(StoreError) in
                try await services.groups.knowledge(of: chat)
            }
        } catch {
            // Only a commit can be stale; looking something up cannot.
            return nil
        }
    }

    /// The group by the id that it has now.
    private func place(of told: Chat, after successor: ChatID?) -> Chat {
        let id = successor ?? chat
        return Chat(id: id, kind: id == told.id ? told.kind : .supergroup, title: told.title)
    }

    /// Whether it may reply to something though no copy so far says so: in basic groups only who has the message replied to
    /// is told.
    private func mayHideReply(_ message: Message, _ words: IncomingMessage, _ knowledge: GroupKnowledge) -> Bool {
        words.chat.kind != .supergroup && words.address.repliesTo == nil
            && !knowledge.members.isSubset(of: message.bots)
    }

    /// Whether more of our bots may take part than it seems: in a group in which none has spoken, that shows when their
    /// copies of the first message come.
    private func mayHideOthers(_ message: Message, _ knowledge: GroupKnowledge) -> Bool {
        let part = knowledge.members.union(message.bots)
        return knowledge.floor == nil && desk.withTalk(in: chat) { $0.isNew }
            && desk.live.current.bots.contains { !part.contains($0.assignment.bot) }
    }

    private func isOurs(_ account: Account?, _ knowledge: GroupKnowledge) -> Bool {
        guard let account, account.isBot else { return false }
        let bot = BotID(rawValue: account.id.rawValue)
        return knowledge.members.contains(bot) || desk.live.current.bots.contains { $0.assignment.bot == bot }
    }
}

// MARK: - Carrying out

extension GroupQueue {
    private func claim(_ message: Message, in place: Chat, for answerer: BotID?) async {
        // Only its own copy can be quoted by whoever answers.
        let own = message.arrivals.filter { $0.bot == answerer }
        let others = message.arrivals.filter { $0.bot != answerer }
        let claim = GroupClaim(
            chat: place, copies: (own + others).map(\.copy), answerer: answerer, date: services.timekeeper.now())
        let claimed: GroupCopy?? = await insist { () throws(StoreError) in
            try await services.groups.claim(claim)
        }
        guard let claimed else { return }
        desk.withTalk(in: chat) { talk in
            talk.note(message.arrivals, at: services.timekeeper.uptime())
            if let claimed { talk.note(claimed.message, for: answerer, at: services.timekeeper.now()) }
        }
        guard let claimed else { return }
        guard let answerer, let arrival = message.arrivals.first(where: { $0.copy.sequence == claimed.sequence })
        else { return }
        hand(arrival, to: ConversationID(bot: answerer, chat: place.id))
    }

    private func amend(_ edit: GroupDesk.Arrival) async {
        let conversation: ConversationID?? = await insist { () throws(StoreError) in
            try await services.groups.claim(edit: edit.copy, in: chat, at: services.timekeeper.now())
        }
        if let conversation = conversation ?? nil { hand(edit, to: conversation) }
    }

    private func dismiss(_ message: Message) async {
        await insist { () throws(StoreError) in
            try await services.inbox.dismiss(
                message.arrivals.map(\.copy.sequence), undecodable: false, at: services.timekeeper.now())
        }
    }

    /// Whose bot is not at work finds it in the store when it is.
    private func hand(_ arrival: GroupDesk.Arrival, to conversation: ConversationID) {
        let words = arrival.waiting.received(by: arrival.bot, knownTo: conversation.bot)
        services.roster.lanes(of: conversation.bot)?.answer(words, in: conversation)
    }

    /// Repeats a change until it holds; `nil` when the task is cancelled before.
    @discardableResult
    private func insist<Result: Sendable>(_ change: () async throws(StoreError) -> Result) async -> Result? {
        do throws(StoreError) {
            return try await services.insist(change)
        } catch {
            services.logger.error("A message of a group could not be taken in", metadata: ["error": "\(error)"])
            return nil
        }
    }
}
