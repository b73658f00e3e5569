package import Foundation

/// Puts everything known into one prompt inside a token budget.
///
/// First what never changes, then what changes seldom, then what was said, and last the present and the new
/// messages: from one turn to the next a prompt is byte-identical up to the persona's last reply, except where the
/// history's beginning moves. People's words, and what was told of them, stand in messages of their own role and
/// nowhere else.
///
/// Making a composer reads all instructions; keep it for as long as persona and stage stay the same.
package struct PromptComposer: Sendable {
    private let system: String
    private let instructions: [ComposedPrompt.Part]
    /// Where the persona's mood comes to rest.
    let temperament: Temperament
    /// What it may call the person at this stage.
    let nicknames: [String]
    let commands: [CommandText: String]
    let phrases: Phrasebook
    let limits: PromptLimits
    let estimator: TokenEstimator

    /// A composer for one persona at one stage.
    package init(
        persona: Persona, stage: Stage, limits: PromptLimits = PromptLimits(),
        estimator: TokenEstimator = TokenEstimator()
    ) {
        let texts: [(ComposedPrompt.PartName, String)] = [
            (.guidelines, persona.common.guidelines),
            (.identity, persona.common.identity),
            (.character, persona.character),
            (.behavior, persona.behavior),
            (.stage, persona.dynamics[stage] ?? ""),
        ]
        system = texts.map(\.1).filter { !$0.isEmpty }.joined(separator: "\n\n")
        // The blank line after a text is counted with it.
        instructions = texts.map { ComposedPrompt.Part(name: $0, tokens: estimator.tokens(in: $1 + "\n\n")) }
        temperament = persona.traits.temperament
        nicknames = stage.allows(.nicknames) ? persona.traits.nicknames[stage] ?? [] : []
        commands = persona.common.commands
        phrases = Phrasebook(persona.common)
        self.limits = limits
        self.estimator = estimator
    }

    /// The estimated tokens of each instruction, in order.
    package var instructionParts: [ComposedPrompt.Part] { instructions }

    /// The prompt for one reply.
    ///
    /// Instructions and what the person said about themselves are never cut. New messages come before history: the
    /// longest are cut and the oldest left out only when they alone are too much, and the prompt says so. Then come the
    /// newest summaries, and the history gets what room is left.
    package func compose(_ situation: PromptSituation) -> ComposedPrompt { compose(situation, closing: "") }

    /// The prompt whose last words, after what is to be answered if there is anything, are the remarks `closing`.
    func compose(_ situation: PromptSituation, closing: String) -> ComposedPrompt {
        let layout = layout(of: situation, closing: closing)
        let recalled = recalled(in: situation, besideWordsSince: layout.past.begin)
        let kept = layout.told.beside(
            layout.past.firstDay(in: situation.timeZone),
            isWhole: layout.past.omitted == 0 && !situation.hasOlderHistory)
        let (newest, past) = (layout.newest, layout.past)
        let background = layout.profile + layout.essentials + kept.text
        let present = layout.present + recalled.text
        let pictures = situation.pictures.filter { $0.key >= newest.omitted }.sorted { $0.key < $1.key }.map(\.value)
        let last = ChatPrompt.Message(.user, present + newest.text + closing, pictures: pictures)
        return ComposedPrompt(
            prompt: ChatPrompt(
                system: system, messages: Self.joined(background, past.messages + [last]),
                maximumTokens: limits.reply),
            parts: instructions + [
                .init(name: .profile, tokens: estimator.tokens(in: layout.profile)),
                .init(name: .essentials, tokens: estimator.tokens(in: layout.essentials)),
                .init(name: .summaries, tokens: kept.tokens),
                .init(name: .history, tokens: past.tokens),
                .init(name: .present, tokens: tokens(inMessage: layout.present + closing)),
                .init(name: .recollection, tokens: recalled.tokens),
                .init(name: .pictures, tokens: layout.pictureTokens),
                .init(name: .newMessages, tokens: layout.newestTokens),
            ],
            cuts: .init(
                messages: past.omitted, shortenedMessages: past.shortened + newest.shortened,
                newMessages: newest.omitted, summaries: layout.told.omitted),
            recalled: recalled.lines)
    }

    /// When the history begins that stands in the prompt for `situation`; `nil` when all of it does.
    package func visibleSince(in situation: PromptSituation) -> Date? {
        let past = layout(of: situation).past
        guard past.omitted > 0 || situation.hasOlderHistory else { return nil }
        return past.begin ?? situation.now
    }

    /// Where everything has its place but what comes to mind, for which room is kept.
    private struct Layout {
        let present: String
        let profile: String
        let essentials: String
        let pictureTokens: Int
        let newest: NewWords
        let newestTokens: Int
        let told: Told
        let past: Past
    }

    private func layout(of situation: PromptSituation, closing: String = "") -> Layout {
        let clock = LocalClock(timeZone: situation.timeZone, phrases: phrases)
        let writer = MessageWriter(phrases: phrases, clock: clock, estimator: estimator, isGroup: situation.isGroup)
        let present = presentRemarks(in: situation, clock: clock)
        let profile = profileRemarks(situation)
        let essentials = essentialRemarks(situation)
        let pictureTokens = TokenEstimator.tokensPerPicture * situation.pictures.count
        let fixed =
            tokens(inMessage: present + closing) + estimator.tokens(in: profile) + estimator.tokens(in: essentials)
            + pictureTokens + recollectionRoom(of: situation)
        let room = max(Self.leastRoom, limits.prompt - instructionTokens - fixed)
        let newest = newWords(of: situation, writer: writer, room: room * 2 / 3)
        let newestTokens = estimator.tokens(in: newest.text)
        let told = summaries(of: situation, room: min(limits.summaries, (room - newestTokens) / 2))
        let past = history(of: situation, writer: writer, room: room - newestTokens - told.tokens)
        return Layout(
            present: present, profile: profile, essentials: essentials, pictureTokens: pictureTokens, newest: newest,
            newestTokens: newestTokens, told: told, past: past)
    }

    /// The background stands at the beginning of the first message, which is always a person's.
    private static func joined(_ background: String, _ messages: [ChatPrompt.Message]) -> [ChatPrompt.Message] {
        guard !background.isEmpty, let first = messages.first else { return messages }
        return [ChatPrompt.Message(.user, background + first.text, pictures: first.pictures)] + messages.dropFirst()
    }
}

// MARK: - Sizes

extension PromptComposer {
    /// Room for people's words even under instructions that leave none.
    static let leastRoom = 300

    private var instructionTokens: Int {
        instructions.reduce(TokenEstimator.tokensPerPrompt + TokenEstimator.tokensPerMessage) { $0 + $1.tokens }
    }

    func tokens(inMessage text: String) -> Int {
        TokenEstimator.tokensPerMessage + estimator.tokens(in: text)
    }
}
