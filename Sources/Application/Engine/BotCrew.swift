import Domain
import Foundation
import Logging
import Ports

/// What all conversations of one bot share.
struct BotCrew: Sendable {
    let services: Services
    let assignment: BotAssignment
    let gateway: any BotGateway
    let live: LiveConfiguration
    let pacer: SendPacer
    let backlog = Backlog()
    private let composers = ComposerCache()
    /// Sent when Telegram no longer takes the token.
    let tokenIsDead = Signal()
    /// Who the bot is, once known.
    let identity = KnownIdentity()

    init(services: Services, assignment: BotAssignment, gateway: any BotGateway, live: LiveConfiguration) {
        self.services = services
        self.assignment = assignment
        self.gateway = gateway
        self.live = live
        pacer = SendPacer(pace: assignment.pace)
    }

    /// Who makes replies.
    var thinker: Thinker {
        Thinker(services: services, assignment: assignment, gateway: gateway, live: live, composers: composers)
    }

    /// Who brings messages to one chat.
    func courier(isGroup: Bool, energy: Double? = nil) -> Courier {
        Courier(
            services: services, gateway: gateway, pacer: pacer, pace: assignment.pace, isGroup: isGroup,
            energy: energy ?? 0.5, tokenIsDead: tokenIsDead)
    }

    /// Thinks, and types meanwhile if people do here; the thought is ready when its first words are typed.
    func think(about batch: Batch, in conversation: ConversationID) async -> Thinker.Thought? {
        guard assignment.pace == .human else { return await thinker.think(about: batch, in: conversation) }
        return await withTaskGroup(of: Thinker.Thought?.self) { group in
            group.addTask { await typed(about: batch, in: conversation) }
            group.addTask {
                await type(in: conversation.chat)
                return nil
            }
            var thought: Thinker.Thought?
            // Typing never ends by itself, so the first to end is the thought.
            for await finished in group {
                thought = thought ?? finished
                group.cancelAll()
            }
            return thought
        }
    }

    /// A thought, read and typed as long as a person would; `nil` when newer words cancel it.
    private func typed(about batch: Batch, in conversation: ConversationID) async -> Thinker.Thought? {
        let start = services.timekeeper.uptime()
        guard let thought = await thinker.think(about: batch, in: conversation) else { return nil }
        let energy = thought.energy(at: services.timekeeper.now())
        let reading = TypingRhythm.reading(
            thought.heard.compactMap(\.content.words), energy: energy, pace: assignment.pace)
        let typing = thought.reply?.bubbles.first.map {
            TypingRhythm.pause(before: $0.text, energy: energy, pace: assignment.pace)
        }
        let left = reading + (typing ?? .zero) - (services.timekeeper.uptime() - start)
        // A question with buttons comes from the program, which neither reads nor types.
        guard thought.reply != nil, left > .zero else { return thought }
        guard await services.pause(for: left) else {
            await services.keep(thought.usage)
            return nil
        }
        return thought
    }

    /// What a persona does of itself, once its first words are typed; `nil` when that is nothing, or newer words came.
    func reach(_ candidate: OutreachCandidate) async -> Thinker.Initiative? {
        guard let initiative = await thinker.reach(candidate) else { return nil }
        guard assignment.pace == .human, let first = initiative.commit.bubbles.first else {
            return await thinker.confirmed(initiative)
        }
        await gateway.type(in: candidate.conversation.chat)
        let typing = TypingRhythm.pause(before: first.text, energy: initiative.energy, pace: assignment.pace)
        guard await services.pause(for: typing) else {
            await thinker.abandon(initiative)
            return nil
        }
        return await thinker.confirmed(initiative)
    }

    /// Telegram shows "typing…" for five seconds at most, so it is renewed every four.
    private func type(in chat: ChatID) async {
        repeat { await gateway.type(in: chat) } while await services.pause(for: .seconds(4))
    }

    /// The messages that wait in `conversation`. What cannot be read is put aside.
    func waiting(in conversation: ConversationID) async -> [WaitingMessage] {
        let entries = await entries(in: conversation)
        let unreadable = entries.filter { $0.event == nil }.map(\.entry.sequence)
        await dismiss(unreadable, undecodable: true, isCounted: false)
        return entries.compactMap { entry, event in
            event?.waiting(as: entry.sequence, receivedAt: entry.receivedAt, hasFallback: entry.hasFallback)
        }
    }

    /// The commands and presses of buttons that wait in `conversation` for this bot; those for others are put aside.
    func requests(in conversation: ConversationID) async -> [CommandRequest] {
        var requests: [CommandRequest] = []
        var others: [InboxSequence] = []
        for (entry, event) in await entries(in: conversation) {
            guard let event, event.isRequest else { continue }
            if isAddressed(event), let request = CommandRequest(event, as: entry.sequence) {
                requests.append(request)
            } else {
                others.append(entry.sequence)
            }
        }
        await dismiss(others, isCounted: false)
        return requests
    }

    private func entries(
        in conversation: ConversationID
    ) async -> [(entry: InboxEntry, event: IncomingEvent?)] {
        do throws(StoreError) {
            let entries = try await services.insist { () throws(StoreError) in
                try await services.inbox.waiting(in: conversation)
            }
            return (entries ?? []).map { ($0, gateway.event(from: $0.raw)) }
        } catch {
            // Only a commit can be stale; reading cannot.
            return []
        }
    }

    /// Corrects the history by an edit of words that were answered already.
    func amend(_ edit: WaitingMessage, in conversation: ConversationID) async {
        let sequence = InboxSequence(rawValue: edit.number)
        do throws(StoreError) {
            let isDone: Void? = try await services.insist { () throws(StoreError) in
                try await services.turns.amend(
                    edit.heard, in: conversation, consuming: sequence, at: services.timekeeper.now())
            }
            if isDone != nil { backlog.remove(1) }
        } catch {
            services.logger.error("An edit could not be taken in", metadata: ["error": "\(error)"])
        }
    }

    /// Whether this bot is meant: always in private; in groups when replied to or mentioned, by a human.
    func isAddressed(_ message: IncomingMessage) -> Bool {
        guard let sender = message.sender, !sender.isBot else { return false }
        switch message.chat.kind {
        case .private: return true
        case .channel: return false
        case .group, .supergroup:
            if let recipient = message.commandRecipient {
                return recipient == identity.value?.username.lowercased()
            }
            if message.address.repliesTo?.rawValue == assignment.bot.rawValue { return true }
            guard let identity = identity.value else { return false }
            return message.address.mentions.contains(identity.username.lowercased())
        }
    }

    /// Whether what waits for an answer waits for one of this bot; what waits for none is anybody's.
    func isAddressed(_ event: IncomingEvent) -> Bool {
        switch event {
        case .message(let message), .edited(let message): isAddressed(message)
        case .callback, .membership, .migration, .ignored: true
        }
    }

    /// Those of `messages` that are meant for this bot; a process that ended may not have put the others aside.
    ///
    /// While the bot's own name is unknown, nothing is put aside that may mention it.
    func addressed(among messages: [WaitingMessage]) async -> [WaitingMessage] {
        let isNamed = identity.value != nil
        let (meant, others) = messages.reduce(into: ([WaitingMessage](), [WaitingMessage]())) { parts, message in
            let isMeant = isAddressed(message.message) || (!isNamed && !message.message.address.mentions.isEmpty)
            if isMeant { parts.0.append(message) } else { parts.1.append(message) }
        }
        backlog.add(others.count)
        await dismiss(others.map { InboxSequence(rawValue: $0.number) })
        return meant
    }

    /// Ends the wait of updates that need no turn.
    ///
    /// Those that are not counted take up no room of the bot's backlog.
    func dismiss(_ sequences: [InboxSequence], undecodable: Bool = false, isCounted: Bool = true) async {
        guard !sequences.isEmpty else { return }
        do throws(StoreError) {
            let isDone: Void? = try await services.insist { () throws(StoreError) in
                try await services.inbox.dismiss(sequences, undecodable: undecodable, at: services.timekeeper.now())
            }
            if isDone != nil, isCounted { backlog.remove(sequences.count) }
        } catch {
            services.logger.error("An update could not be put aside", metadata: ["error": "\(error)"])
        }
    }
}

extension BotGateway {
    /// Shows "typing…" if it can.
    func type(in chat: ChatID) async {
        do throws(GatewayError) {
            try await showTyping(in: chat)
        } catch {
            // A missing "typing…" harms nobody, and what is wrong shows when the message itself is sent.
        }
    }
}

extension IncomingEvent {
    /// Whether something is asked of the program rather than of a persona.
    var isRequest: Bool {
        switch self {
        case .message(let message): message.command != nil
        case .callback: true
        case .edited, .membership, .migration, .ignored: false
        }
    }

    /// The message in it that waits for a turn, if it is one.
    func waiting(as sequence: InboxSequence, receivedAt: Date, hasFallback: Bool = false) -> WaitingMessage? {
        switch self {
        case .message(let message) where message.command == nil:
            WaitingMessage(
                number: sequence.rawValue, message: message, receivedAt: receivedAt, hasFallback: hasFallback)
        case .edited(let message):
            WaitingMessage(
                number: sequence.rawValue, message: message, isEdit: true, receivedAt: receivedAt,
                hasFallback: hasFallback)
        case .message, .callback, .membership, .migration, .ignored:
            nil
        }
    }
}
