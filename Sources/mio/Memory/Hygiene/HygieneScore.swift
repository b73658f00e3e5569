import Domain

/// How a scenario went: what is remembered, held against what should be.
struct HygieneScore: Equatable, Sendable {
    /// The scenario's name.
    let scenario: String
    /// What it lured into.
    let trap: HygieneTrap
    /// The counts.
    private(set) var tally = HygieneTally()
    /// What went wrong.
    private(set) var findings: [HygieneFinding] = []

    /// Judges the outcome of a scenario.
    init(_ scenario: HygieneScenario, _ outcome: HygieneOutcome) {
        self.scenario = scenario.name
        trap = scenario.trap
        tally.scenarios = 1
        tally.turns = scenario.turns
        tally.refusals = outcome.refusals
        let expect = scenario.expect
        judgeRemembered(expect, outcome.open)
        judgeSubjects(expect, outcome.open)
        judgeStored(expect, outcome.open)
        judgeForbidden(expect.never, outcome)
        judgeSuperseded(expect, outcome.open)
        judgePeople(expect.people, outcome.acquaintances)
    }

    private mutating func note(_ kind: HygieneFinding.Kind, _ detail: String) {
        findings.append(HygieneFinding(kind: kind, detail: detail))
    }
}

// MARK: - Memories

extension HygieneScore {
    /// What should be there and is not.
    private mutating func judgeRemembered(_ expect: HygieneExpectations, _ open: [HygieneOutcome.Memory]) {
        tally.missed.total = expect.remembered.count
        for expectation in expect.remembered {
            let right = open.filter { expectation.isSaid(by: $0) && expectation.isAbout($0.subjects) }
            guard !right.contains(where: expectation.isDated) else { continue }
            tally.missed.count += 1
            if right.isEmpty {
                note(.missed, expectation.description)
            } else {
                tally.misdated += 1
                note(.misdated, expectation.description)
            }
        }
    }

    /// What is there of the wrong one: expected of somebody, and of whom it is about nobody expects it.
    private mutating func judgeSubjects(_ expect: HygieneExpectations, _ open: [HygieneOutcome.Memory]) {
        for memory in open where expect.remembered.contains(where: { $0.isSaid(by: memory) }) {
            tally.wrongPerson.total += 1
            let fits = (expect.remembered + expect.allowed).filter { $0.isSaid(by: memory) }
            guard !fits.contains(where: { $0.isAbout(memory.subjects) }) else { continue }
            tally.wrongPerson.count += 1
            note(.wrongPerson, memory.description)
        }
    }

    /// What is there and should not be.
    private mutating func judgeStored(_ expect: HygieneExpectations, _ open: [HygieneOutcome.Memory]) {
        tally.junk.total = open.count
        var room = expect.remembered.map { $0.most ?? .max }
        let welcome = expect.allowed + expect.superseded.map(\.new)
        for memory in open {
            if expect.never.contains(where: { $0.stands(in: memory.text) }) {
                tally.junk.count += 1
            } else if let place = expect.remembered.firstIndex(where: { $0.isSaid(by: memory) }) {
                room[place] -= 1
                guard room[place] < 0 else { continue }
                tally.junk.count += 1
                note(.repeated, memory.description)
            } else if !welcome.contains(where: { $0.isSaid(by: memory) }) {
                tally.junk.count += 1
                note(.junk, memory.description)
            }
        }
    }

    /// What must never be kept and is.
    private mutating func judgeForbidden(_ never: [HygieneKeyword], _ outcome: HygieneOutcome) {
        let memories = outcome.open + (trap.reachesClosed ? outcome.closed : [])
        let kept = memories.map(\.text) + outcome.acquaintances.map { $0.names.joined(separator: ", ") }
        for text in kept where never.contains(where: { $0.stands(in: text) }) {
            tally.forbidden += 1
            note(.forbidden, text)
        }
    }

    /// Whether the new stands and the old does not, other than as what was.
    private mutating func judgeSuperseded(_ expect: HygieneExpectations, _ open: [HygieneOutcome.Memory]) {
        tally.superseded.total = expect.superseded.count
        for change in expect.superseded {
            let isThere = open.contains { change.new.isSaid(by: $0) && change.new.isAbout($0.subjects) }
            let remains = open.first { memory in
                change.old.allSatisfy { $0.stands(in: memory.text) }
                    && !(expect.allowed + [change.new]).contains { $0.isSaid(by: memory) }
            }
            if isThere, remains == nil {
                tally.superseded.count += 1
            } else {
                note(.notSuperseded, remains?.description ?? change.new.description)
            }
        }
    }
}

// MARK: - People

extension HygieneScore {
    /// Who is known as they should be, each as one of their own.
    private mutating func judgePeople(
        _ expected: [HygieneExpectations.Person], _ known: [HygieneOutcome.Subject]
    ) {
        var others = known
        tally.people.total = expected.count
        for person in expected {
            guard let place = others.firstIndex(where: person.isMet) else {
                note(.unknownPerson, person.name.description)
                continue
            }
            tally.people.count += 1
            others.remove(at: place)
        }
        for other in others where expected.contains(where: { $0.sharesName(with: other) }) {
            tally.doubles += 1
            note(.double, other.names.joined(separator: ", "))
        }
    }
}
