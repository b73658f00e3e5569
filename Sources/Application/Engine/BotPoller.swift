import Domain
import Logging
import Ports

/// Takes one bot's updates in: nothing is confirmed to Telegram before it is stored.
struct BotPoller: Sendable {
    /// How long Telegram may hold a poll; its own limit.
    private static let hold = Duration.seconds(50)

    let crew: BotCrew
    let lanes: Lanes
    let commands: CommandQueue
    let contact: ContactPacer
    /// Asks who the bot is, as long as that is not known.
    let identify: @Sendable () async -> Void

    private var services: Services { crew.services }

    /// Polls until the task is cancelled or the token is dead.
    func run() async {
        var policy = PollPolicy()
        var isFresh = false
        var hasPolled = false
        guard var offset = await firstOffset() else { return }
        while !Task.isCancelled, !crew.tokenIsDead.isSent {
            let backlog = crew.backlog.count
            guard let limit = PollLimit.updates(whenWaiting: backlog) else {
                await crew.backlog.waitForRemoval(whenStill: backlog)
                continue
            }
            do throws(GatewayError) {
                let updates = try await crew.gateway.updates(
                    from: offset, limit: limit, wait: Self.hold, freshConnection: isFresh)
                policy.succeeded()
                hasPolled = true
                isFresh = false
                if crew.identity.value == nil, !updates.isEmpty { await identify() }
                if let next = await takeIn(updates) { offset = next }
                // Nobody writes first to a person whose words may wait at Telegram.
                services.roster.open(lanes, of: crew.assignment.bot)
            } catch {
                guard error != .cancelled, !Task.isCancelled else { return }
                services.roster.pause(crew.assignment.bot)
                let step = policy.step(after: error, using: services.chance)
                isFresh = step.needsFreshConnection
                await react(to: error, policy)
                if error == .unauthorized { return }
                await services.pause(for: hasPolled ? step.wait : max(step.wait, placeInLine(after: error)))
            }
        }
    }

    /// A bot that Telegram turns away at its first contact lines up again with all that were.
    private func placeInLine(after error: GatewayError) -> Duration {
        guard case .throttled = error else { return .zero }
        return contact.place(at: services.timekeeper.uptime())
    }

    /// The outer `nil` is a cancelled task, the inner one a bot without updates so far.
    private func firstOffset() async -> UpdateID?? {
        do throws(StoreError) {
            return try await services.insist { () throws(StoreError) in
                try await services.inbox.nextOffset(of: crew.assignment.bot)
            }
        } catch {
            return nil
        }
    }

    private func react(to error: GatewayError, _ policy: PollPolicy) async {
        switch error {
        case .unauthorized:
            crew.tokenIsDead.send()
        case .conflict where policy.conflicts == PollPolicy.conflictsOfASecondProcess:
            services.logger.error("Another process polls with this token: stop it, or both lose messages")
        case .webhookActive:
            await deleteWebhook()
        case .throttled(let wait):
            contact.slowDown(at: services.timekeeper.uptime(), wait: wait)
        default:
            services.logger.warning("A poll failed", metadata: ["error": "\(error)"])
        }
    }

    private func deleteWebhook() async {
        do throws(GatewayError) {
            try await crew.gateway.deleteWebhook()
            services.logger.notice("Removed a webhook, which kept the bot from polling")
        } catch {
            services.logger.warning("A webhook could not be removed", metadata: ["error": "\(error)"])
            await services.pause(for: .seconds(3))
        }
    }
}

// MARK: - Taking in

extension BotPoller {
    /// Stores `updates` and hands on the new ones; the next offset, `nil` when there were none or the task ended.
    private func takeIn(_ updates: [ReceivedUpdate]) async -> UpdateID? {
        guard let last = updates.last else { return nil }
        // The last one's successor, never the highest: after a quiet week ids may begin lower.
        let next = UpdateID(rawValue: last.id.rawValue + 1)
        let now = services.timekeeper.now()
        do throws(StoreError) {
            let new = try await services.insist { () throws(StoreError) in
                try await services.inbox.ingest(updates, of: crew.assignment.bot, nextOffset: next, at: now)
            }
            guard let new else { return nil }
            await handOn(updates, new: new)
            return next
        } catch {
            return nil
        }
    }

    private func handOn(_ updates: [ReceivedUpdate], new: [UpdateID: InboxSequence]) async {
        let now = services.timekeeper.now()
        var arrivals: [(ConversationID, WaitingMessage)] = []
        var requests: [CommandRequest] = []
        var copies: [GroupDesk.Arrival] = []
        var others: [InboxSequence] = []
        var seen: Set<UpdateID> = []
        for update in updates {
            guard let event = update.event, let sequence = new[update.id], seen.insert(update.id).inserted else {
                continue
            }
            if event.isRequest, !crew.isMeant(by: event) {
                others.append(sequence)
            } else if let request = CommandRequest(event, as: sequence) {
                requests.append(request)
            } else if let waiting = event.waiting(as: sequence, receivedAt: now) {
                let conversation = ConversationID(bot: crew.assignment.bot, chat: waiting.message.chat.id)
                if conversation.isGroup {
                    await crew.desk.join(waiting.message.chat, as: conversation.bot)
                    copies.append(crew.arrival(of: waiting))
                } else if waiting.message.isHumans {
                    arrivals.append((conversation, waiting))
                } else {
                    others.append(sequence)
                }
            } else {
                await carryOut(event)
            }
        }
        crew.backlog.add(arrivals.count + copies.count + others.count)
        for (conversation, message) in arrivals { lanes.post(.event(.arrived(message)), to: conversation) }
        for copy in copies { crew.desk.post(copy) }
        for request in requests { commands.post(request) }
        await crew.dismiss(others)
    }

    /// What waits for no turn is done at once.
    private func carryOut(_ event: IncomingEvent) async {
        let bot = crew.assignment.bot
        switch event {
        case .membership(let chat, isReachable: true):
            await crew.desk.join(chat, as: bot)
        case .membership(let chat, isReachable: false):
            crew.desk.leave(chat.id, as: bot)
            await change { () throws(StoreError) in
                try await services.outbox.markUnreachable(
                    ConversationID(bot: bot, chat: chat.id), at: services.timekeeper.now())
            }
        case .migration(let old, let new):
            await change { () throws(StoreError) in
                try await services.outbox.migrate(from: old, to: new, of: bot)
            }
            crew.desk.migrate(from: old, to: new)
            // What waited under the old name waits under the new one now.
            lanes.post(.recover, to: ConversationID(bot: bot, chat: new))
        case .callback(let query):
            do throws(GatewayError) {
                try await crew.gateway.answerCallback(query.id, note: nil)
            } catch {
                services.logger.debug("A button's wait could not be ended", metadata: ["error": "\(error)"])
            }
        case .message, .edited, .ignored:
            break
        }
    }

    private func change(_ change: () async throws(StoreError) -> Void) async {
        do throws(StoreError) {
            _ = try await services.insist(change)
        } catch {
            services.logger.error("A change of a conversation was refused", metadata: ["error": "\(error)"])
        }
    }
}
