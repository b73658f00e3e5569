import Domain

/// Who is who in a source.
struct SpeakerRoles: Hashable, Sendable {
    /// What somebody is to the import.
    enum Role: String, Codable, Sendable {
        /// The persona.
        case persona
        /// Whose memories these become.
        case person
        /// Somebody else, whose words are left out.
        case other
    }

    /// Everybody who writes, the busiest first.
    let speakers: [SpeakerCount]
    /// The persona.
    let persona: SourceSpeaker
    /// The person; `nil` where only the persona writes.
    let person: SourceSpeaker?

    /// Finds the two among those who wrote `messages`.
    init(in messages: [SourceMessage], _ choice: HistoryChoice, path: String) throws(ImportFailure) {
        speakers = SpeakerCount.counts(in: messages)
        if let wanted = choice.personaSpeaker {
            persona = try Self.speaker(wanted, among: speakers, option: "--persona-speaker", path)
        } else if let namesake = Self.namesake(of: choice.personaName, among: speakers) {
            persona = namesake
        } else {
            throw .personaNotChosen(path: path, persona: choice.personaName, speakers: speakers)
        }
        let others = speakers.filter { [persona] in $0.speaker.key != persona.key }
        if let wanted = choice.personSpeaker {
            person = try Self.speaker(wanted, among: others, option: "--person-speaker", path)
        } else if others.count > 1 {
            throw .severalPeople(path: path, speakers: others)
        } else {
            person = others.first?.speaker
        }
    }

    /// What `speaker` is.
    func role(of speaker: SourceSpeaker) -> Role {
        switch speaker.key {
        case persona.key: .persona
        case person?.key: .person
        default: .other
        }
    }

    private static func speaker(
        _ wanted: String, among speakers: [SpeakerCount], option: String, _ path: String
    ) throws(ImportFailure) -> SourceSpeaker {
        // An id is nobody else's, even where somebody took it for a name.
        if let exact = speakers.first(where: { $0.speaker.key == wanted }) { return exact.speaker }
        let found = speakers.filter { $0.speaker.isCalled(wanted) }
        guard found.count == 1 else {
            throw .speakerNotFound(
                path: path, option: option, wanted: wanted, speakers: found.isEmpty ? speakers : found,
                isAmbiguous: !found.isEmpty)
        }
        return found[0].speaker
    }

    /// The one of two who is called like the persona.
    private static func namesake(of name: String, among speakers: [SpeakerCount]) -> SourceSpeaker? {
        guard speakers.count == 2 else { return nil }
        let found = speakers.filter { $0.speaker.name.trimmed.lowercased() == name.trimmed.lowercased() }
        return found.count == 1 ? found[0].speaker : nil
    }
}
