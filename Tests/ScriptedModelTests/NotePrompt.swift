import Domain
import Foundation
import Ports
import ScriptedModel

/// Prompts of background tasks as the contract has them, and their answers.
enum NotePrompt {
    /// A persona whose tasks have short texts.
    static let persona = Persona(
        preset: PresetName(rawValue: "ada"), displayName: "Ada", language: .english, character: "I am Ada.",
        behavior: "", dynamics: [:], fallbackLines: [:], sampleLines: ["talk | go on"],
        common: CommonTexts(
            guidelines: "", identity: "", phrases: [:],
            tasks: [
                .extraction: "# Task\n- Read the talk with {name}. Write in {language}.",
                .consolidation: "# Task\n- Order the list. Write in {language}.",
                .acquaintance: "# Task\n- Say who {name} is, within {limit} characters.",
                .judge: "# Task\n- Judge whether the talk with {name} goes from {from} to {to}.",
            ]), version: "1")

    /// What the scripted model answers to a task.
    static func answer(_ task: CommonTexts.Task, _ text: String, limit: Int = 200) async throws -> String {
        let system = PhraseTemplate(persona.common.tasks[task] ?? "").filled([
            "name": "Ada", "language": "en", "limit": String(limit), "from": "just_met", "to": "good_friends",
        ])
        let prompt = ChatPrompt(system: system, messages: [.init(.user, text)], maximumTokens: 500)
        return try await ScriptedModel { [persona] }.reply(to: prompt).text
    }

    /// What it extracts from a list, and lines said on Monday, the 2nd of November 2026.
    static func extraction(_ lines: String..., known: [String] = []) async throws -> Extracted {
        let said = lines.enumerated().map { "\($0.offset + 1). Monday 2026-11-02, 21:30 Kim: \($0.element)" }
        let text = (["What is known"] + known + ["The talk"] + said).joined(separator: "\n")
        return try JSONDecoder().decode(Extracted.self, from: Data(try await answer(.extraction, text).utf8))
    }

    /// What it judges of lines, each with its speaker.
    static func judgement(_ lines: String...) async throws -> Judged {
        let said = lines.enumerated().map { "\($0.offset + 1). Monday 2026-11-02, 21:30 \($0.element)" }
        let text = (["Days since they met: 30.", "", "The talk"] + said).joined(separator: "\n")
        return try JSONDecoder().decode(Judged.self, from: Data(try await answer(.judge, text).utf8))
    }
}
