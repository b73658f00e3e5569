import Domain
import Foundation
import Logging
import Ports

/// Tells what happened on days and weeks that are over, one at a time, in the words of a neutral narrator.
struct Summariser: Sendable {
    /// The most messages of a day that are read at once.
    private static let messageLimit = 400

    let services: Services
    let live: LiveConfiguration

    /// What is to be told next.
    private struct Stretch {
        let span: Summary.Span
        let firstDay: CalendarDay
        let prompt: ChatPrompt
        let speakers: [String]
        /// The last message that is told afterwards; `nil` when that does not change.
        var lastMessage: Int64?
    }

    /// Does one step of a job; what it comes to is kept with the job's completion, and whether it is.
    func perform(_ job: Job) async -> Bool {
        let configuration = live.current
        do throws(StoreError) {
            let material = try await services.jobs.summaryMaterial(of: job.relationship, limit: Self.messageLimit)
            guard let material else { return false }
            let result = await result(of: job, material, configuration)
            return await JobFinish(services: services).finish(job, with: result, epoch: material.epoch)
        } catch {
            services.logger.error("What there is to summarise cannot be read", metadata: ["error": "\(error)"])
            return false
        }
    }

    private func result(
        of job: Job, _ material: SummaryMaterial, _ configuration: WorkerConfiguration
    ) async -> JobResult {
        let now = services.timekeeper.now()
        let tomorrow = SummarySchedule.moment(after: now, in: configuration.timeZone, for: job.relationship)
        // The folder of a preset may come back.
        guard let persona = services.personas.persona(material.preset) else {
            return JobResult(.failed(retryAt: tomorrow))
        }
        let today = CalendarDay(of: now, in: configuration.timeZone)
        guard let stretch = stretch(of: material, persona: persona, today, configuration.timeZone) else {
            return JobResult(.done(resumeAt: tomorrow))
        }
        return await tell(stretch, of: persona, material, job, configuration)
    }

    /// The oldest day that nobody has told, else the oldest week.
    private func stretch(
        of material: SummaryMaterial, persona: Persona, _ today: CalendarDay, _ zone: TimeZone
    ) -> Stretch? {
        let narrator = NarratorPrompt(persona: persona, timeZone: zone)
        let messages = material.messages.map(\.message)
        if let count = SummaryStretch.count(of: messages.map(\.date), at: today, in: zone) {
            let day = CalendarDay(of: messages[0].date, in: zone)
            let earlier = material.days.first { $0.firstDay == day }
            let (prompt, told) = narrator.day(Array(messages.prefix(count)), earlier: earlier)
            return Stretch(
                span: .day, firstDay: day, prompt: prompt, speakers: narrator.speakers(in: messages),
                lastMessage: material.messages[told - 1].number)
        }
        guard let monday = SummarySchedule.finishedWeek(among: material.days, at: today) else { return nil }
        let days = material.days.filter { $0.firstDay.monday == monday }
        return Stretch(
            span: .week, firstDay: monday, prompt: narrator.week(days), speakers: narrator.speakers(in: []))
    }

    private func tell(
        _ stretch: Stretch, of persona: Persona, _ material: SummaryMaterial, _ job: Job,
        _ configuration: WorkerConfiguration
    ) async -> JobResult {
        let limit = stretch.span.characterLimit(for: persona.language)
        let answer = await BackgroundChat(models: configuration.models.memory, services: services)
            .ask(stretch.prompt, about: "summary") { text in
                SummaryCheck.fault(in: text, limit: limit, speakers: stretch.speakers)
                    .map { .failure(BackgroundFault(reason: $0.rawValue)) } ?? .success(text)
            }
        let now = services.timekeeper.now()
        let usage = answer.usage(.summary, bot: material.bot, person: material.person, services: services)
        if let text = answer.value {
            return JobResult(
                .again(at: now), summary: Summary(span: stretch.span, firstDay: stretch.firstDay, text: text),
                lastSummarised: stretch.lastMessage, usage: usage)
        }
        if let retry = answer.retry(after: job.attempts, at: now) {
            return JobResult(.failed(retryAt: retry), usage: usage)
        }
        services.logger.error("A summary is given up: no model would tell it")
        // What cannot be told must not keep what comes after it from being told.
        guard let last = stretch.lastMessage else { return JobResult(.parked, usage: usage) }
        return JobResult(.again(at: now), lastSummarised: last, usage: usage)
    }
}
