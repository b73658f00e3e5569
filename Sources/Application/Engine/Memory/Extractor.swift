import Domain
import Foundation
import Logging
import Ports

/// Reads what was said for memories, a stretch at a time, in the order in which it was said.
struct Extractor: Sendable {
    /// The most messages that are read at once.
    private static let messageLimit = 60

    let services: Services
    let live: LiveConfiguration

    /// Reads the next stretch; what it comes to is kept with the job's completion, and whether it is.
    func perform(_ job: Job) async -> Bool {
        do throws(StoreError) {
            let talk = try await services.memories.unreadTalk(
                of: job.relationship, isImport: job.kind == .extractImport, limit: Self.messageLimit)
            guard let talk else { return false }
            let result = await result(of: job, talk)
            return await JobFinish(services: services).finish(job, with: result, epoch: talk.epoch)
        } catch {
            services.logger.error("What there is to remember cannot be read", metadata: ["error": "\(error)"])
            return false
        }
    }

    private func result(of job: Job, _ talk: UnreadTalk) async -> JobResult {
        let zone = live.current.timeZone
        let now = services.timekeeper.now()
        let tonight = SummarySchedule.moment(after: now, in: zone, for: job.relationship)
        // The folder of a preset may come back.
        guard let persona = services.personas.persona(talk.preset) else {
            return JobResult(.failed(retryAt: tonight))
        }
        let messages = talk.messages.map(\.message)
        let isWaiting = job.kind == .extract && !ExtractionSchedule.isDue(messages, at: now, in: zone)
        guard !messages.isEmpty, !isWaiting, talk.callsLeft != 0 else {
            return JobResult(.done(resumeAt: tonight))
        }
        let prompt = ExtractionPrompt(persona: persona, timeZone: zone)
        let context = talk.context.map(\.message)
        let stretch = Array(talk.messages.prefix(prompt.count(of: messages)))
        guard ExtractionSchedule.tellsAnything(stretch.map(\.message)) else {
            return JobResult(.again(at: now), reading: .nothing(upTo: stretch))
        }
        let material = ExtractionMaterial(
            personaName: persona.displayName, language: persona.language,
            lines: context + stretch.map(\.message), memories: talk.memories,
            acquaintances: talk.acquaintances, recalled: talk.recalled, now: now, timeZone: zone)
        return await read(material, prompt.prompt(for: material), of: stretch, talk, job)
    }

    private func read(
        _ material: ExtractionMaterial, _ prompt: ChatPrompt, of stretch: [NumberedMessage], _ talk: UnreadTalk,
        _ job: Job
    ) async -> JobResult {
        let configuration = live.current
        let answer = await BackgroundChat(models: configuration.models.memory, services: services)
            .ask(prompt, about: "extraction") { text in
                ExtractionReply.extraction(in: text).map { .success($0) }
                    ?? .failure(BackgroundFault(reason: "no object as asked for"))
            }
        let usage = answer.usage(.extraction, bot: talk.bot, person: talk.person, services: services)
        let now = services.timekeeper.now()
        guard let extraction = answer.value else { return failure(of: job, stretch, usage, at: now) }
        let changes = MemoryIntake.changes(from: extraction, in: material)
        let unsorted = talk.unsorted + changes.additions.count
        return JobResult(
            .again(at: now),
            reading: TalkReading(
                changes: changes, lines: talk.context.map(\.number) + stretch.map(\.number),
                signals: extraction.signals, lastMessage: stretch[stretch.count - 1].number,
                consolidateAt: changes.isEmpty
                    ? nil
                    : ConsolidationSchedule.moment(
                        after: now, unsorted: unsorted, in: configuration.timeZone, for: job.relationship),
                embedAt: configuration.models.embedding == nil ? nil : now),
            usage: usage)
    }

    /// What cannot be read must not keep what comes after it from being read.
    private func failure(
        of job: Job, _ stretch: [NumberedMessage], _ usage: [UsageRecord], at now: Date
    ) -> JobResult {
        if let retry = SummarySchedule.retry(after: job.attempts, at: now) {
            return JobResult(.failed(retryAt: retry), usage: usage)
        }
        services.logger.error("A stretch of talk is given up: no model would read it for memories")
        return JobResult(.again(at: now), reading: .nothing(upTo: stretch), usage: usage)
    }
}

extension TalkReading {
    /// Nothing came of reading a stretch.
    fileprivate static func nothing(upTo stretch: [NumberedMessage]) -> TalkReading {
        TalkReading(changes: MemoryChanges(), lines: [], lastMessage: stretch.last?.number ?? 0)
    }
}
