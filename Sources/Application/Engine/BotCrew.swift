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
    /// Where the messages of groups go, of which other bots of ours have copies.
    let desk: GroupDesk
    let pacer: SendPacer
    let backlog = Backlog()
    private let composers = ComposerCache()
    /// Sent when Telegram no longer takes the token.
    let tokenIsDead = Signal()
    /// Who the bot is, once known.
    let identity = KnownIdentity()

    init(
        services: Services, assignment: BotAssignment, gateway: any BotGateway, live: LiveConfiguration,
        desk: GroupDesk
    ) {
        self.services = services
        self.assignment = assignment
        self.gateway = gateway
        self.live = live
        self.desk = desk
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
        let entries = await entries { () throws(StoreError) in
            try await services.inbox.waiting(in: conversation)
        }
        return entries.compactMap { entry, event in
            event.waiting(as: entry.sequence, receivedAt: entry.receivedAt, hasFallback: entry.hasFallback)?
                .received(by: entry.receiver, knownTo: conversation.bot)
        }
    }

    /// The copies that this bot received in a group and nobody has claimed. What cannot be read is put aside.
    func unclaimed(in conversation: ConversationID) async -> [GroupDesk.Arrival] {
        let entries = await entries { () throws(StoreError) in
            try await services.groups.unclaimed(in: conversation)
        }
        let waiting = entries.map { $1.waiting(as: $0.sequence, receivedAt: $0.receivedAt) }
        await dismiss(zip(entries, waiting).filter { $1 == nil }.map(\.0.entry.sequence), isCounted: false)
        return waiting.compactMap { $0.map { arrival(of: $0) } }
    }

    /// A message of a group as this bot hands it to the desk.
    func arrival(of message: WaitingMessage) -> GroupDesk.Arrival {
        GroupDesk.Arrival(message, of: assignment.bot, backlog: backlog)
    }

    /// The commands and presses of buttons that wait in `conversation` for this bot; those for others are put aside.
    func requests(in conversation: ConversationID) async -> [CommandRequest] {
        var requests: [CommandRequest] = []
        var others: [InboxSequence] = []
        let entries = await entries { () throws(StoreError) in
            try await services.inbox.waiting(in: conversation)
        }
        for (entry, event) in entries where event.isRequest {
            if isMeant(by: event), let request = CommandRequest(event, as: entry.sequence) {
                requests.append(request)
            } else {
                others.append(entry.sequence)
            }
        }
        await dismiss(others, isCounted: false)
        return requests
    }

    private func entries(
        _ read: () async throws(StoreError) -> [InboxEntry]
    ) async -> [(entry: InboxEntry, event: IncomingEvent)] {
        do throws(StoreError) {
            let entries = (try await services.insist(read) ?? []).map { ($0, gateway.event(from: $0.raw)) }
            let unreadable = entries.filter { $0.1 == nil }.map(\.0.sequence)
            await dismiss(unreadable, undecodable: true, isCounted: false)
            return entries.compactMap { entry, event in event.map { (entry, $0) } }
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

    /// Whether a command means this bot: always in private; in groups when it names the bot, or the message replies to it
    /// or mentions it. Nobody but humans commands.
    private func isMeant(by command: IncomingMessage) -> Bool {
        guard command.isHumans else { return false }
        switch command.chat.kind {
        case .private: return true
        case .channel: return false
        case .group, .supergroup:
            let username = identity.value?.username.lowercased()
            if let recipient = command.commandRecipient { return recipient == username }
            if command.address.repliesTo?.rawValue == assignment.bot.rawValue { return true }
            return username.map(command.address.mentions.contains) ?? false
        }
    }

    /// Whether what is asked of a program is asked of this bot's.
    func isMeant(by request: IncomingEvent) -> Bool {
        guard case .message(let command) = request else { return true }
        return isMeant(by: command)
    }

    /// Those of `messages` that may be answered; a process that ended may not have put the others aside.
    func answerable(among messages: [WaitingMessage]) async -> [WaitingMessage] {
        let others = messages.filter { !$0.message.isHumans }
        await dismiss(others.map { InboxSequence(rawValue: $0.number) }, isCounted: false)
        return messages.filter(\.message.isHumans)
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

extension IncomingMessage {
    /// Whether a human wrote it under their own name, so that it may be answered.
    var isHumans: Bool { sender.map { !$0.isBot } ?? false }
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
