import Domain
import Foundation
import Logging
import Ports

/// Brings memories into order: lets trifles fade, tells alike ones as one, and tells who somebody is.
struct Organiser: Sendable {
    /// So much news of somebody is worth telling anew who they are.
    private static let leastNews = 3
    /// The most people who are told of at once.
    private static let mostProfiles = 4

    let services: Services
    let live: LiveConfiguration

    /// Does one step of a job; what it comes to is kept with the job's completion, and whether it is.
    func perform(_ job: Job) async -> Bool {
        do throws(StoreError) {
            guard let unsorted = try await services.memories.unsortedMemories(of: job.relationship) else {
                return false
            }
            let result = await result(of: job, unsorted)
            return await JobFinish(services: services).finish(job, with: result, epoch: unsorted.epoch)
        } catch {
            services.logger.error("Memories cannot be read", metadata: ["error": "\(error)"])
            return false
        }
    }

    private func result(of job: Job, _ unsorted: UnsortedMemories) async -> JobResult {
        let now = services.timekeeper.now()
        let zone = live.current.timeZone
        guard let persona = services.personas.persona(unsorted.preset) else {
            return JobResult(.failed(retryAt: SummarySchedule.moment(after: now, in: zone, for: job.relationship)))
        }
        let faded = MemoryFading.faded(among: unsorted.memories, at: now, in: zone)
        guard faded.isEmpty else {
            return JobResult(.again(at: now), order: SortedMemories(faded: faded))
        }
        let group = ConsolidationSchedule.group(of: unsorted.memories, looked: unsorted.looked)
        if !group.isEmpty { return await consolidate(group, of: persona, unsorted, job) }
        return await tellPeople(of: persona, unsorted, job)
    }

    /// What was looked through counts as such, whatever came of it: a proposal that would lose something is not asked
    /// for every night.
    private func consolidate(
        _ group: [Memory], of persona: Persona, _ unsorted: UnsortedMemories, _ job: Job
    ) async -> JobResult {
        let zone = live.current.timeZone
        let answer = await BackgroundChat(models: live.current.models.memory, services: services)
            .ask(ConsolidationPrompt(persona: persona, timeZone: zone).prompt(for: group), about: "consolidation") {
                text in
                ConsolidationReply(text, listing: group).map { .success($0) }
                    ?? .failure(BackgroundFault(reason: "no object as asked for"))
            }
        let now = services.timekeeper.now()
        let usage = answer.usage(.consolidation, bot: unsorted.bot, person: unsorted.person, services: services)
        guard let reply = answer.value else { return failed(job, usage, at: now) }
        var consolidation: Consolidation?
        do throws(Consolidation.Refusal) {
            consolidation = try Consolidation(
                reply, of: group, naming: unsorted.acquaintances, at: now, in: zone)
        } catch {
            services.logger.warning("A consolidation was refused", metadata: ["reason": "\(error.rawValue)"])
        }
        return JobResult(
            .again(at: now), order: SortedMemories(consolidation: consolidation, looked: group.map(\.id)),
            usage: usage)
    }

    private func tellPeople(of persona: Persona, _ unsorted: UnsortedMemories, _ job: Job) async -> JobResult {
        let zone = live.current.timeZone
        let prompt = AcquaintancePrompt(persona: persona, timeZone: zone)
        let limit = AcquaintancePrompt.characterLimit(for: persona.language)
        var profiles: [AcquaintanceID: String] = [:]
        var usage: [UsageRecord] = []
        for person in newsworthy(in: unsorted) {
            let memories = unsorted.memories.filter { $0.acquaintances.contains(person.id) }
            let answer = await BackgroundChat(models: live.current.models.memory, services: services)
                .ask(prompt.prompt(for: person, memories: memories), about: "profile") { text in
                    SummaryCheck.fault(in: text, limit: limit, speakers: [persona.displayName])
                        .map { .failure(BackgroundFault(reason: $0.rawValue)) } ?? .success(text.trimmed)
                }
            usage += answer.usage(.consolidation, bot: unsorted.bot, person: unsorted.person, services: services)
            profiles[person.id] = answer.value
        }
        // Whoever could not be told is known by single memories until there is more news.
        return JobResult(
            .done(resumeAt: tonight(for: job)),
            order: SortedMemories(profiles: profiles, lastMemory: unsorted.lastMemory), usage: usage)
    }

    private func tonight(for job: Job) -> Date {
        ConsolidationSchedule.night(
            after: services.timekeeper.now(), in: live.current.timeZone, for: job.relationship)
    }

    private func newsworthy(in unsorted: UnsortedMemories) -> [Acquaintance] {
        let people = unsorted.acquaintances.filter { (unsorted.news[$0.id] ?? 0) >= Self.leastNews }
        return Array(people.prefix(Self.mostProfiles))
    }

    private func failed(_ job: Job, _ usage: [UsageRecord], at now: Date) -> JobResult {
        SummarySchedule.retry(after: job.attempts, at: now).map { JobResult(.failed(retryAt: $0), usage: usage) }
            ?? JobResult(.parked, usage: usage)
    }
}
