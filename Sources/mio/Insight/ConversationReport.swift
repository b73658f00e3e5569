import Domain
import Engine
import Foundation
import Ports

/// What a companion knows of a conversation, as JSON for pages (docs/insight.md).
struct ConversationReport: Encodable {
    struct LastPrompt: Encodable {
        let at: Date
        let model: String?
        let tokens: Int
        let parts: [Part]
        let omittedMessages: Int
        let shortenedMessages: Int
        let omittedNewMessages: Int
        let omittedSummaries: Int
        let recalled: [Recalled]
    }

    struct Recalled: Encodable {
        let memory: Int64?
        let reason: String
        let tokens: Int
    }

    struct Part: Encodable {
        let name: String
        let tokens: Int
    }

    struct Usage: Encodable {
        let calls: Int
        let promptTokens: Int
        let cachedTokens: Int
        let completionTokens: Int
        let isEstimated: Bool
    }

    let relationship: Relationship?
    let mood: FeltMood?
    let lastPrompt: LastPrompt?
    let usage: Usage
}

extension ConversationReport.Part {
    /// A part of a prompt, as onlookers see it.
    init(_ part: ComposedPrompt.Part) {
        self.init(name: part.name.rawValue, tokens: part.tokens)
    }
}

extension ConversationReport.Recalled {
    /// Something that came to mind, as onlookers see it: why, and never the words.
    init(_ line: ComposedPrompt.RecalledLine) {
        let reason =
            switch line.reason {
            case .due: "due"
            case .boundary: "boundary"
            case .about: "named"
            case .fits(_, let parts): parts
            }
        self.init(memory: line.memory?.rawValue, reason: reason, tokens: line.tokens)
    }
}

extension ConversationReport {
    /// A report at `now` of what is stored and of the last prompt, each `nil` when there is none yet.
    ///
    /// `rules` are those of the relationship: of its persona, and of its arm where an experiment has others. They are
    /// `nil` when the persona is gone.
    init(_ insight: ConversationInsight?, _ prompt: LastPrompts.Entry?, by rules: EvolutionRules?, at now: Date) {
        relationship = insight?.relationship.map { Relationship($0, by: rules, at: now) }
        mood = rules.flatMap { rules in
            insight?.relationship.map { FeltMood($0.standing, of: rules.temperament, at: now) }
        }
        lastPrompt = prompt.map { prompt in
            LastPrompt(
                at: prompt.date, model: prompt.model, tokens: prompt.parts.reduce(0) { $0 + $1.tokens },
                parts: prompt.parts.map(Part.init),
                omittedMessages: prompt.cuts.messages, shortenedMessages: prompt.cuts.shortenedMessages,
                omittedNewMessages: prompt.cuts.newMessages, omittedSummaries: prompt.cuts.summaries,
                recalled: prompt.recalled.map(Recalled.init))
        }
        let tokens = insight?.usage.tokens ?? TokenUsage(prompt: 0, completion: 0)
        usage = Usage(
            calls: insight?.usage.calls ?? 0, promptTokens: tokens.prompt, cachedTokens: tokens.cached,
            completionTokens: tokens.completion, isEstimated: tokens.isEstimated)
    }
}
