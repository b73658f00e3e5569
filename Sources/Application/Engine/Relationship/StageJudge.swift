import Domain
import Foundation
import Logging
import Ports

/// Asks a model whether two have come as close as their score or their words say.
///
/// Without a verdict nothing changes.
struct StageJudge: Sendable {
    /// The most messages among which those are chosen that the judge reads.
    private static let messageLimit = 400
    /// The pause after so many tries in vain that the judge seems not to be up to it.
    private static let longPause: TimeInterval = 86_400

    let services: Services
    let live: LiveConfiguration

    /// Judges what is proposed, if anything is; what it comes to is kept with the job's completion, and whether it is.
    func perform(_ job: Job) async -> Bool {
        do throws(StoreError) {
            let material = try await services.relationships.relationshipMaterial(
                of: job.relationship, talk: Self.messageLimit)
            guard let material else { return false }
            let result = await result(of: job, material)
            return await JobFinish(services: services).finish(job, with: result, epoch: material.epoch)
        } catch {
            services.logger.error("What there is to judge cannot be read", metadata: ["error": "\(error)"])
            return false
        }
    }

    private func result(of job: Job, _ material: RelationshipMaterial) async -> JobResult {
        let configuration = live.current
        let now = services.timekeeper.now()
        // The folder of a preset may come back.
        guard let persona = services.personas.persona(material.preset) else {
            return JobResult(
                .failed(
                    retryAt: SummarySchedule.moment(
                        after: now, in: configuration.timeZone, for: job.relationship)))
        }
        let rules = EvolutionRules(of: persona, arm: material.arm, among: configuration.experiments)
        let evolution = RelationshipEvolution(rules: rules)
        guard let proposal = evolution.proposal(for: material.standing, messages: material.messages, at: now) else {
            return JobResult(later(than: now, evolution, material).map { .again(at: $0) } ?? .done(resumeAt: now))
        }
        return await judge(proposal, of: persona, by: evolution, material, job)
    }

    /// When there is a proposal that nothing but the cooldown keeps back; `nil` when there is none.
    private func later(
        than now: Date, _ evolution: RelationshipEvolution, _ material: RelationshipMaterial
    ) -> Date? {
        let end = RelationshipEvolution.cooldownEnd(of: material.standing, at: now)
        guard end > now else { return nil }
        return evolution.proposal(for: material.standing, messages: material.messages, at: end).map { _ in end }
    }

    private func judge(
        _ proposal: StageProposal, of persona: Persona, by evolution: RelationshipEvolution,
        _ material: RelationshipMaterial, _ job: Job
    ) async -> JobResult {
        let configuration = live.current
        let prompt = JudgePrompt(persona: persona, timeZone: configuration.timeZone)
        let talk = JudgeMaterial.choice(of: material.talk, in: configuration.timeZone)
        let lines = prompt.lines(of: talk)
        let answer = await BackgroundChat(models: configuration.models.judge, services: services)
            .ask(prompt.prompt(for: judgeMaterial(proposal, talk, material)), about: "judge") { text in
                JudgeReply.verdict(in: text, of: lines).map { .success($0) }
                    ?? .failure(BackgroundFault(reason: "no verdict as asked for"))
            }
        let now = services.timekeeper.now()
        let usage = answer.usage(.judge, bot: material.bot, person: material.person, services: services)
        guard let verdict = answer.value else {
            let retry = answer.retry(after: job.attempts, at: now) ?? now.addingTimeInterval(Self.longPause)
            return JobResult(.failed(retryAt: retry), usage: usage)
        }
        let step = evolution.judged(
            material.standing, proposal, verdict, messages: material.messages, at: now)
        let judged = JudgedProposal(
            proposal: proposal, verdict: verdict, model: answer.attempts.last?.model ?? "", date: now)
        return JobResult(
            step.judgeAt.map { .again(at: $0) } ?? .done(resumeAt: now),
            progress: RelationshipProgress(step, judged: judged), usage: usage)
    }

    private func judgeMaterial(
        _ proposal: StageProposal, _ talk: [HistoryMessage], _ material: RelationshipMaterial
    ) -> JudgeMaterial {
        let days = Int(services.timekeeper.now().timeIntervalSince(material.since) / 86_400)
        return JudgeMaterial(
            proposal: proposal, daysKnown: max(0, days), daysInContact: material.standing.daysInContact,
            messages: material.messages, talk: talk)
    }
}
