/// What the judge reads to say whether two have come as close as is proposed.
package struct JudgeMaterial: Sendable {
    /// The step up.
    package let proposal: StageProposal
    /// How many days ago the two met.
    package let daysKnown: Int
    /// On how many of these days they really talked.
    package let daysInContact: Int
    /// How many messages of both sides there were in all.
    package let messages: Int
    /// Their latest talk, oldest first.
    package let talk: [HistoryMessage]

    /// Material of these.
    package init(
        proposal: StageProposal, daysKnown: Int, daysInContact: Int, messages: Int, talk: [HistoryMessage]
    ) {
        self.proposal = proposal
        self.daysKnown = daysKnown
        self.daysInContact = daysInContact
        self.messages = messages
        self.talk = talk
    }
}
