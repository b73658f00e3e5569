import Domain
import Foundation
import Logging
import Ports

/// Reads what was said for memories and for how two get on, a stretch at a time, in the order in which it was said.
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
        guard !messages.isEmpty, !isWaiting else {
            return JobResult(.done(resumeAt: tonight), source: talk.source)
        }
        let prompt = ExtractionPrompt(persona: persona, timeZone: zone)
        let context = talk.context.map(\.message)
        let stretch = Array(talk.messages.prefix(prompt.count(of: messages)))
        guard ExtractionSchedule.tellsAnything(stretch.map(\.message)) else {
            return unread(stretch, talk, of: persona, at: now)
        }
        let material = ExtractionMaterial(
            personaName: persona.displayName, language: persona.language,
            lines: context + stretch.map(\.message), memories: talk.memories,
            acquaintances: talk.acquaintances, recalled: talk.recalled, now: now, timeZone: zone)
        return await read(material, prompt.prompt(for: material), of: stretch, talk, persona, job)
    }

    /// A stretch that no model has read, though it counts as read; it still tells that they talked.
    private func unread(
        _ stretch: [NumberedMessage], _ talk: UnreadTalk, of persona: Persona, at now: Date,
        usage: [UsageRecord] = []
    ) -> JobResult {
        JobResult(
            .again(at: now),
            reading: TalkReading(
                changes: MemoryChanges(), lines: [], lastMessage: stretch[stretch.count - 1].number,
                source: talk.source),
            progress: talk.scored(stretch).map { talk.progress(by: $0, with: persona, at: now, live.current) },
            source: talk.source, usage: usage)
    }

    private func read(
        _ material: ExtractionMaterial, _ prompt: ChatPrompt, of stretch: [NumberedMessage], _ talk: UnreadTalk,
        _ persona: Persona, _ job: Job
    ) async -> JobResult {
        let answer = await BackgroundChat(models: live.current.models.memory, services: services)
            .ask(prompt, about: "extraction", rounds: talk.callsLeft == 1 ? 1 : 2) { text in
                ExtractionReply.extraction(in: text).map { .success($0) }
                    ?? .failure(BackgroundFault(reason: "no object as asked for"))
            }
        let usage = answer.usage(.extraction, bot: talk.bot, person: talk.person, services: services)
        let now = services.timekeeper.now()
        guard let extraction = answer.value else {
            if let retry = answer.retry(after: job.attempts, at: now) {
                return JobResult(.failed(retryAt: retry), source: talk.source, usage: usage)
            }
            services.logger.error("A stretch of talk is given up: no model would read it for memories")
            return unread(stretch, talk, of: persona, at: now, usage: usage)
        }
        return understood(extraction, in: material, of: stretch, talk, persona, job, usage)
    }

    private func understood(
        _ extraction: Extraction, in material: ExtractionMaterial, of stretch: [NumberedMessage], _ talk: UnreadTalk,
        _ persona: Persona, _ job: Job, _ usage: [UsageRecord]
    ) -> JobResult {
        let configuration = live.current
        let now = services.timekeeper.now()
        let asking = stretch.filter { $0.message.asksToForget }.map(\.number)
        let changes = MemoryIntake.changes(
            from: extraction.told(after: talk.context.count, mayForget: talk.source == nil && !asking.isEmpty),
            in: material)
        let scored = talk.scored(stretch, as: extraction)
        return JobResult(
            .again(at: now),
            reading: TalkReading(
                changes: changes, lines: talk.context.map(\.number) + stretch.map(\.number),
                signals: scored?.signals ?? RelationshipSignals(), lastMessage: stretch[stretch.count - 1].number,
                source: talk.source, withheld: asking,
                consolidateAt: consolidationMoment(after: now, changes, unsorted: talk.unsorted, job),
                embedAt: configuration.models.embedding == nil ? nil : now),
            progress: scored.map { talk.progress(by: $0, with: persona, at: now, configuration) },
            source: talk.source, usage: usage)
    }
}

extension Extractor {
    /// News of somebody is worth a night, for who they are may be told then.
    private func consolidationMoment(
        after now: Date, _ changes: MemoryChanges, unsorted: Int, _ job: Job
    ) -> Date? {
        let zone = live.current.timeZone
        let moment = ConsolidationSchedule.moment(
            after: now, unsorted: unsorted + changes.additions.count, in: zone, for: job.relationship)
        let isNews = changes.additions.contains { !$0.subjects.isEmpty }
        return moment ?? (isNews ? ConsolidationSchedule.night(after: now, in: zone, for: job.relationship) : nil)
    }
}

extension Extraction {
    /// The same without what only the lines before the stretch tell, for those were read before, and without what is to
    /// be forgotten unless somebody asks for it.
    fileprivate func told(after context: Int, mayForget: Bool) -> Extraction {
        Extraction(
            memories: memories.filter { $0.sources.contains { $0 > context } }, people: people,
            forget: mayForget ? forget : [], signals: signals)
    }
}
