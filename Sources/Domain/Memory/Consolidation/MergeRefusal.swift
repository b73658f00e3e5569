/// Why memories are not told as one, as a model proposed.
package enum MergeRefusal: String, CaseIterable, Error, Sendable {
    /// They are not two or more of those that it was shown.
    case sources
    /// One of them became part of another merge.
    case taken
    /// One of them does not hold any more.
    case closed
    /// They are about different people.
    case subject
    /// A boundary would disappear in something else.
    case boundary
    /// They tell different things of somebody, or the same thing differently.
    case attribute
    /// A plan for one day would be told with something of another.
    case day
    /// The sentence is empty, or longer than all that it stands for.
    case length
    /// A number or a date got lost.
    case number
    /// A name got lost.
    case name
    /// Too much else got lost.
    case terms
    /// It says that something is so that is not, or the other way round.
    case negation
    /// It has a number or a name that nobody mentioned.
    case invented
}
