/// One thing that went wrong in a scenario.
struct HygieneFinding: Equatable, Encodable, Sendable {
    /// What sort of thing.
    enum Kind: String, Encodable, Sendable {
        /// A memory that nobody expects.
        case junk
        /// A memory that says once more what others say.
        case repeated
        /// An expected memory is not there.
        case missed
        /// An expected memory has another day.
        case misdated
        /// A memory is about somebody else.
        case wrongPerson = "wrong_person"
        /// Something is kept that must not be.
        case forbidden
        /// What no longer holds still stands, or what holds now does not.
        case notSuperseded = "not_superseded"
        /// Somebody is not known as they should be.
        case unknownPerson = "unknown_person"
        /// Two acquaintances are one.
        case double
    }

    /// What sort of thing.
    let kind: Kind
    /// The memory, the expectation or the name. The scenarios are invented, so it may be shown.
    let detail: String
}
