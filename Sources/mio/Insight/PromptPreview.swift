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
    private let recalled: [ConversationReport.Recalled]
    /// Absent where only figures are wanted.
    private let messages: [Message]?

    /// The prompt for the next reply at a stage.
    init(of persona: Persona, _ composed: ComposedPrompt, at stage: Stage, isBrief: Bool) {
        self.stage = stage
        self.persona = persona.preset.rawValue
        version = persona.version
        tokens = composed.tokens
        parts = composed.parts.map(ConversationReport.Part.init)
        cuts = Cuts(
            messages: composed.cuts.messages, shortenedMessages: composed.cuts.shortenedMessages,
            newMessages: composed.cuts.newMessages, summaries: composed.cuts.summaries)
        recalled = composed.recalled.map(ConversationReport.Recalled.init)
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
        lines += recalled.map {
            "recalled: \($0.memory.map { "memory \($0)" } ?? "a message"), \($0.tokens) tokens, \($0.reason)"
        }
        for message in messages ?? [] { lines += ["", "--- \(message.role) ---", message.text] }
        return lines.joined(separator: "\n") + "\n"
    }
}
