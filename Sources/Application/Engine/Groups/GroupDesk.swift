import Domain
import Foundation
import Logging
import Ports
import Synchronization

/// Takes every message of a group once for all of our bots, however many copies of it come, and hands it to whoever is
/// meant.
///
/// Each group is dealt with in order, different groups side by side.
final class GroupDesk: Sendable {
    /// A copy of a message or of an edit that a bot hands over; its backlog counts it until it is claimed.
    struct Arrival: Sendable {
        /// The bot that received it.
        let bot: BotID
        /// What it received.
        let waiting: WaitingMessage
        private let backlog: Backlog

        /// A copy that `bot` received.
        init(_ waiting: WaitingMessage, of bot: BotID, backlog: Backlog) {
            self.bot = bot
            self.waiting = waiting
            self.backlog = backlog
        }

        /// The same for the store.
        var copy: GroupCopy {
            GroupCopy(
                bot: bot, sequence: InboxSequence(rawValue: waiting.number), message: waiting.message,
                receivedAt: waiting.receivedAt)
        }

        /// Whether `other` is another copy of it. Edits are taken as they come: doing one twice changes nothing.
        func isOne(with other: Arrival) -> Bool {
            !waiting.isEdit && !other.waiting.isEdit
                && GroupMatch.isOne(waiting.message, of: bot, and: other.waiting.message, of: other.bot)
        }

        /// Ends its place in the backlog of the bot that handed it over.
        func release() { backlog.remove(1) }
    }

    private struct State {
        var queues: [ChatID: Mailbox<GroupQueue.Letter>] = [:]
        var identities: [BotID: BotIdentity] = [:]
        var members: Set<ConversationID> = []
        var talks: [ChatID: RecentTalk] = [:]
        var successors: [ChatID: ChatID] = [:]
    }

    let services: Services
    let live: LiveConfiguration
    /// Who speaks in each group.
    let floors = GroupFloors()
    private let tasks = ConcurrentTasks()
    private let state = Mutex(State())

    /// A desk to which nothing has come.
    init(services: Services, live: LiveConfiguration) {
        self.services = services
        self.live = live
    }

    /// Works until the task is cancelled; what is not claimed by then waits in the store.
    func run() async { await tasks.run() }

    /// Takes a copy in. `chat` is its group, where that has become a supergroup since.
    func post(_ arrival: Arrival, in chat: ChatID? = nil) {
        let told = chat ?? arrival.waiting.message.chat.id
        state.withLock { state in
            let chat = state.successors[told] ?? told
            if let mailbox = state.queues[chat] { return mailbox.put(.arrived(arrival)) }
            let mailbox = Mailbox<GroupQueue.Letter>()
            mailbox.put(.arrived(arrival))
            state.queues[chat] = mailbox
            tasks.add { [self] in
                var queue = GroupQueue(of: chat, mailbox: mailbox, desk: self)
                await queue.run { self.retire(chat, mailbox) }
            }
        }
    }

    private func retire(_ chat: ChatID, _ mailbox: Mailbox<GroupQueue.Letter>) -> Bool {
        state.withLock { state in
            guard mailbox.isEmpty else { return false }
            state.queues[chat] = nil
            return true
        }
    }
}

// MARK: - Who takes part

extension GroupDesk {
    /// Notes who a bot is.
    func note(_ identity: BotIdentity) {
        state.withLock { $0.identities[identity.id] = identity }
    }

    /// Notes that a bot takes part in a group.
    func join(_ chat: Chat, as bot: BotID) async {
        let conversation = ConversationID(bot: bot, chat: chat.id)
        guard conversation.isGroup, state.withLock({ $0.members.insert(conversation).inserted }) else { return }
        do throws(StoreError) {
            _ = try await services.insist { () throws(StoreError) in
                try await services.groups.join(chat, as: bot, at: services.timekeeper.now())
            }
        } catch {
            services.logger.error("A group could not be noted", metadata: ["error": "\(error)"])
        }
    }

    /// Notes that a bot takes part in a group no more.
    func leave(_ chat: ChatID, as bot: BotID) {
        _ = state.withLock { $0.members.remove(ConversationID(bot: bot, chat: chat)) }
    }

    /// Notes that a group has become a supergroup.
    func migrate(from old: ChatID, to new: ChatID) {
        guard old != new else { return }
        state.withLock { state in
            state.successors[old] = new
            guard let talk = state.talks.removeValue(forKey: old), state.talks[new] == nil else { return }
            state.talks[new] = talk
        }
    }

    /// The bots of the configuration that a message may mean: those that take part, and those it points at.
    func members(taking part: Set<BotID>, or message: IncomingMessage) async -> [GroupMember] {
        let known = state.withLock(\.identities)
        var members: [GroupMember] = []
        for assignment in live.current.bots.map(\.assignment) {
            let isPointedAt =
                message.address.repliesTo?.rawValue == assignment.bot.rawValue
                || known[assignment.bot].map { message.address.mentions.contains($0.username.lowercased()) } ?? false
            guard isPointedAt || part.contains(assignment.bot) else { continue }
            let identity = if let identity = known[assignment.bot] { identity } else { await kept(assignment.bot) }
            let persona = services.personas.persona(assignment.preset)
            members.append(
                GroupMember(
                    bot: assignment.bot, username: identity?.username.lowercased() ?? "",
                    names: [persona?.displayName, identity?.name].compactMap { $0 }))
        }
        return members
    }

    /// Who a bot is that has not begun to work yet.
    private func kept(_ bot: BotID) async -> BotIdentity? {
        do throws(StoreError) {
            let identity = try await services.bots.identity(of: bot, since: .distantPast)
            if let identity { note(identity) }
            return identity
        } catch {
            services.logger.warning("The bot's identity cannot be read", metadata: ["error": "\(error)"])
            return nil
        }
    }
}

// MARK: - What was claimed lately

extension GroupDesk {
    /// How many groups are kept in mind.
    private static let mostTalks = 1024

    /// What was claimed in a group lately; `change` may add to it.
    func withTalk<Result>(in chat: ChatID, _ change: (inout RecentTalk) -> Result) -> Result {
        state.withLock { state in
            if state.talks.count >= Self.mostTalks, state.talks[chat] == nil {
                let now = services.timekeeper.uptime()
                state.talks = state.talks.filter { !$0.value.isOver(at: now) }
            }
            return change(&state.talks[chat, default: RecentTalk()])
        }
    }
}
