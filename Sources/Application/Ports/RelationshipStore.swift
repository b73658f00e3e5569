package import Domain
package import Foundation

/// What is known of a relationship when somebody looks whether it is still what it was.
package struct RelationshipMaterial: Sendable {
    /// The person, for the ledger.
    package let person: PersonID
    /// A bot that speaks for the persona, for the ledger.
    package let bot: BotID
    /// The persona.
    package let preset: PresetName
    /// The arm of an experiment that it belongs to, if it belongs to one.
    package let arm: ArmName?
    /// The epoch under which this was read.
    package let epoch: Int
    /// Where it stands.
    package let standing: RelationshipStanding
    /// When it began.
    package let since: Date
    /// How many messages of both sides it has had in all.
    package let messages: Int
    /// The latest private messages, oldest first, at most as many as asked for; nothing that came from elsewhere.
    package let talk: [HistoryMessage]

    /// Material of these.
    package init(
        person: PersonID, bot: BotID, preset: PresetName, arm: ArmName?, epoch: Int, standing: RelationshipStanding,
        since: Date, messages: Int, talk: [HistoryMessage]
    ) {
        self.person = person
        self.bot = bot
        self.preset = preset
        self.arm = arm
        self.epoch = epoch
        self.standing = standing
        self.since = since
        self.messages = messages
        self.talk = talk
    }
}

/// A proposal and what the judge said to it.
package struct JudgedProposal: Hashable, Sendable {
    /// What was proposed.
    package let proposal: StageProposal
    /// What the judge said; its reason and its evidence are empty when they are no longer kept.
    package let verdict: StageVerdict
    /// The model that judged: provider and name.
    package let model: String
    /// When.
    package let date: Date

    /// A proposal and its verdict.
    package init(proposal: StageProposal, verdict: StageVerdict, model: String, date: Date) {
        self.proposal = proposal
        self.verdict = verdict
        self.model = model
        self.date = date
    }
}

/// What a job found out about a relationship.
package struct RelationshipProgress: Sendable {
    /// The step that it took.
    package let step: RelationshipStep
    /// The proposal that was judged, if one was.
    package let judged: JudgedProposal?

    /// Progress of these.
    package init(_ step: RelationshipStep, judged: JudgedProposal? = nil) {
        self.step = step
        self.judged = judged
    }
}

/// Everything that happened to a relationship, for those who want to understand it.
package struct RelationshipChronicle: Hashable, Sendable {
    /// The persona.
    package let preset: PresetName
    /// The arm of an experiment that it belongs to, if it belongs to one.
    package let arm: ArmName?
    /// When it began.
    package let since: Date
    /// Where it stands.
    package let standing: RelationshipStanding
    /// How many messages of both sides it has had in all.
    package let messages: Int
    /// How the score moved, oldest first.
    package let changes: [ScoreChange]
    /// The steps between stages, oldest first.
    package let transitions: [StageTransition]
    /// What the judge said, oldest first.
    package let verdicts: [JudgedProposal]

    /// A chronicle of these.
    package init(
        preset: PresetName, arm: ArmName?, since: Date, standing: RelationshipStanding, messages: Int,
        changes: [ScoreChange], transitions: [StageTransition], verdicts: [JudgedProposal]
    ) {
        self.preset = preset
        self.arm = arm
        self.since = since
        self.standing = standing
        self.messages = messages
        self.changes = changes
        self.transitions = transitions
        self.verdicts = verdicts
    }
}

/// How the relationships of one persona, in one arm, are doing: figures, never anybody.
///
/// How many there are is counted of all, by the arm they are in now; how long it takes, of those that evolve. Who came to
/// a stage, and what the judge said, is counted in the arm in which it happened. What the operator set is no arrival.
package struct RelationshipStatistics: Hashable, Sendable {
    /// What is told of one stage.
    package struct Figures: Hashable, Sendable {
        /// How many are at it now, evolving or not.
        package let count: Int
        /// How many ever came to it, or past it, by evolving; of the first stage all that evolve, or came to another.
        package let reached: Int
        /// Half of those who came to it had first done so after so many days; `nil` when none did.
        package let medianDaysTo: Double?
        /// Half of those who evolve and are at it have been so for as many days; `nil` when none are.
        package let medianDaysAt: Double?

        /// Figures as counted.
        package init(count: Int, reached: Int, medianDaysTo: Double?, medianDaysAt: Double?) {
            self.count = count
            self.reached = reached
            self.medianDaysTo = medianDaysTo
            self.medianDaysAt = medianDaysAt
        }
    }

    /// The persona.
    package let preset: PresetName
    /// The arm; `nil` for what belongs to none.
    package let arm: ArmName?
    /// How many there are, by mode.
    package let modes: [RelationshipMode: Int]
    /// The figures of each stage.
    package let stages: [Stage: Figures]
    /// How often the judge agreed.
    package let agreements: Int
    /// How often it refused, by what that rests on.
    package let refusals: [StageVerdict.Ground: Int]

    /// Statistics as counted.
    package init(
        preset: PresetName, arm: ArmName?, modes: [RelationshipMode: Int], stages: [Stage: Figures], agreements: Int,
        refusals: [StageVerdict.Ground: Int]
    ) {
        self.preset = preset
        self.arm = arm
        self.modes = modes
        self.stages = stages
        self.agreements = agreements
        self.refusals = refusals
    }
}

/// Keeps where relationships stand, and why.
package protocol RelationshipStore: Sendable {
    /// What is known of a relationship, with at most `limit` messages of its talk; `nil` when it is gone.
    func relationshipMaterial(
        of relationship: RelationshipID, talk limit: Int
    ) async throws(StoreError) -> RelationshipMaterial?

    /// Everything that happened to it, with at most `limit` of the latest changes of its score; `nil` of somebody
    /// unknown.
    func chronicle(of key: PersonKey, changes limit: Int) async throws(StoreError) -> RelationshipChronicle?

    /// How all relationships are doing at `now`, by persona and arm, in the order of their names.
    func relationshipStatistics(at now: Date) async throws(StoreError) -> [RelationshipStatistics]

    /// Changes where a relationship stands, in one transaction: it leaves its experiment, its questions are done, and what
    /// is under way for it no longer commits. The step that was taken; `nil` of somebody unknown.
    func adjust(
        _ key: PersonKey, at now: Date, by change: @Sendable @escaping (RelationshipStanding) -> RelationshipStep
    ) async throws(StoreError) -> RelationshipStep?
}
