import Domain
import Ports

/// Puts the first questions into words, in the language of the person's client.
struct OnboardingQuestions: Sendable {
    /// What is said next.
    struct Question: Sendable {
        /// The step that leads there.
        let step: OnboardingStep
        /// The words.
        let text: String
        /// The buttons under them.
        let keyboard: InlineKeyboard?
    }

    private let persona: Persona
    private let texts: CommonTexts
    private let languages: [CommonTexts]

    /// Words of a persona for whoever uses `account`.
    init(persona: Persona, personas: any PersonaSource, account: Account) {
        self.persona = persona
        texts = personas.texts(for: account, otherwise: persona)
        languages = personas.languages.compactMap { personas.commonTexts(in: $0) }
    }

    /// What is said after `batch`, when the questions stand at `state`.
    func question(after batch: Batch, at state: Onboarding, knowing profile: PersonProfile) -> Question {
        guard case .asking(let field) = state else {
            let first = PersonProfile.Field.allCases.first.map { Onboarding.asking($0) } ?? .done
            return question(OnboardingStep(from: state, to: first, profile: profile))
        }
        // Whoever opens the chat anew is asked again.
        if batch.messages.contains(where: \.message.opensChat) {
            return question(OnboardingStep(from: state, to: state, profile: profile))
        }
        let said = batch.messages.compactMap { waiting -> String? in
            if case .text(let text) = waiting.message.content { text } else { nil }
        }
        let answer: Onboarding.Answer = said.isEmpty ? .unreadable : .words(said.joined(separator: "\n"))
        return question(after: answer, to: field, knowing: profile)
    }

    /// What is said after an answer.
    func question(
        after answer: Onboarding.Answer, to field: PersonProfile.Field, knowing profile: PersonProfile
    ) -> Question {
        let state = Onboarding.asking(field)
        switch Onboarding.outcome(of: answer, to: field, knowing: profile, kinds: kindNames, skips: skipWords) {
        case .taken(let profile, let next):
            return question(OnboardingStep(from: state, to: next, profile: profile))
        case .refused(let refusal):
            return Question(
                step: OnboardingStep(from: state, to: state, profile: profile), text: words(for: refusal),
                keyboard: keyboard(for: field, profile))
        }
    }

    /// The words of the question where `step` leads.
    private func question(_ step: OnboardingStep) -> Question {
        guard case .asking(let field) = step.to else {
            return Question(step: step, text: command(.onboardingDone), keyboard: nil)
        }
        return Question(step: step, text: command(field.question), keyboard: keyboard(for: field, step.profile))
    }

    /// The words that ask for `field`.
    func words(asking field: PersonProfile.Field) -> String {
        command(field.question)
    }

    /// What a press answers to `field`, and what stood on its button; `nil` when it answers another question.
    func answer(
        of press: ButtonPress, to field: PersonProfile.Field, knowing profile: PersonProfile
    ) -> (answer: Onboarding.Answer, title: String)? {
        switch press {
        case .kind(let kind) where field == .kind:
            let name = command(CommandText(kind))
            return (.words(name), name)
        case .nickname(let number) where field == .nickname:
            let names = nicknames(profile)
            return names.indices.contains(number) ? (.words(names[number]), names[number]) : nil
        case .skip(field): return (.skip, command(.skip))
        default: return nil
        }
    }

    /// The suggestions of nicknames for what the two want to be; strangers have none.
    func nicknames(_ profile: PersonProfile) -> [String] {
        guard let stage = profile.kind?.stage, stage > .justMet else { return [] }
        return persona.traits.nicknames[stage] ?? []
    }
}

// MARK: - Words

extension OnboardingQuestions {
    private func command(_ text: CommandText) -> String {
        texts.command(text, ["name": persona.displayName])
    }

    private func words(for refusal: Onboarding.Refusal) -> String {
        switch refusal {
        case .noSuchKind: command(.retryKind)
        case .tooLong(let limit): texts.command(.retryTooLong, ["limit": String(limit)])
        case .notWords: command(.retryNotText)
        }
    }

    /// What people type who want to leave a question, in any language.
    private var skipWords: Set<String> {
        Set(languages.map { $0.command(.skip).lowercased() })
    }

    /// The kinds this persona offers, by their names in any language.
    private var kindNames: [String: RelationshipKind] {
        let names = RelationshipKind.offered(upTo: persona.traits.highestStage).flatMap { kind in
            languages.map { ($0.command(CommandText(kind)).lowercased(), kind) }
        }
        return Dictionary(names) { first, _ in first }
    }

    private func keyboard(for field: PersonProfile.Field, _ profile: PersonProfile) -> InlineKeyboard {
        let skip = InlineKeyboard.Button(command(.skip), data: ButtonPress.skip(field).data)
        switch field {
        case .kind:
            let kinds = RelationshipKind.offered(upTo: persona.traits.highestStage).map { kind in
                InlineKeyboard.Button(command(CommandText(kind)), data: ButtonPress.kind(kind).data)
            }
            return InlineKeyboard(kinds.inRows(of: 2) + [[skip]])
        case .nickname:
            let names = nicknames(profile).enumerated().map { index, name in
                InlineKeyboard.Button(name, data: ButtonPress.nickname(index).data)
            }
            return InlineKeyboard(names.inRows(of: 3) + [[skip]])
        case .name, .about:
            return InlineKeyboard([[skip]])
        }
    }
}

extension PersonProfile.Field {
    /// The words that ask for it.
    fileprivate var question: CommandText {
        switch self {
        case .kind: .askKind
        case .nickname: .askNickname
        case .name: .askName
        case .about: .askAbout
        }
    }
}

extension Array {
    /// The elements in rows of at most `count`.
    func inRows(of count: Int) -> [[Element]] {
        stride(from: 0, to: self.count, by: count).map { Array(self[$0..<Swift.min($0 + count, self.count)]) }
    }
}

extension PersonaSource {
    /// The texts in the language of somebody's client, else in the persona's.
    func texts(for account: Account, otherwise persona: Persona) -> CommonTexts {
        commonTexts(in: language(for: account, otherwise: persona)) ?? persona.common
    }

    /// The language of those texts.
    func language(for account: Account, otherwise persona: Persona) -> Language {
        let tag = account.languageCode?.lowercased().split(separator: "-").first.map { Language(rawValue: String($0)) }
        return tag.flatMap { commonTexts(in: $0) == nil ? nil : $0 } ?? persona.language
    }
}
