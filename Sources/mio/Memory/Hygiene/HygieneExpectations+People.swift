extension HygieneExpectations.Person {
    /// Whether that is them, by all their names and what they are to the person.
    func isMet(_ subject: HygieneOutcome.Subject) -> Bool {
        let isNamed = subject.names.contains(where: name.stands)
        let goesByAll = aliases.allSatisfy { alias in subject.names.contains(where: alias.isAll) }
        return isNamed && goesByAll && (relation.isEmpty || relation.contains { $0.stands(in: subject.relation) })
    }

    /// Whether one is called what they are called, or by nothing but what they are to the person.
    func sharesName(with subject: HygieneOutcome.Subject) -> Bool {
        let words = [name] + aliases + relation
        return subject.names.contains { called in words.contains { $0.isAll(of: called) } }
    }
}
