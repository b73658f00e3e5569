import Domain
import Foundation
import Ports

/// What a thought becomes: one change, and what is said.
extension BotCrew {
    /// The change that makes `thought` the answer to `batch`.
    func turn(
        of thought: Thinker.Thought, about batch: Batch, in conversation: ConversationID, _ outcome: TurnCommit.Outcome
    ) -> TurnCommit {
        let now = services.timekeeper.now()
        let relationship = thought.context.relationship
        let isTalk = !thought.heard.isEmpty
        let isPrivateTalk = isTalk && !conversation.isGroup
        return TurnCommit(
            conversation: conversation, relationship: relationship, epoch: thought.context.epoch,
            consumed: batch.arrivals.map { InboxSequence(rawValue: $0.number) }, heard: thought.heard,
            bubbles: bubbles(of: thought, about: batch, in: conversation, outcome),
            origin: outcome == .fallback ? .fallback : .spoken, outcome: outcome, usage: thought.usage, date: now,
            onboarding: thought.question?.step, pictures: thought.pictures,
            summariseAt: isPrivateTalk
                ? SummarySchedule.moment(after: now, in: live.current.timeZone, for: relationship) : nil,
            extractAt: isTalk ? extractionMoment(after: now, thought) : nil,
            mustExtract: thought.asksToForget,
            recalled: outcome == .answered ? thought.recalled : [],
            outreach: isPrivateTalk ? standing(after: thought, at: now) : nil)
    }

    /// How things stand with writing first once the person has spoken.
    private func standing(after thought: Thinker.Thought, at now: Date) -> OutreachStanding {
        let context = thought.context
        let standing = context.outreach ?? OutreachStanding()
        let situation = context.outreachSituation(with: thought.persona, guess: live.current.timeZone, at: now)
        var next = standing.afterWords(
            at: now, lastWords: context.history.last?.date, in: situation, roll: services.chance.number(in: 0..<1))
        if !thought.persona.mayWriteFirst(in: context) { next.nextAt = nil }
        return next
    }

    /// The reply is read with what it replies to, so it counts as well.
    private func extractionMoment(after now: Date, _ thought: Thinker.Thought) -> Date {
        let replies = thought.reply?.bubbles.count ?? 0
        return ExtractionSchedule.moment(
            after: now, unread: thought.context.unread + thought.heard.count + replies,
            asksToForget: thought.asksToForget, declares: thought.declares)
    }

    private func bubbles(
        of thought: Thinker.Thought, about batch: Batch, in conversation: ConversationID, _ outcome: TurnCommit.Outcome
    ) -> [OutgoingMessage] {
        guard outcome != .closed else { return [] }
        // Who has something to say is answered, if only by a prepared line; who only opens the chat is just asked.
        let isSpoken = thought.question == nil || !thought.heard.isEmpty
        let reply = thought.reply ?? (isSpoken ? fallbackLine(of: thought).map { ModelReplyText($0) } : nil)
        let question = thought.question.map {
            OutgoingMessage(
                conversation: conversation, text: $0.text, keyboard: $0.keyboard, isRemembered: false)
        }
        let wish = (outcome == .answered ? thought.wish : nil).map {
            OutgoingMessage(conversation: conversation, text: $0.text, keyboard: $0.keyboard, isRemembered: false)
        }
        return (reply.map { messages(of: $0, about: batch, in: conversation) } ?? [])
            + [question, wish].compactMap { $0 }
    }

    /// A reaction comes before words. In groups the first words quote what they answer.
    private func messages(
        of reply: ModelReplyText, about batch: Batch, in conversation: ConversationID
    ) -> [OutgoingMessage] {
        // What only another bot received cannot be pointed at.
        let heard = batch.messages.map { $0.message.id.isForeign ? nil : $0.message.id }
        let newest = heard.last ?? nil
        var messages: [OutgoingMessage] = []
        if let reaction = reply.reaction, let newest {
            messages.append(OutgoingMessage(conversation: conversation, reaction: reaction, to: newest))
        } else if let reaction = reply.reaction, reply.bubbles.isEmpty {
            messages.append(OutgoingMessage(conversation: conversation, text: reaction))
        }
        messages += reply.bubbles.enumerated().map { index, bubble in
            let quoted = bubble.quote.flatMap { heard.indices.contains($0 - 1) ? heard[$0 - 1] : nil }
            // Nobody quotes what stands right above.
            let reference = quoted == newest ? nil : quoted
            let standard = conversation.isGroup && index == 0 ? newest : nil
            return OutgoingMessage(conversation: conversation, text: bubble.text, replyTo: reference ?? standard)
        }
        return messages
    }

    /// Makes a turn durable; `nil` when the task was cancelled before.
    func commit(_ turn: TurnCommit) async throws(StoreError) -> [OutboxEntry]? {
        let entries = try await services.insist { () throws(StoreError) in try await services.turns.commit(turn) }
        if entries != nil, turn.outcome != .fallback { backlog.remove(turn.consumed.count) }
        return entries
    }

    /// A prepared line for when no model answers; not the one this person heard last.
    private func fallbackLine(of thought: Thinker.Thought) -> String? {
        let lines = thought.persona.fallbackLines[.modelDown] ?? []
        let last = thought.context.history.last { $0.origin == .fallback }?.content.words
        return services.chance.pick(lines.filter { $0 != last }) ?? lines.first
    }
}

extension Thinker.Thought {
    /// Whether the person wants something forgotten.
    fileprivate var asksToForget: Bool { heard.contains(where: \.asksToForget) }

    /// Whether the person says what the two are to be, or are no longer.
    fileprivate var declares: Bool {
        let unread = context.history.suffix(context.unread)
        return heard.contains(where: \.declares) || unread.contains(where: \.declares)
    }
}
