extension MemoryGate {
    /// Refuses what the person said of somebody else, or of the persona, when it is proposed as the person's own.
    static func checkSubject(
        of draft: MemoryDraft, said clauses: MemoryGateClauses, context: MemoryGateContext
    ) throws(MemoryRefusal) {
        let isOwn = draft.about.allSatisfy { name in
            context.ownNames.contains { AcquaintanceName.key(of: $0) == AcquaintanceName.key(of: name) }
        }
        guard isOwn, draft.kind != .boundary, draft.kind != .shared else { return }
        let subjects = Set(clauses.closest(to: draft.text).map(\.subject))
        let text = MemoryGatePhrases(draft.text)
        if subjects == [.persona], !text.text.contains(MemoryGatePhrases(context.material.personaName).text.trimmed) {
            throw .aboutPersona
        }
        if subjects == [.pronoun], !isAboutAnimal(draft), !text.contains(context.nameWords + AcquaintanceNameTitles.all)
        {
            throw .unfounded
        }
        if !subjects.isEmpty, subjects.allSatisfy({ isOther($0, unnamedIn: text) }) { throw .unfounded }
    }

    /// Whether a subject is somebody else whom the text does not name.
    private static func isOther(_ subject: MemoryGateSubject?, unnamedIn text: MemoryGatePhrases) -> Bool {
        guard case .other(let name) = subject else { return false }
        return !AcquaintanceName.isNamed(name, in: text)
    }

    private static func isAboutAnimal(_ draft: MemoryDraft) -> Bool {
        draft.attribute == .pet || MemoryGatePhrases(draft.text).contains(animals)
    }

    private static let animals = [
        "cat", "dog", "pet", "kitten", "puppy", "rabbit", "hamster", "bird", "猫", "狗", "宠物", "兔", "鸟",
    ]
}
