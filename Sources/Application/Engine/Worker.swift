import Domain
import Logging
import Ports

/// All bots of the process.
package struct Worker: Sendable {
    private struct Running {
        /// What it does; `nil` once it was taken out of the configuration.
        var assignment: BotAssignment?
        let stop: Signal
        let ended: Signal
    }

    private let services: Services

    /// A worker that uses these services.
    package init(services: Services) {
        self.services = services
    }

    /// Runs the bots of the latest configuration until `stop` is sent; only bots that changed are started anew.
    ///
    /// Ends within the grace given to replies under way.
    package func run(
        _ first: WorkerConfiguration, then changes: AsyncStream<WorkerConfiguration>, until stop: Signal
    ) async {
        let live = LiveConfiguration(first)
        let contact = ContactPacer()
        let desk = GroupDesk(services: services, live: live)
        await withDiscardingTaskGroup { group in
            var running: [BotID: Running] = [:]
            group.addTask {
                await stop.cancelling { await JobRunner(services: services, live: live).run() }
            }
            group.addTask {
                await stop.cancelling {
                    var scheduler = OutreachScheduler(services: services, live: live)
                    await scheduler.run()
                }
            }
            group.addTask { await stop.cancelling { await desk.run() } }
            apply(first, to: &running, live, contact, desk, in: &group)
            let (configurations, feed) = AsyncStream<WorkerConfiguration>.makeStream()
            group.addTask {
                await stop.cancelling {
                    for await change in changes { feed.yield(change) }
                    await stop.wait()
                }
                feed.finish()
            }
            for await configuration in configurations {
                apply(configuration, to: &running, live, contact, desk, in: &group)
            }
            for bot in running.values { bot.stop.send() }
        }
    }

    private func apply(
        _ configuration: WorkerConfiguration, to running: inout [BotID: Running], _ live: LiveConfiguration,
        _ contact: ContactPacer, _ desk: GroupDesk, in group: inout DiscardingTaskGroup
    ) {
        live.replace(with: configuration)
        let wanted = Dictionary(
            configuration.bots.map { ($0.assignment.bot, $0) }, uniquingKeysWith: { first, _ in first })
        for (id, bot) in running where wanted[id]?.assignment != bot.assignment {
            bot.stop.send()
            running[id]?.assignment = nil
        }
        for (id, assigned) in wanted where running[id]?.assignment != assigned.assignment {
            let previous = running[id]?.ended
            let bot = Running(assignment: assigned.assignment, stop: Signal(), ended: Signal())
            running[id] = bot
            group.addTask {
                await previous?.wait()
                await runtime(of: assigned, live, contact, desk).run(until: bot.stop)
                bot.ended.send()
            }
        }
    }

    private func runtime(
        of bot: AssignedBot, _ live: LiveConfiguration, _ contact: ContactPacer, _ desk: GroupDesk
    ) -> BotRuntime {
        BotRuntime(
            assignment: bot.assignment, gateway: bot.gateway, services: services.logging(for: bot.assignment.name),
            live: live, contact: contact, desk: desk)
    }
}
