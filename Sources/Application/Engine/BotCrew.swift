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
    var thinker: Thinker { Thinker(services: services, assignment: assignment, live: live, composers: composers) }

    /// Who brings messages to one chat.
    func courier(isGroup: Bool) -> Courier {
        Courier(
            services: services, gateway: gateway, pacer: pacer, pace: assignment.pace, isGroup: isGroup,
            tokenIsDead: tokenIsDead)
    }

    /// Thinks, and types meanwhile if people do here.
    func think(about batch: Batch, in conversation: ConversationID) async -> Thinker.Thought? {
        guard assignment.pace == .human else { return await thinker.think(about: batch, in: conversation) }
        return await withTaskGroup(of: Thinker.Thought?.self) { group in
            group.addTask { await thinker.think(about: batch, in: conversation) }
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

    /// Telegram shows "typing…" for five seconds at most, so it is renewed every four.
    private func type(in chat: ChatID) async {
        repeat {
            do throws(GatewayError) {
                try await gateway.showTyping(in: chat)
            } catch {
                // A missing "typing…" harms nobody, and what is wrong shows when the message itself is sent.
            }
        } while await services.pause(for: .seconds(4))
    }

    /// What waits in `conversation`, readable. What cannot be read is put aside.
    func waiting(in conversation: ConversationID) async -> [WaitingMessage] {
        do throws(StoreError) {
            let entries = try await services.insist { () throws(StoreError) in
                try await services.inbox.waiting(in: conversation)
            }
            let messages = (entries ?? []).map { ($0.sequence, waiting($0)) }
            let unreadable = messages.filter { $0.1 == nil }.map(\.0)
            if !unreadable.isEmpty { await dismiss(unreadable, undecodable: true) }
            return messages.compactMap(\.1)
        } catch {
            // Only a commit can be stale; reading cannot.
            return []
        }
    }

    /// Whether this bot is meant: always in private; in groups when replied to or mentioned, by a human.
    func isAddressed(_ message: IncomingMessage) -> Bool {
        guard let sender = message.sender, !sender.isBot else { return false }
        switch message.chat.kind {
        case .private: return true
        case .channel: return false
        case .group, .supergroup:
            if message.address.repliesTo?.rawValue == assignment.bot.rawValue { return true }
            guard let identity = identity.value else { return false }
            return message.address.mentions.contains(identity.username.lowercased())
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

    private func waiting(_ entry: InboxEntry) -> WaitingMessage? {
        gateway.event(from: entry.raw)?.waiting(
            as: entry.sequence, receivedAt: entry.receivedAt, hasFallback: entry.hasFallback)
    }

    /// Ends the wait of updates that need no turn.
    func dismiss(_ sequences: [InboxSequence], undecodable: Bool = false) async {
        guard !sequences.isEmpty else { return }
        do throws(StoreError) {
            let isDone: Void? = try await services.insist { () throws(StoreError) in
                try await services.inbox.dismiss(sequences, undecodable: undecodable, at: services.timekeeper.now())
            }
            if isDone != nil { backlog.remove(sequences.count) }
        } catch {
            services.logger.error("An update could not be put aside", metadata: ["error": "\(error)"])
        }
    }
}

// MARK: - Turns

extension BotCrew {
    /// The change that makes `thought` the answer to `batch`.
    func turn(
        of thought: Thinker.Thought, about batch: Batch, in conversation: ConversationID, _ outcome: TurnCommit.Outcome
    ) -> TurnCommit {
        let texts: [String] =
            switch outcome {
            case .answered: ReplyPlan.bubbles(of: thought.text ?? "")
            case .fallback: [fallbackLine(of: thought)].compactMap { $0 }
            case .closed: []
            }
        let quoted = conversation.isGroup ? batch.messages.last?.message.id : nil
        let bubbles = texts.enumerated().map { index, text in
            OutgoingMessage(conversation: conversation, text: text, replyTo: index == 0 ? quoted : nil)
        }
        return TurnCommit(
            conversation: conversation, relationship: thought.context.relationship, epoch: thought.context.epoch,
            consumed: batch.arrivals.map { InboxSequence(rawValue: $0.number) }, heard: batch.heard, bubbles: bubbles,
            origin: outcome == .fallback ? .fallback : .spoken, outcome: outcome, usage: thought.usage,
            date: services.timekeeper.now())
    }

    /// Makes a turn durable; `nil` when the task was cancelled before.
    func commit(_ turn: TurnCommit) async throws(StoreError) -> [OutboxEntry]? {
        let entries = try await services.insist { () throws(StoreError) in try await services.turns.commit(turn) }
        if entries != nil, turn.outcome != .fallback { backlog.remove(turn.consumed.count) }
        return entries
    }

    /// A prepared line for when no model answers; not the one this person heard last.
    private func fallbackLine(of thought: Thinker.Thought) -> String? {
        let lines = thought.persona.fallbackLines[.modelDown] ?? []
        let last = thought.context.history.last { $0.origin == .fallback }?.content.words
        return services.chance.pick(lines.filter { $0 != last }) ?? lines.first
    }
}

extension IncomingEvent {
    /// The message in it that waits for a turn, if it is one.
    func waiting(as sequence: InboxSequence, receivedAt: Date, hasFallback: Bool = false) -> WaitingMessage? {
        switch self {
        case .message(let message):
            WaitingMessage(
                number: sequence.rawValue, message: message, receivedAt: receivedAt, hasFallback: hasFallback)
        case .edited(let message):
            WaitingMessage(
                number: sequence.rawValue, message: message, isEdit: true, receivedAt: receivedAt,
                hasFallback: hasFallback)
        case .callback, .membership, .migration, .ignored:
            nil
        }
    }
}
