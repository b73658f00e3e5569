import Domain
import Foundation
import Logging
import Ports

/// Lets personas write first when their moment has come.
///
/// Whoever may write is handed to its conversation's lane; whoever may not gets a later moment, or none. What decides is
/// in the store, so nothing is lost and nothing happens twice, whenever the process ends.
struct OutreachScheduler: Sendable {
    /// The longest pause between two looks at who is due: human time may be moved meanwhile.
    private static let interval = Duration.seconds(5)
    /// The most that are looked at at once.
    private static let page = 64
    /// The least time between two that are handed over, so that the models are not flooded.
    private static let spacing = Duration.milliseconds(300)
    /// So long a persona has to write. Meanwhile no other one writes first to the same human, and if the process ends, it is
    /// due again.
    private static let lease: TimeInterval = 900
    /// What cannot be decided, because a preset is missing or its bot has another one, is looked at again a day later.
    private static let rest: TimeInterval = 86_400

    private enum Verdict {
        case write(Lanes)
        /// `nil` when only the person can change it.
        case wait(until: Date?)
    }

    private let services: Services
    private let live: LiveConfiguration
    /// Until when somebody is being written to, in human time.
    private var taken: [PersonID: Date] = [:]
    /// When somebody was handed over last, in uptime.
    private var lastHanded: Duration?

    /// A scheduler of the bots that these services know to be at work.
    init(services: Services, live: LiveConfiguration) {
        self.services = services
        self.live = live
    }

    /// Works until the task is cancelled.
    mutating func run() async {
        repeat {
            while !Task.isCancelled, await decide() {}
        } while await services.pause(for: await pause())
    }

    /// The time until somebody is due.
    private func pause() async -> Duration {
        do throws(StoreError) {
            guard let next = try await services.outreach.nextOutreach() else { return Self.interval }
            let wait = Duration.seconds(next.timeIntervalSince(services.timekeeper.now()))
            // Who is still due now, after all were looked at, belongs to a bot that is not at work.
            return wait > .zero ? min(wait, Self.interval) : Self.interval
        } catch {
            // The next look tells of it, if it is still so.
            return Self.interval
        }
    }
}

// MARK: - Deciding

extension OutreachScheduler {
    /// Decides on those whose moment has come; whether there may be more of them.
    private mutating func decide() async -> Bool {
        let lanes = services.roster.lanes
        guard !lanes.isEmpty else { return false }
        let candidates = await candidates(of: Array(lanes.keys))
        var chosen: [(candidate: OutreachCandidate, lanes: Lanes)] = []
        var waiting: [(OutreachCandidate, until: Date?)] = []
        for candidate in candidates {
            switch verdict(on: candidate, among: lanes) {
            case .write(let lanes):
                take(candidate.person)
                chosen.append((candidate, lanes))
            case .wait(let date): waiting.append((candidate, date))
            }
        }
        var isDone = await postpone(waiting)
        for (candidate, lanes) in chosen where isDone { isDone = await handOver(candidate, to: lanes) }
        return isDone && candidates.count == Self.page
    }

    private func candidates(of bots: [BotID]) async -> [OutreachCandidate] {
        let now = services.timekeeper.now()
        do throws(StoreError) {
            return try await services.outreach.outreachCandidates(
                at: now, horizon: now.addingTimeInterval(OutreachPolicy.horizon), bots: bots, limit: Self.page)
        } catch {
            services.logger.error("Who may be written to cannot be read", metadata: ["error": "\(error)"])
            return []
        }
    }

    private func verdict(on candidate: OutreachCandidate, among lanes: [BotID: Lanes]) -> Verdict {
        let now = services.timekeeper.now()
        guard let home = lanes[candidate.conversation.bot], home.preset == candidate.preset,
            let persona = services.personas.persona(candidate.preset)
        else { return .wait(until: now.addingTimeInterval(Self.rest)) }
        guard persona.traits.cadence[candidate.stage] != nil else { return .wait(until: nil) }
        let situation = candidate.situation(with: persona, guess: live.current.timeZone, at: now)
        switch OutreachPolicy.decision(in: situation, at: now, roll: services.chance.number(in: 0..<1)) {
        case .write where isTaken(candidate.person): return .wait(until: now.addingTimeInterval(Self.lease))
        case .write: return .write(home)
        case .wait(_, let date): return .wait(until: date)
        case .rest: return .wait(until: nil)
        }
    }

    private func isTaken(_ person: PersonID) -> Bool {
        taken[person].map { Self.holds($0, at: services.timekeeper.now()) } ?? false
    }

    private mutating func take(_ person: PersonID) {
        let now = services.timekeeper.now()
        taken = taken.filter { Self.holds($0.value, at: now) }
        taken[person] = now.addingTimeInterval(Self.lease)
    }

    /// A lease that ends later than any can was given by a clock that has gone back since.
    private static func holds(_ end: Date, at now: Date) -> Bool {
        (0...lease).contains(end.timeIntervalSince(now))
    }
}

// MARK: - Handing over

extension OutreachScheduler {
    /// Hands a candidate to its lane; whether work may go on.
    ///
    /// It gets a later moment first: if the process ends before the persona has written, it is due again then.
    private mutating func handOver(_ candidate: OutreachCandidate, to lanes: Lanes) async -> Bool {
        let wait = lastHanded.map { $0 + Self.spacing - services.timekeeper.uptime() } ?? .zero
        guard await services.pause(for: wait) else { return false }
        lastHanded = services.timekeeper.uptime()
        let end = services.timekeeper.now().addingTimeInterval(Self.lease)
        // Whole seconds are the same before and after they were kept.
        let leased = candidate.due(at: Date(timeIntervalSince1970: end.timeIntervalSince1970.rounded(.down)))
        guard await postpone(candidate, until: leased.standing.nextAt) else { return false }
        lanes.post(.reach(leased), to: candidate.conversation)
        return true
    }

    /// Keeps later moments, many at once; whether all are kept.
    private func postpone(_ candidates: [(OutreachCandidate, until: Date?)]) async -> Bool {
        await withTaskGroup { group in
            for (candidate, date) in candidates {
                group.addTask { await postpone(candidate, until: date) }
            }
            return await group.reduce(true) { $0 && $1 }
        }
    }

    private func postpone(_ candidate: OutreachCandidate, until date: Date?) async -> Bool {
        do throws(StoreError) {
            try await services.outreach.postpone(candidate, until: date)
            return true
        } catch {
            services.logger.error("A moment to write first cannot be kept", metadata: ["error": "\(error)"])
            return false
        }
    }
}
