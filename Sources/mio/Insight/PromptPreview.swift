import Domain
import Foundation
import Ports

/// A prompt as it would be sent next, for the operator.
struct PromptPreview: Encodable {
    private struct Cuts: Encodable {
        let messages: Int
        let shortenedMessages: Int
        let newMessages: Int
        let summaries: Int
    }

    private struct Message: Encodable {
        let role: String
        let text: String
    }

    private let persona: String
    private let version: String
    private let stage: Stage
    private let tokens: Int
    private let parts: [ConversationReport.Part]
    private let cuts: Cuts
    /// Absent where only figures are wanted.
    private let messages: [Message]?

    /// The prompt for the next reply to somebody who would say `words`; a stranger without a context.
    init(
        of persona: Persona, _ context: TurnContext?, saying words: String, at now: Date, in zone: TimeZone,
        estimator: TokenEstimator, isBrief: Bool
    ) {
        stage = context?.stage ?? .justMet
        let new = HistoryMessage(speaker: .person(name: ""), content: .text(words), date: now)
        let composed = PromptComposer(persona: persona, stage: stage, estimator: estimator).compose(
            PromptSituation(
                history: context?.history ?? [],
                hasOlderHistory: (context?.history.count ?? 0) >= PromptSituation.historyReach,
                newMessages: [new], now: now, timeZone: zone, profile: context?.profile ?? PersonProfile(),
                summaries: context?.summaries ?? []))
        self.persona = persona.preset.rawValue
        version = persona.version
        tokens = composed.tokens
        parts = composed.parts.map(ConversationReport.Part.init)
        cuts = Cuts(
            messages: composed.cuts.messages, shortenedMessages: composed.cuts.shortenedMessages,
            newMessages: composed.cuts.newMessages, summaries: composed.cuts.summaries)
        messages =
            isBrief
            ? nil
            : [Message(role: "system", text: composed.prompt.system)]
                + composed.prompt.messages.map { Message(role: $0.role.rawValue, text: $0.text) }
    }

    /// The sizes, what found no room, and the prompt itself.
    var text: String {
        let width = parts.map(\.name.count).max() ?? 0
        let table = (parts + [.init(name: "whole", tokens: tokens)]).map { part in
            part.name + String(repeating: " ", count: max(1, width - part.name.count + 2)) + String(part.tokens)
        }
        var lines = ["\(persona) at \(stage.rawValue), texts \(version): \(tokens) tokens by estimate", ""] + table
        lines += ["", "left out: \(cuts.messages) messages, \(cuts.newMessages) new ones, \(cuts.summaries) summaries"]
        lines += ["cut short: \(cuts.shortenedMessages) messages"]
        for message in messages ?? [] { lines += ["", "--- \(message.role) ---", message.text] }
        return lines.joined(separator: "\n") + "\n"
    }
}
