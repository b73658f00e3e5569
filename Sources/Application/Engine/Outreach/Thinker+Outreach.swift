import Domain
import Foundation
import Logging
import Ports

/// Writing first: nobody asked, so nothing is said where anything speaks against it.
extension Thinker {
    /// What a persona does of itself.
    struct Initiative: Sendable {
        /// What comes of it.
        let commit: OutreachCommit
        /// How lively the persona is, in `0...1`.
        let energy: Double
        fileprivate let occasion: Occasion
    }

    /// So often a persona may ask something, in `0...1`; else it only tells, and nobody has to answer.
    private static let askingShare = 0.8
    /// Within that time a persona does not say the same again.
    private static let repetitionTime: TimeInterval = 86_400

    /// What everything depends on that a persona does of itself.
    fileprivate struct Occasion {
        let candidate: OutreachCandidate
        let persona: Persona
        let context: OutreachContext
        let configuration: WorkerConfiguration
        let now: Date

        var situation: OutreachSituation { situation(at: now) }

        /// What decides at a moment, as if the persona's had just come.
        func situation(at now: Date) -> OutreachSituation {
            candidate.due(at: now).situation(with: persona, guess: configuration.timeZone, at: now)
        }

        func at(_ now: Date) -> Occasion {
            Occasion(candidate: candidate, persona: persona, context: context, configuration: configuration, now: now)
        }

        var mood: Mood? { context.turn.mood?.decayed(at: now, to: persona.traits.temperament) }
    }

    /// What a persona does at a moment when it may write first; `nil` when that is nothing at all, or the task was
    /// cancelled.
    ///
    /// What a cancelled call used is recorded.
    func reach(_ candidate: OutreachCandidate) async -> Initiative? {
        guard let occasion = await occasion(of: candidate) else { return nil }
        let (reason, skipped) = OutreachReasons.choose(
            from: material(of: occasion), roll: services.chance.number(in: 0..<1))
        guard let reason else {
            await rest(occasion)
            return nil
        }
        let (outcome, bubbles, usage) = await words(about: reason, at: occasion)
        let initiative = initiative(
            OutreachRecord(date: occasion.now, reason: reason, skipped: skipped, outcome: outcome), bubbles, usage,
            at: occasion)
        guard !Task.isCancelled else {
            await abandon(initiative)
            return nil
        }
        return initiative
    }

    /// The same once its words are written and typed, which takes time; `nil` when something speaks against it by then.
    func confirmed(_ initiative: Initiative) async -> Initiative? {
        let commit = initiative.commit
        guard !commit.bubbles.isEmpty else { return initiative }
        let now = services.timekeeper.now()
        let occasion = initiative.occasion.at(now)
        let roll = services.chance.number(in: 0..<1)
        switch OutreachPolicy.decision(in: occasion.situation, at: now, roll: roll) {
        case .write:
            let record = OutreachRecord(
                date: now, reason: commit.record.reason, skipped: commit.record.skipped, outcome: commit.record.outcome)
            return self.initiative(record, commit.bubbles.map(\.text), commit.usage, at: occasion)
        case .wait(_, let date):
            await abandon(initiative)
            await postpone(commit.candidate, until: date)
        case .rest:
            await abandon(initiative)
            await postpone(commit.candidate, until: nil)
        }
        return nil
    }

    /// Keeps that the person spoke before the persona did, and what it cost.
    func abandon(_ initiative: Initiative) async {
        let commit = initiative.commit
        let record = OutreachRecord(
            date: services.timekeeper.now(), reason: commit.record.reason, skipped: commit.record.skipped,
            outcome: .cancelled)
        do throws(StoreError) {
            _ = try await services.outreach.commit(
                OutreachCommit(
                    candidate: commit.candidate, bubbles: [], record: record, standing: commit.candidate.standing,
                    usage: commit.usage))
        } catch {
            // Things have changed by what the person wrote, or the database fails: the cost counts all the same.
            await services.keep(commit.usage)
        }
    }
}

// MARK: - Whether

extension Thinker {
    /// The occasion; `nil` when nothing is to be done at it after all.
    private func occasion(of candidate: OutreachCandidate) async -> Occasion? {
        let now = services.timekeeper.now()
        guard let persona = services.personas.persona(candidate.preset), let context = await context(of: candidate, now)
        else { return nil }
        guard persona.mayWriteFirst(in: context.turn) else {
            await postpone(candidate, until: nil)
            return nil
        }
        let occasion = Occasion(
            candidate: candidate, persona: persona, context: context, configuration: live.current, now: now)
        let roll = services.chance.number(in: 0..<1)
        switch OutreachPolicy.decision(in: occasion.situation, at: now, roll: roll) {
        case .write: return occasion
        case .wait(_, let date): await postpone(candidate, until: date)
        case .rest: await postpone(candidate, until: nil)
        }
        return nil
    }

    private func context(of candidate: OutreachCandidate, _ now: Date) async -> OutreachContext? {
        do throws(StoreError) {
            return try await services.outreach.outreachContext(
                of: candidate, historyLimit: PromptSituation.historyReach, at: now)
        } catch {
            services.logger.error("What to write first cannot be read", metadata: ["error": "\(error)"])
            return nil
        }
    }

    /// Nothing is worth a word: another moment will come.
    private func rest(_ occasion: Occasion) async {
        let standing = occasion.candidate.standing.afterSilence(
            at: occasion.now, in: occasion.situation, roll: services.chance.number(in: 0..<1))
        await postpone(occasion.candidate, until: standing.nextAt)
    }

    private func postpone(_ candidate: OutreachCandidate, until date: Date?) async {
        do throws(StoreError) {
            try await services.outreach.postpone(candidate, until: date)
        } catch {
            services.logger.error("A moment to write first cannot be kept", metadata: ["error": "\(error)"])
        }
    }
}

// MARK: - What

extension Thinker {
    private typealias Words = (outcome: OutreachRecord.Outcome, bubbles: [String], usage: [UsageRecord])

    private func material(of occasion: Occasion) -> OutreachMaterial {
        OutreachMaterial(
            stage: occasion.context.turn.feltStage, memories: occasion.context.memories,
            history: occasion.context.turn.history, mood: occasion.mood,
            temperament: occasion.persona.traits.temperament, recentTopics: occasion.context.recentTopics,
            excluded: occasion.persona.traits.excludedReasons, now: occasion.now,
            timeZone: occasion.situation.timeZone)
    }

    /// What the model writes about `reason`: one call, and one more where the first words were not good enough.
    private func words(about reason: OutreachReason, at occasion: Occasion) async -> Words {
        let chat = occasion.configuration.models.chat
        let composer = composers.composer(
            for: occasion.persona, stage: occasion.context.turn.feltStage,
            estimator: services.calibration.estimator(for: chat.first))
        let mayAsk = services.chance.number(in: 0..<1) < Self.askingShare
        let prompt = composer.composeOutreach(situation(at: occasion), reason: reason, mayAsk: mayAsk)
        let recent = ownLines(in: occasion)
        var usage: [UsageRecord] = []
        for _ in 1...2 {
            let answer = await ModelChain(models: chat, services: services).reply(to: .init(prompt.prompt))
            usage += answer.attempts.map { record($0, .outreach, for: occasion.candidate.person) }
            services.lastPrompts.note(
                prompt, in: occasion.candidate.conversation,
                answeredBy: answer.reply == nil ? nil : answer.attempts.last?.model, at: services.timekeeper.now())
            guard let text = answer.reply?.text else { return (.failed, [], usage) }
            let reply = ModelReplyText(text)
            if reply.declines { return (.declined, [], usage) }
            let bubbles = reply.bubbles.map(\.text)
            let faults = OutreachCheck.faults(in: bubbles, own: recent, mayAsk: mayAsk)
            if faults.isEmpty { return (.promised, bubbles, usage) }
            services.logger.info(
                "What a persona would write first is not good enough",
                metadata: ["faults": "\(faults.map(\.rawValue).joined(separator: " "))"])
            if Task.isCancelled { break }
        }
        return (.dropped, [], usage)
    }

    /// What any turn knows, with nothing to answer.
    private func situation(at occasion: Occasion) -> PromptSituation {
        let context = occasion.context.turn
        return PromptSituation(
            history: context.history, hasOlderHistory: context.history.count >= PromptSituation.historyReach,
            newMessages: [], now: occasion.now, timeZone: occasion.situation.timeZone, profile: context.profile,
            summaries: context.summaries, essentials: context.essentials,
            remembers: remembers(context, isGroup: false), mood: occasion.mood, shift: context.shift)
    }

    /// What the persona said itself within a day, or a day ahead by a clock that went back.
    private func ownLines(in occasion: Occasion) -> [String] {
        occasion.context.turn.history.compactMap { message in
            guard message.speaker == .persona,
                abs(occasion.now.timeIntervalSince(message.date)) < Self.repetitionTime
            else { return nil }
            return message.content.words
        }
    }

    private func initiative(
        _ record: OutreachRecord, _ bubbles: [String], _ usage: [UsageRecord], at occasion: Occasion
    ) -> Initiative {
        let candidate = occasion.candidate
        let roll = services.chance.number(in: 0..<1)
        let standing =
            bubbles.isEmpty
            ? candidate.standing.afterSilence(at: occasion.now, in: occasion.situation, roll: roll)
            : candidate.standing.afterOutreach(
                at: occasion.now, lastWords: occasion.context.turn.history.last?.date, in: occasion.situation,
                roll: roll)
        return Initiative(
            commit: OutreachCommit(
                candidate: candidate,
                bubbles: bubbles.map { OutgoingMessage(conversation: candidate.conversation, text: $0) },
                record: record, standing: standing, usage: usage),
            energy: occasion.mood?.energy ?? occasion.persona.traits.temperament.energy, occasion: occasion)
    }
}
