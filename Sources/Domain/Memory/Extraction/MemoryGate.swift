/// What may be remembered.
///
/// A model's proposal is believed only as far as the person's own words carry it. Each rule is a function of its own,
/// and the first one that refuses says why.
package enum MemoryGate {
    /// From this certainty on, something is sure enough to be remembered.
    static let leastCertainty = 0.4

    /// `draft` as it may be remembered, its words cleaned; throws why it may not.
    ///
    /// `names` are what the person calls people of whom this stretch of talk tells for the first time.
    package static func accepted(
        _ draft: MemoryDraft, in material: ExtractionMaterial, names: [String] = []
    ) throws(MemoryRefusal) -> MemoryDraft {
        let draft = draft.cleaned
        try checkLength(of: draft)
        if SensitiveText.isSensitive(draft.text) { throw .sensitive }
        let citation = try MemoryGateCitation(of: draft, in: material)
        let context = MemoryGateContext(material: material, newNames: names, about: draft.about)
        if isAssistantTalk(draft) { throw .assistantTalk }
        if isInstruction(draft, to: material.personaName) { throw .instruction }
        if isAboutPersona(draft, named: material.personaName) { throw .aboutPersona }
        guard isInLanguage(draft, context: context) else { throw .language }
        if draft.certainty < leastCertainty { throw .uncertain }
        try checkOrigin(of: draft, citation: citation, context: context)
        return draft
    }

    /// The checks that compare what is proposed with what was said.
    private static func checkOrigin(
        of draft: MemoryDraft, citation: MemoryGateCitation, context: MemoryGateContext
    ) throws(MemoryRefusal) {
        let clauses = MemoryGateClauses(citation: citation, context: context)
        if isUnreal(draft, said: clauses, citation: citation) { throw .unreal }
        if isEcho(draft, citation: citation, context: context) { throw .echo }
        try checkSubject(of: draft, said: clauses, context: context)
        try checkGround(of: draft, citation: citation, context: context)
        if isTurnedAround(draft, said: clauses, citation: citation) { throw .unfounded }
    }
}
