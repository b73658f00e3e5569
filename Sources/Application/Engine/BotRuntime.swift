import Domain
import Foundation
import Logging
import Ports

/// One bot at work: takes in, answers, delivers.
struct BotRuntime: Sendable {
    /// How long replies under way may take to end once the bot is to stop.
    static let grace = Duration.seconds(6)
    /// How old what Telegram said of a bot may be before it is asked again.
    private static let identityAge: TimeInterval = 24 * 3600

    let assignment: BotAssignment
    let gateway: any BotGateway
    let services: Services
    let live: LiveConfiguration
    let contact: ContactPacer
    let desk: GroupDesk

    /// Works until `stop` is sent; a dead token rests the bot and is tried again later.
    func run(until stop: Signal) async {
        services.logger.info("Bot starts", metadata: ["preset": "\(assignment.preset)"])
        while !stop.isSent, !Task.isCancelled {
            services.roster.note(.working, of: assignment.bot)
            await work(until: stop)
            guard !stop.isSent else { break }
            services.roster.note(.resting, of: assignment.bot)
            // Told here, whether a poll or a send was turned away first.
            services.logger.error("Telegram does not take the token: put the right one into bots.json")
            await stop.cancelling { await services.pause(for: PollPolicy.deadTokenWait) }
        }
        services.roster.note(nil, of: assignment.bot)
        services.logger.info("Bot stops")
    }

    /// Works until `stop` is sent or the token is dead, then lets what is under way end.
    private func work(until stop: Signal) async {
        let crew = BotCrew(services: services, assignment: assignment, gateway: gateway, live: live, desk: desk)
        let tasks = ConcurrentTasks()
        let lanes = Lanes(crew: crew, tasks: tasks)
        let commands = CommandQueue(crew: crew, lanes: lanes, tasks: tasks)
        await withTaskGroup { group in
            group.addTask { await tasks.run() }
            await stop.cancelling {
                await crew.tokenIsDead.cancelling { await takeIn(crew: crew, lanes: lanes, commands: commands) }
            }
            services.roster.close(assignment.bot)
            lanes.close()
            tasks.close()
            group.addTask { await services.pause(for: Self.grace) }
            await group.next()
            group.cancelAll()
        }
    }

    private func takeIn(crew: BotCrew, lanes: Lanes, commands: CommandQueue) async {
        let place = contact.place(at: services.timekeeper.uptime())
        guard await services.pause(for: place) else { return }
        await identify(crew)
        await recover(crew: crew, lanes: lanes, commands: commands)
        guard !Task.isCancelled, !crew.tokenIsDead.isSent else { return }
        let poller = BotPoller(crew: crew, lanes: lanes, commands: commands, contact: contact) {
            await identify(crew)
            // Whom messages of groups mean may be clear only now.
            if crew.identity.value != nil { await recoverGroups(crew) }
        }
        // Bots at an instant pace stand in tests and benchmarks, where nobody looks at their profile.
        guard assignment.pace == .human else { return await poller.run() }
        await withTaskGroup { group in
            group.addTask { await ProfileKeeper(crew: crew).run() }
            await poller.run()
            group.cancelAll()
        }
    }

    /// Opens lanes for what an earlier process left behind, before anything new comes in.
    private func recover(crew: BotCrew, lanes: Lanes, commands: CommandQueue) async {
        let bot = assignment.bot
        // Whatever is claimed for the bot from now on comes to its lanes, and what was claimed before waits.
        services.roster.begin(lanes, of: bot)
        do throws(StoreError) {
            let left = try await services.insist { () throws(StoreError) in
                let unsent = try await services.outbox.unsentConversations(of: bot)
                return (unsent: unsent, waiting: try await services.inbox.waitingConversations(of: bot))
            }
            guard let left else { return }
            for conversation in left.waiting {
                for request in await crew.requests(in: conversation) { commands.post(request) }
            }
            for conversation in Set(left.unsent).union(left.waiting) { lanes.post(.recover, to: conversation) }
            await recoverGroups(crew)
        } catch {
            services.logger.error("What an earlier process left cannot be read", metadata: ["error": "\(error)"])
        }
    }

    /// Takes what was received in groups and nobody has claimed to the desk.
    private func recoverGroups(_ crew: BotCrew) async {
        let bot = assignment.bot
        do throws(StoreError) {
            let chats = try await services.insist { () throws(StoreError) in
                try await services.groups.unclaimedGroups(of: bot)
            }
            for chat in chats ?? [] {
                let copies = await crew.unclaimed(in: ConversationID(bot: bot, chat: chat))
                crew.backlog.add(copies.count)
                for copy in copies { desk.post(copy, in: chat) }
            }
        } catch {
            services.logger.error("What was received in groups cannot be read", metadata: ["error": "\(error)"])
        }
    }

    /// Finds out who the bot is: as kept lately, else as Telegram says, else as kept long ago.
    private func identify(_ crew: BotCrew) async {
        let limit = services.timekeeper.now().addingTimeInterval(-Self.identityAge)
        var identity = await kept(since: limit)
        if identity == nil { identity = await ask(crew) }
        if identity == nil { identity = await kept(since: .distantPast) }
        guard let identity else { return }
        crew.identity.note(identity)
        desk.note(identity)
    }

    private func kept(since limit: Date) async -> BotIdentity? {
        do throws(StoreError) {
            return try await services.bots.identity(of: assignment.bot, since: limit)
        } catch {
            services.logger.warning("The bot's identity cannot be read", metadata: ["error": "\(error)"])
            return nil
        }
    }

    private func ask(_ crew: BotCrew) async -> BotIdentity? {
        do throws(GatewayError) {
            let identity = try await gateway.identity()
            await keep(identity)
            return identity
        } catch .unauthorized {
            crew.tokenIsDead.send()
            return nil
        } catch {
            if case .throttled(let wait) = error {
                contact.slowDown(at: services.timekeeper.uptime(), wait: wait)
            }
            services.logger.warning("The bot's identity is not known yet", metadata: ["error": "\(error)"])
            return nil
        }
    }

    private func keep(_ identity: BotIdentity) async {
        do throws(StoreError) {
            try await services.bots.keep(identity, at: services.timekeeper.now())
        } catch {
            services.logger.warning("The bot's identity cannot be kept", metadata: ["error": "\(error)"])
        }
    }
}
