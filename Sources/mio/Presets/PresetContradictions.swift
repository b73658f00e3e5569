import Domain
import Foundation

/// What a preset says against itself, against the guidelines all share, or beyond what it can know of a person.
///
/// Each rule looks at one thing and answers a phrase for each find; the phrase does not name the preset.
enum PresetContradictions {
    /// The finds of all rules.
    static func all(in persona: Persona) -> [String] {
        let rules: [(Persona) -> [String]] = [
            minorAges, differentAges, slowingCadence, pronounsAgainstPortrait, forbiddenPhrases, presumedGenders,
            foreignText,
        ]
        return rules.flatMap { $0(persona) }
    }
}

// MARK: - Who the persona is

extension PresetContradictions {
    /// Ages below eighteen in PERSONA.md and the portrait.
    ///
    /// It cannot tell whose age it is, so others have to go without one.
    static func minorAges(in persona: Persona) -> [String] {
        [("PERSONA.md", persona.character), ("the portrait", persona.traits.portrait)].flatMap { place, text in
            PresetAges(in: text).minor.map { years in
                "\(place) has the age \(years); a persona is at least \(PresetAges.adult), so tell another's age or a "
                    + "past one in other words"
            }
        }
    }

    /// PERSONA.md and the portrait of different age.
    static func differentAges(in persona: Persona) -> [String] {
        guard let told = PresetAges(in: persona.character).stated.first,
            let shown = PresetAges(in: persona.traits.portrait).stated.first, told != shown
        else { return [] }
        return ["PERSONA.md tells the age \(told), the portrait \(shown)"]
    }

    /// Stages at which the persona writes more rarely than at the one before.
    static func slowingCadence(in persona: Persona) -> [String] {
        let cadence = persona.traits.cadence
        return zip(Stage.allCases, Stage.allCases.dropFirst()).compactMap { stage, next -> String? in
            guard let minutes = cadence[stage], let later = cadence[next], later > minutes else { return nil }
            return "the cadence slows from \(stage.rawValue) to \(next.rawValue); closer is never rarer"
        }
    }

    /// Pronouns of one gender beside a portrait of the other.
    static func pronounsAgainstPortrait(in persona: Persona) -> [String] {
        let told = genders(in: persona.traits.pronouns)
        let shown = genders(in: persona.traits.portrait)
        guard told.count == 1, let other = shown.first, !shown.contains(told[0]) else { return [] }
        return ["the pronouns are “\(persona.traits.pronouns)”, but the portrait speaks of a \(other.rawValue)"]
    }

    private enum Gender: String, CaseIterable {
        case woman
        case man

        var marks: PresetVocabulary.GenderMarks {
            switch self {
            case .woman: PresetVocabulary.woman
            case .man: PresetVocabulary.man
            }
        }
    }

    private static func genders(in text: String) -> [Gender] {
        let plain = without(PresetVocabulary.nobody, in: text)
        let words = words(of: plain)
        return Gender.allCases.filter { gender in
            !gender.marks.words.isDisjoint(with: words) || plain.contains { gender.marks.signs.contains($0) }
        }
    }
}

// MARK: - What it says

extension PresetContradictions {
    /// Lines with a phrase that the shared guidelines forbid.
    static func forbiddenPhrases(in persona: Persona) -> [String] {
        let phrases = phrases(forbiddenBy: persona.common.guidelines)
        return spokenLines(of: persona).flatMap { line in
            let spoken = plain(line)
            return phrases.filter { spoken.contains($0) }.map { phrase in
                "the line “\(line)” has “\(phrase)”, which the guidelines forbid"
            }
        }
    }

    /// The quotations in the line of `guidelines` that is about assistant phrases, in lower case.
    static func phrases(forbiddenBy guidelines: String) -> [String] {
        guidelines.split(whereSeparator: \.isNewline).map { plain(String($0)) }
            .filter { line in PresetVocabulary.forbidding.contains { line.contains($0) } }
            .flatMap(quotations)
    }

    /// Lines and nicknames that presume the gender of the person.
    static func presumedGenders(in persona: Persona) -> [String] {
        let lines = spokenLines(of: persona).map { (kind: "line", text: $0) }
        let nicknames = Stage.allCases.flatMap { persona.traits.nicknames[$0] ?? [] }
            .map { (kind: "nickname", text: $0) }
        return (lines + nicknames).compactMap { kind, text in
            presumingWord(in: text).map { "the \(kind) “\(text)” has “\($0)”, which presumes the person's gender" }
        }
    }

    private static func presumingWord(in text: String) -> String? {
        let plain = without(PresetVocabulary.harmlessSigns, in: text)
        let words = words(of: plain)
        return PresetVocabulary.presumingSigns.first { plain.contains($0) }
            ?? PresetVocabulary.presumingWords.first { words.contains($0) }
    }

    private static func spokenLines(of persona: Persona) -> [String] {
        FallbackOccasion.allCases.flatMap { persona.fallbackLines[$0] ?? [] } + persona.sampleLines
    }

    private static func quotations(in line: String) -> [String] {
        line.split(omittingEmptySubsequences: false, whereSeparator: { "\"“”".contains($0) }).enumerated()
            .filter { $0.offset % 2 == 1 && !$0.element.isEmpty }.map { String($0.element) }
    }
}

// MARK: - In which language

extension PresetContradictions {
    /// A text in another language than the preset's, unless it says that it has two.
    static func foreignText(in persona: Persona) -> [String] {
        let text = (persona.character + "\n" + persona.behavior).lowercased()
        let isBilingual = PresetVocabulary.bilingual.contains { words in words.allSatisfy { text.contains($0) } }
        let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
        guard !isBilingual, !letters.isEmpty else { return [] }
        let share = Double(letters.count(where: \.properties.isIdeographic)) / Double(letters.count)
        let fault: String? =
            switch persona.language {
            case .chinese where share < 0.5: "few"
            case .english where share > 0.02: "many"
            default: nil
            }
        guard let fault else { return [] }
        let percent = Int((share * 100).rounded())
        return [
            "\(percent) % of the letters in PERSONA.md and BEHAVIOR.md are Chinese: too \(fault) for the language "
                + persona.language.rawValue
        ]
    }
}

// MARK: - Words

extension PresetContradictions {
    /// The text as phrases are compared: in lower case, with plain apostrophes.
    private static func plain(_ text: String) -> String {
        text.lowercased().replacingOccurrences(of: "’", with: "'")
    }

    private static func words(of text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    }

    private static func without(_ signs: [String], in text: String) -> String {
        signs.reduce(text) { $0.replacingOccurrences(of: $1, with: "") }
    }
}
