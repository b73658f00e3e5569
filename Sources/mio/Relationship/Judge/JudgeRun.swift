import Domain
import Foundation
import Ports

/// Puts conversations before a judge.
struct JudgeRun {
    /// What the judge made of a conversation.
    enum Outcome: Equatable, Sendable {
        /// It said so.
        case verdict(StageVerdict)
        /// It said something that is no verdict.
        case unreadable
        /// No model answered.
        case silent
    }

    /// The persona with whom the conversations are held.
    let persona: Persona
    /// The models: the first judges, the rest are its fallbacks.
    let models: [any ChatModel]

    /// What the first model that answers makes of `scenario`.
    func outcome(of scenario: JudgeScenario) async -> Outcome {
        let prompt = JudgePrompt(persona: persona, timeZone: .gmt)
        let material = scenario.material
        for model in models {
            do throws(ModelFailure) {
                let reply = try await model.reply(to: prompt.prompt(for: material))
                return JudgeReply.verdict(in: reply.text, of: prompt.lines(of: material.talk)).map(Outcome.verdict)
                    ?? .unreadable
            } catch {
                // The next model may do better.
                continue
            }
        }
        return .silent
    }
}
