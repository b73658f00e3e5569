/// What the two who talk are called.
package struct RecallNames: Equatable, Sendable {
    /// The names of the person; empty when none is known.
    package let person: [String]
    /// The names of the persona; empty when none is known.
    package let persona: [String]

    /// Names of the two.
    package init(person: [String] = [], persona: [String] = []) {
        self.person = person
        self.persona = persona
    }

    /// The one of whom `text` speaks by name; `nil` when it names neither or both.
    func side(namedIn text: String) -> RecallSide? {
        let runs = TextRun.runs(of: text)
        let namesPerson = person.contains { Self.stands($0, in: runs) }
        let namesPersona = persona.contains { Self.stands($0, in: runs) }
        guard namesPerson != namesPersona else { return nil }
        return namesPerson ? .person : .persona
    }

    /// Every run that stands in a name of one of the two.
    var parts: [TextRun] {
        (person + persona).flatMap(TextRun.runs(of:))
    }

    private static func stands(_ name: String, in runs: [TextRun]) -> Bool {
        let parts = TextRun.runs(of: name)
        guard !parts.isEmpty, runs.count >= parts.count else { return false }
        return (0...(runs.count - parts.count)).contains { start in
            zip(runs[start...], parts).allSatisfy { $0.mentions($1) }
        }
    }
}

extension TextRun {
    /// Whether it is a word, or has characters one after the other.
    fileprivate func mentions(_ part: TextRun) -> Bool {
        guard case .characters(let characters) = self, case .characters(let name) = part else { return self == part }
        guard name.count <= characters.count else { return false }
        return (0...(characters.count - name.count)).contains { characters[$0...].starts(with: name) }
    }
}
