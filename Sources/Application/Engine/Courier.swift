import Domain
import Logging
import Ports

/// Brings what is committed to Telegram, one message at a time per conversation.
///
/// A reply is delivered at least once: while its fate is unknown, it is sent again. What nobody asked for is delivered at
/// most once. What Telegram has is marked until the mark holds, and never sent again for that.
struct Courier: Sendable {
    let services: Services
    let gateway: any BotGateway
    let pacer: SendPacer
    let pace: Pace
    let isGroup: Bool
    /// How lively the persona types, in `0...1`.
    let energy: Double
    /// Reports a token that Telegram no longer takes.
    let tokenIsDead: Signal

    /// What became of one message.
    private enum Fate {
        /// Telegram has it, or may have it.
        case sent(MessageID?)
        /// It waits no more, or somebody else sends it.
        case obsolete
        case withdrawn(WithdrawalReason)
        case unreachable
        case undecided
    }

    /// Sends `entries` in order. Once `isCut`, what has not begun is withdrawn, except the first of a reply.
    ///
    /// Ends early when the task is cancelled, the token is dead or the store ends: the rest stays in the outbox.
    func deliver(_ entries: [OutboxEntry], isCut: @escaping @Sendable () -> Bool, cut: Signal) async {
        for (index, entry) in entries.enumerated() {
            let unsent = entries[index...].filter { !$0.isFirst }.map(\.sequence)
            await rest(before: entry, isContinuation: index > 0, until: cut)
            if isCut(), !entry.isFirst {
                await mark { () throws(StoreError) in
                    try await services.outbox.withdraw(unsent, because: .newerWords, at: services.timekeeper.now())
                }
                return
            }
            guard !Task.isCancelled, await deliver(entry, isCut: isCut, cut: cut) else { return }
        }
    }

    /// Types, if people do here. The first message was typed before it was committed, and a reaction takes no typing.
    private func rest(before entry: OutboxEntry, isContinuation: Bool, until cut: Signal) async {
        guard pace == .human, isContinuation, entry.message.kind == .text else { return }
        await gateway.type(in: entry.message.conversation.chat)
        let pause = TypingRhythm.pause(before: entry.message.text, energy: energy, pace: pace)
        await cut.cancelling { await services.pause(for: pause) }
    }

    /// Whether delivery may go on to the next message.
    private func deliver(_ entry: OutboxEntry, isCut: @escaping @Sendable () -> Bool, cut: Signal) async -> Bool {
        let terms = entry.isUnasked ? unasked(entry, isCut: isCut, cut: cut) : Terms()
        switch await fate(of: entry.message, terms) {
        case .obsolete:
            return true
        case .sent(let id):
            return await mark { () throws(StoreError) in
                try await services.outbox.markSent(entry.sequence, as: id, at: services.timekeeper.now())
            }
        case .withdrawn(let reason):
            return await mark { () throws(StoreError) in
                try await services.outbox.withdraw([entry.sequence], because: reason, at: services.timekeeper.now())
            }
        case .unreachable:
            await markUnreachable(entry.message.conversation)
            return false
        case .undecided:
            return false
        }
    }

    @discardableResult
    private func markUnreachable(_ conversation: ConversationID) async -> Bool {
        await mark { () throws(StoreError) in
            try await services.outbox.markUnreachable(conversation, at: services.timekeeper.now())
        }
    }

    @discardableResult
    func mark(_ change: () async throws(StoreError) -> Void) async -> Bool {
        do throws(StoreError) {
            return try await services.insist(change) != nil
        } catch {
            services.logger.error("A delivery mark was refused", metadata: ["error": "\(error)"])
            return false
        }
    }
}

// MARK: - Sending

extension Courier {
    /// Sends what stands in no outbox, until Telegram has it or refuses it for good; whether either is so.
    func send(_ message: OutgoingMessage) async -> Bool {
        await isDecided(fate(of: message), in: message.conversation)
    }

    /// The same for what is no message of words.
    func send(
        to conversation: ConversationID, _ call: () async throws(GatewayError) -> SentMessage
    ) async -> Bool {
        let stand = OutgoingMessage(conversation: conversation, text: "", isRemembered: false)
        let fate = await fate(of: stand) { _ throws(GatewayError) in try await call() }
        return await isDecided(fate, in: conversation)
    }

    private func isDecided(_ fate: Fate, in conversation: ConversationID) async -> Bool {
        switch fate {
        case .sent, .withdrawn, .obsolete: return true
        case .undecided: return false
        case .unreachable: return await markUnreachable(conversation)
        }
    }

    private func fate(of message: OutgoingMessage, _ terms: Terms = Terms()) async -> Fate {
        await fate(of: message, terms) { message throws(GatewayError) in try await gateway.send(message) }
    }

    /// Sends until Telegram has it or refuses it for good.
    private func fate(
        of message: OutgoingMessage, _ terms: Terms = Terms(),
        sending send: (OutgoingMessage) async throws(GatewayError) -> SentMessage
    ) async -> Fate {
        var message = message
        var backoff = Backoff(from: .seconds(1), to: .seconds(30))
        var unknownOutcomes = 0
        var hasBegun = false
        while !Task.isCancelled {
            let chat = message.conversation.chat
            await pause(for: pacer.wait(for: chat, at: services.timekeeper.uptime()), until: terms.cut)
            guard !Task.isCancelled else { break }
            if let reason = terms.obstacle() { return .withdrawn(reason) }
            if !hasBegun {
                guard let mayBegin = await terms.begin() else { break }
                guard mayBegin else { return .obsolete }
                hasBegun = true
            }
            pacer.record(chat, isGroup: isGroup, at: services.timekeeper.uptime())
            do throws(GatewayError) {
                return .sent(try await send(message).id)
            } catch {
                let remedy = remedy(for: error, of: message, terms)
                if !remedy.mayHaveArrived {
                    await terms.takeBack()
                    hasBegun = false
                }
                switch remedy {
                case .giveUp(let fate): return fate
                case .again(let changed): message = changed
                case .migrate(let chat): message = await migrated(message, to: chat)
                case .unknown:
                    unknownOutcomes += 1
                    guard unknownOutcomes < terms.mostUnknown else { return .sent(nil) }
                    await pause(for: backoff.pause(using: services.chance), until: terms.cut)
                case .later: await pause(for: backoff.pause(using: services.chance), until: terms.cut)
                case .after(let wait): pacer.freeze(chat, for: wait, at: services.timekeeper.uptime())
                }
            }
        }
        return .undecided
    }

    private enum Remedy {
        case giveUp(Fate)
        case again(OutgoingMessage)
        case migrate(ChatID)
        case unknown
        case later
        case after(Duration)

        /// Whether Telegram may have it all the same.
        var mayHaveArrived: Bool {
            switch self {
            case .unknown, .giveUp(.sent), .giveUp(.withdrawn), .giveUp(.unreachable): true
            case .again, .migrate, .later, .after, .giveUp: false
            }
        }
    }

    private func remedy(for error: GatewayError, of message: OutgoingMessage, _ terms: Terms) -> Remedy {
        switch error {
        case .unavailable(_, isAnswered: true) where terms.isOnce:
            return .unknown
        case .throttled(let wait):
            return .after(wait + .seconds(services.chance.number(in: 0..<1)))
        case .outcomeUnknown:
            return .unknown
        case .unavailable, .conflict, .webhookActive:
            return .later
        case .unreachable:
            return .giveUp(.unreachable)
        case .replyNotFound where message.replyTo != nil:
            return .again(message.withoutReference)
        case .refused where message.kind == .reaction:
            // The message is gone, or takes no such emoji: it can still be said.
            return .again(message.withoutReference)
        case .migrated(let chat) where chat != message.conversation.chat:
            return .migrate(chat)
        case .unauthorized:
            tokenIsDead.send()
            return .giveUp(.undecided)
        case .cancelled:
            return .giveUp(.undecided)
        case .refused, .unparsableMarkup, .tooLong, .replyNotFound, .migrated:
            services.logger.error("Telegram refuses a message", metadata: ["error": "\(error)"])
            return .giveUp(.withdrawn(.refused))
        }
    }

    private func migrated(_ message: OutgoingMessage, to chat: ChatID) async -> OutgoingMessage {
        let old = message.conversation
        await mark { () throws(StoreError) in
            try await services.outbox.migrate(from: old.chat, to: chat, of: old.bot)
        }
        let new = ConversationID(bot: old.bot, chat: chat)
        return message.moved(to: new)
    }
}
