extension ExtractionReply {
    /// One thing to remember; `nil` when it has no words.
    static func memory(_ value: ExtractionReplyValue) -> MemoryDraft? {
        guard let text = value.text("text", limit: longestText), !text.isEmpty else { return nil }
        return MemoryDraft(
            kind: value.word("kind").flatMap(MemoryKind.init) ?? .fact, about: value.texts("about", limit: longestName),
            attribute: value.word("attribute").flatMap(MemoryAttribute.init), text: text,
            importance: value.share("importance") ?? 0.5, certainty: value.share("certainty") ?? 1,
            sources: value.numbers("lines"), day: value.text("day", limit: 10).flatMap(CalendarDay.init),
            replaces: value.numbers("replaces"), isCorrection: value.flag("corrects"))
    }

    /// One of the people; `nil` when they have no name.
    static func acquaintance(_ value: ExtractionReplyValue) -> AcquaintanceDraft? {
        guard let name = value.text("name", limit: longestName), !name.isEmpty else { return nil }
        return AcquaintanceDraft(
            name: name, aliases: value.texts("aliases", limit: longestName),
            relation: value.text("relation", limit: longestName) ?? "", sameAs: value.numbers("same_as").first,
            differentFrom: value.numbers("different_from").first, memories: value.numbers("memories"),
            sources: value.numbers("lines"))
    }

    /// How the two got on. A bare number stands for a reading without words.
    static func signals(of value: ExtractionReplyValue?) -> RelationshipSignals {
        var readings: [RelationshipSignals.Kind: RelationshipSignals.Reading] = [:]
        for kind in RelationshipSignals.Kind.allCases {
            guard let reading = value?[kind.rawValue], let share = reading.share("value") ?? reading.share else {
                continue
            }
            let evidence = reading.text("quote", limit: longestName) ?? ""
            readings[kind] = RelationshipSignals.Reading(value: share, evidence: evidence)
        }
        return RelationshipSignals(readings)
    }

    /// What they told each other about what they are; `nil` when it is nothing that we know.
    static func declaration(_ value: ExtractionReplyValue) -> DeclarationDraft? {
        value.word("kind").flatMap(Declaration.init).map { DeclarationDraft(kind: $0, lines: value.numbers("lines")) }
    }
}
