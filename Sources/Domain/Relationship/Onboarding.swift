/// The few questions with which a relationship begins that does not evolve.
///
/// Each may be skipped, each answer is checked, and where it stands is kept, so that it can go on after days.
package enum Onboarding: Hashable, Sendable {
    /// Nothing was asked yet: whatever the person says first is answered with the first question.
    case notBegun
    /// That question waits for its answer.
    case asking(PersonProfile.Field)
    /// Everything is asked, or there is nothing to ask.
    case done

    /// What a person answers.
    package enum Answer: Hashable, Sendable {
        /// Words of their own.
        case words(String)
        /// The question is to be left.
        case skip
        /// Something that is no words.
        case unreadable
    }

    /// Why an answer cannot be taken.
    package enum Refusal: Hashable, Sendable {
        /// It names no kind of relationship that is offered.
        case noSuchKind
        /// It is longer than so many characters.
        case tooLong(limit: Int)
        /// It is not words.
        case notWords
    }

    /// What an answer comes to.
    package enum Outcome: Hashable, Sendable {
        /// It is taken: what is known now, and where the questions stand.
        case taken(PersonProfile, next: Onboarding)
        /// It cannot be taken; the question stands.
        case refused(Refusal)
    }

    /// So many bytes of UTF-8 make a character in any writing, and most emoji.
    private static let bytesPerCharacter = 12

    /// What `answer` to `field` comes to; `kinds` are the names of the kinds that are offered, `skips` the words that
    /// leave a question, both lower-case.
    package static func outcome(
        of answer: Answer, to field: PersonProfile.Field, knowing profile: PersonProfile,
        kinds: [String: RelationshipKind], skips: Set<String>
    ) -> Outcome {
        let next = Onboarding(after: field)
        switch answer {
        case .unreadable: return .refused(.notWords)
        case .skip: return .taken(profile, next: next)
        case .words(let text):
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            // What looks like a command is meant for the program, not for the persona.
            guard !words.isEmpty, !words.hasPrefix("/") else { return .refused(.notWords) }
            if skips.contains(words.lowercased()) || skips.contains(bare(words)) {
                return .taken(profile, next: next)
            }
            if field == .kind { return kind(words, profile, kinds: kinds, next: next) }
            // A character may be made of any number of marks.
            guard words.count <= field.limit, words.utf8.count <= field.limit * bytesPerCharacter else {
                return .refused(.tooLong(limit: field.limit))
            }
            return .taken(profile.with(words, for: field), next: next)
        }
    }

    private static func kind(
        _ words: String, _ profile: PersonProfile, kinds: [String: RelationshipKind], next: Onboarding
    ) -> Outcome {
        guard let kind = kinds[words.lowercased()] ?? kinds[bare(words)] else { return .refused(.noSuchKind) }
        var profile = profile
        profile.kind = kind
        return .taken(profile, next: next)
    }

    /// `words` in lower case, with a plain apostrophe and without signs around them.
    private static func bare(_ words: String) -> String {
        var rest = Substring(words.lowercased())
        while let first = rest.first, !first.isLetter, !first.isNumber { rest.removeFirst() }
        while let last = rest.last, !last.isLetter, !last.isNumber { rest.removeLast() }
        return String(rest.map { $0 == "’" ? "'" : $0 })
    }

    private init(after field: PersonProfile.Field) {
        let fields = PersonProfile.Field.allCases
        let next = fields.firstIndex(of: field).map { fields.index(after: $0) }
        self = next.flatMap { fields.indices.contains($0) ? .asking(fields[$0]) : nil } ?? .done
    }
}

extension PersonProfile {
    fileprivate func with(_ words: String, for field: Field) -> PersonProfile {
        var profile = self
        switch field {
        case .kind: break
        case .nickname: profile.nickname = words
        case .name: profile.name = words
        case .about: profile.about = words
        }
        return profile
    }
}
