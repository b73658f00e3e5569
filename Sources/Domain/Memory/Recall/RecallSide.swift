/// One of the two who talk.
package enum RecallSide: Sendable {
    /// The human.
    case person
    /// The persona.
    case persona

    /// The one who listens while this one speaks.
    var other: RecallSide { self == .person ? .persona : .person }
}
