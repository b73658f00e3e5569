package import Domain
package import Ports
import Synchronization

/// A model for runs without a key: it answers at once with a persona's sample lines.
///
/// It knows the conversation from the prompt alone, as any model does; which persona it speaks for it tells by whose
/// character stands in the instructions. The same prompt always gets the same answer.
package final class ScriptedModel: ChatModel {
    /// As written to the ledger.
    package let name = "scripted/sample-lines"
    private let personas: @Sendable () -> [Persona]
    private let voices = Mutex<[String: ScriptedVoice]>([:])
    private let estimator = TokenEstimator()

    /// A model that can speak for those whom `personas` gives; it is asked whenever instructions are new.
    package init(personas: @escaping @Sendable () -> [Persona]) {
        self.personas = personas
    }

    /// One attempt at a reply; fails for good when no persona's character stands in the instructions.
    package func reply(to prompt: ChatPrompt) async throws(ModelFailure) -> ModelReply {
        guard !Task.isCancelled else { throw ModelFailure(.cancelled) }
        if let answer = story(for: prompt) ?? note(for: prompt) {
            return ModelReply(text: answer, usage: usage(of: prompt, answer))
        }
        guard let voice = voice(for: prompt.system) else {
            throw ModelFailure(.permanent(reason: "no persona stands in the instructions"))
        }
        var chance = PromptChance(seededBy: prompt)
        let text = voice.reply(to: ScriptedConversation(prompt), using: &chance)
        return ModelReply(text: text, usage: usage(of: prompt, text))
    }

    private func usage(of prompt: ChatPrompt, _ text: String) -> TokenUsage {
        TokenUsage(prompt: estimator.tokens(in: prompt), completion: estimator.tokens(in: text))
    }

    /// A summary, when the instructions ask for one.
    private func story(for prompt: ChatPrompt) -> String? {
        for persona in personas() {
            for task in [CommonTexts.Task.summaryOfDay, .summaryOfWeek] {
                // The instructions are the task's text up to the persona's name, with the name after it.
                let beginning = (persona.common.tasks[task] ?? "").split(separator: "{", maxSplits: 1).first ?? ""
                guard !beginning.isEmpty, prompt.system.hasPrefix(beginning + persona.displayName) else { continue }
                return ScriptedStory(prompt, persona: persona).text
            }
        }
        return nil
    }

    /// What the instructions ask for that has to do with memories, or with how close two are.
    private func note(for prompt: ChatPrompt) -> String? {
        let words = prompt.messages.last?.text ?? ""
        for persona in personas() {
            let name = persona.displayName
            if BackgroundTask.isSet(.extraction, by: prompt.system, for: persona, naming: name) {
                var extraction = ScriptedExtraction(words, persona: name)
                return extraction.json()
            }
            if BackgroundTask.isSet(.judge, by: prompt.system, for: persona, naming: name) {
                return ScriptedJudge(words, persona: name).jsonLine
            }
            if BackgroundTask.isSet(.consolidation, by: prompt.system, for: persona) {
                return ScriptedConsolidation(words).jsonLine
            }
            if BackgroundTask.isSet(.acquaintance, by: prompt.system, for: persona) {
                return ScriptedProfile.text(words, limit: BackgroundTask.limit(in: prompt.system))
            }
        }
        return nil
    }

    /// Searching long instructions is slow, and they seldom change.
    private func voice(for system: String) -> ScriptedVoice? {
        if let known = voices.withLock({ $0[system] }) { return known }
        guard let persona = personas().first(where: { system.utf8.firstRange(of: $0.character.utf8) != nil }),
            let voice = ScriptedVoice(persona)
        else { return nil }
        voices.withLock { voices in
            if voices.count >= Self.voiceLimit { voices.removeAll() }
            voices[system] = voice
        }
        return voice
    }

    private static let voiceLimit = 256
}
