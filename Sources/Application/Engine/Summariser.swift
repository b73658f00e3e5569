import Domain
import Foundation
import Logging
import Ports

/// Tells what happened on days and weeks that are over, one at a time, in the words of a neutral narrator.
struct Summariser: Sendable {
    /// The most messages of a day that are read at once.
    private static let messageLimit = 400
    /// How long a preset may be away before it is looked for again.
    private static let patience: TimeInterval = 3600

    let services: Services
    let live: LiveConfiguration

    /// One story to ask for.
    private struct Story {
        let span: Summary.Span
        let firstDay: CalendarDay
        let prompt: ChatPrompt
        /// Until when all is told afterwards; `nil` when that does not change.
        let until: Date?
    }

    /// Does one step of a job; what it comes to is kept with the job's completion, and whether it is.
    func perform(_ job: Job) async -> Bool {
        let configuration = live.current
        let now = services.timekeeper.now()
        let today = CalendarDay(of: now, in: configuration.timeZone)
        do throws(StoreError) {
            let material = try await services.jobs.summaryMaterial(
                of: job.relationship, before: today.start(in: configuration.timeZone), limit: Self.messageLimit)
            guard let material else { return false }
            let result: JobResult
            let persona = services.personas.persona(material.preset)
            if persona == nil {
                // Its folder may come back.
                result = JobResult(.failed(retryAt: now.addingTimeInterval(Self.patience)))
            } else if let persona, let story = story(of: material, persona: persona, today, configuration.timeZone) {
                result = await tell(story, of: persona, material, job, configuration)
            } else {
                result = JobResult(.done)
            }
            guard !Task.isCancelled else { return false }
            try await services.jobs.finish(job, with: result, epoch: material.epoch, at: services.timekeeper.now())
            return true
        } catch .staleEpoch {
            // Whatever was told is of a relationship that is no longer as it was; the next look decides anew.
            return false
        } catch {
            services.logger.error("A summary could not be kept", metadata: ["error": "\(error)"])
            return false
        }
    }

    /// The oldest day that nobody has told, else the oldest week.
    private func story(
        of material: SummaryMaterial, persona: Persona, _ today: CalendarDay, _ zone: TimeZone
    ) -> Story? {
        let narrator = NarratorPrompt(persona: persona, timeZone: zone)
        if let first = material.messages.first {
            let day = CalendarDay(of: first.date, in: zone)
            let end = day.advanced(by: 1).start(in: zone)
            let messages = Array(material.messages.prefix { $0.date < end })
            let (prompt, count) = narrator.day(messages)
            let isWhole =
                count == messages.count
                && (count < material.messages.count || material.messages.count < Self.messageLimit)
            let until = isWhole ? end : messages[count - 1].date.addingTimeInterval(0.001)
            return Story(span: .day, firstDay: day, prompt: prompt, until: until)
        }
        guard let monday = SummarySchedule.finishedWeek(among: material.days, at: today) else { return nil }
        let days = material.days.filter { $0.firstDay.monday == monday }
        return Story(span: .week, firstDay: monday, prompt: narrator.week(days), until: nil)
    }

    private func tell(
        _ story: Story, of persona: Persona, _ material: SummaryMaterial, _ job: Job,
        _ configuration: WorkerConfiguration
    ) async -> JobResult {
        let limit = story.span.characterLimit(for: persona.language)
        let answer = await ask(story.prompt, limit: limit, persona, configuration.models.memory)
        let now = services.timekeeper.now()
        let usage = answer.attempts.map { attempt in
            UsageRecord(
                purpose: .summary, model: attempt.model, bot: material.bot, person: material.person,
                tokens: attempt.usage, latency: attempt.latency, outcome: attempt.outcome, date: now)
        }
        if let text = answer.text {
            return JobResult(
                .again(at: now), summary: Summary(span: story.span, firstDay: story.firstDay, text: text),
                summarisedUntil: story.until, usage: usage)
        }
        guard let retry = SummarySchedule.retry(after: job.attempts, at: now) else {
            services.logger.error("A summary was given up until the person writes again")
            return JobResult(.parked, usage: usage)
        }
        return JobResult(.failed(retryAt: retry), usage: usage)
    }

    /// Asks the first model, and where what it wrote is no summary, once the next.
    private func ask(
        _ prompt: ChatPrompt, limit: Int, _ persona: Persona, _ models: [any ChatModel]
    ) async -> (text: String?, attempts: [ModelChain.Attempt]) {
        var attempts: [ModelChain.Attempt] = []
        for models in [models, Array(models.dropFirst() + models.prefix(1))] {
            let outcome = await ModelChain(models: models, services: services).reply(to: .init(prompt))
            attempts += outcome.attempts
            guard let text = outcome.reply?.text else { break }
            guard let fault = SummaryCheck.fault(in: text, limit: limit, personaName: persona.displayName) else {
                return (text, attempts)
            }
            services.logger.warning(
                "A summary was refused",
                metadata: ["model": "\(outcome.attempts.last?.model ?? "")", "fault": "\(fault.rawValue)"])
        }
        return (nil, attempts)
    }
}
