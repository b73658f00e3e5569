package import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: PersonStore {
    /// What is remembered: the profile in the order of its questions, the people in the person's life, then memories and
    /// summaries, the newest first.
    ///
    /// Where accounts are linked, the persona knows what was told with any of them: of each kind, what comes from this one
    /// comes first.
    package func remembered(of key: PersonKey) async throws(StoreError) -> [Remembered] {
        try await reads.read { db in
            guard let relationship = try key.relationship(in: db) else { return [] }
            let linked = try relationship.linked(in: db)
            return try relationship.rememberedProfile(in: db) + linked.flatMap { try $0.rememberedPeople(in: db) }
                + linked.flatMap { try $0.rememberedMemories(in: db) }
                + linked.flatMap { try $0.rememberedSummaries(in: db) }
        }
    }

    /// Deletes one thing that is remembered, wherever it left a trace, with whatever linked account it was told; `false`
    /// when it is not there any more.
    package func delete(_ id: String, of key: PersonKey, at now: Date) async throws(StoreError) -> Bool {
        try await writes.commit { db in
            guard let relationship = try key.relationship(in: db) else { return false }
            if let field = PersonProfile.Field(rawValue: id) {
                guard try db.change(Self.deletion(of: field), [relationship.rawValue]) == 1 else { return false }
                try Upkeep.scrub.request(at: now, in: db)
                return true
            }
            return try RememberedID(id)?.delete(among: relationship.linked(in: db), at: now, in: db) ?? false
        }
    }

    /// Who takes back what the two are to each other is asked anew; a relationship that evolves is what it has become.
    private static func deletion(of field: PersonProfile.Field) -> String {
        let consequence = """
            , stage = iif(mode = 'static', '\(Stage.justMet.rawValue)', stage),
            onboarding = iif(mode = 'static', '\(Onboarding.notBegunColumn)', onboarding),
            shift_message = iif(mode = 'static', NULL, shift_message)
            """
        return """
            UPDATE relationship SET \(field.column) = NULL, epoch = epoch + 1\(field == .kind ? consequence : "")
            WHERE id = ? AND \(field.column) IS NOT NULL
            """
    }

    /// Everything that is kept of the account; `nil` of somebody unknown. What linked accounts said is theirs.
    package func record(of key: PersonKey) async throws(StoreError) -> PersonalRecord? {
        try await reads.read { db in
            guard let relationship = try key.relationship(in: db),
                let chronicle = try RelationshipChronicle(of: relationship, key.preset, changes: .max, in: db)
            else { return nil }
            return try db.first(
                "SELECT \(Onboarding.columns) FROM relationship WHERE id = ?", [relationship.rawValue]
            ) { row in
                PersonalRecord(
                    chronicle: chronicle, profile: PersonProfile(row), memories: try relationship.allMemories(in: db),
                    acquaintances: try relationship.acquaintances(in: db),
                    summaries: try relationship.allSummaries(in: db),
                    messages: try PrivateHistory(relationship: relationship).all(in: db))
            }
        }
    }

    /// Where the questions stand, and what is known so far; `nil` before the first turn.
    package func onboarding(
        of key: PersonKey
    ) async throws(StoreError) -> (state: Onboarding, profile: PersonProfile)? {
        try await reads.read { db in
            guard let relationship = try key.relationship(in: db) else { return nil }
            return try db.first(
                "SELECT \(Onboarding.columns) FROM relationship WHERE id = ?", [relationship.rawValue]
            ) { row in (Onboarding(column: row["onboarding"]), PersonProfile(row)) }
        }
    }

    /// Keeps an answer; `false`, and nothing changed, when the questions no longer stand at `step.from`.
    package func advance(_ step: OnboardingStep, of key: PersonKey) async throws(StoreError) -> Bool {
        try await writes.commit { db in
            guard let relationship = try key.relationship(in: db) else { return false }
            return try step.write(for: relationship, in: db)
        }
    }

    /// Deletes everything of the person that this persona knows, or that any knows.
    ///
    /// The account is parted from those it is linked to, or the persona would go on knowing what they told.
    package func forget(
        _ key: PersonKey, everywhere: Bool, consuming request: InboxSequence, at now: Date
    ) async throws(StoreError) {
        let forgetting = Forgetting(key, everywhere: everywhere, request: request, at: now)
        try await writes.commit { db in
            try key.user.person(in: db)?.unlink(at: now, in: db)
            try forgetting.write(to: db)
        }
    }
}

// MARK: - One relationship

extension PersonKey {
    /// The relationship that it names.
    func relationship(in db: Database) throws -> RelationshipID? {
        try db.first(
            """
            SELECT relationship.id FROM account JOIN relationship ON relationship.person = account.person
            WHERE account.id = ? AND preset = ?
            """, [user.rawValue, preset.rawValue]
        ) { RelationshipID(rawValue: $0[0]) }
    }
}

extension RelationshipID {
    fileprivate func rememberedProfile(in db: Database) throws -> [Remembered] {
        let profile = try db.first(
            "SELECT \(Onboarding.columns) FROM relationship WHERE id = ?", [rawValue], PersonProfile.init)
        return PersonProfile.Field.allCases.compactMap { field in
            let text: String? =
                switch field {
                case .kind: profile?.kind?.rawValue
                case .nickname: profile?.nickname
                case .name: profile?.name
                case .about: profile?.about
                }
            return text.map { Remembered(id: field.rawValue, kind: .profile(field), text: $0) }
        }
    }

    fileprivate func rememberedSummaries(in db: Database) throws -> [Remembered] {
        try db.all(
            "SELECT id, span, first_day, text FROM summary WHERE relationship = ? ORDER BY first_day DESC, span",
            [rawValue]
        ) { row -> Remembered? in
            guard let summary = Summary(row: row) else { return nil }
            return Remembered(
                id: RememberedID.summary(row[0]).text, kind: .summary(summary.span, summary.firstDay),
                text: summary.text)
        }.compactMap { $0 }
    }

    fileprivate func rememberedPeople(in db: Database) throws -> [Remembered] {
        try acquaintances(in: db).map { person in
            let names = person.names.joined(separator: ", ")
            let known = [person.relation, person.profile].filter { !$0.isEmpty }.joined(separator: ": ")
            return Remembered(
                id: RememberedID.acquaintance(person.id).text, kind: .acquaintance(name: names), text: known)
        }
    }

    fileprivate func rememberedMemories(in db: Database) throws -> [Remembered] {
        let memories = try allMemories(in: db).filter { $0.end?.reason != .merged }.reversed()
        return (memories.filter(\.isOpen) + memories.filter { !$0.isOpen }).map { memory in
            Remembered(
                id: RememberedID.memory(memory.id).text,
                kind: .memory(memory.kind, memory.day, isOver: !memory.isOpen), text: memory.text)
        }
    }
}
