/// What a persona can truly say when somebody asks why it wrote first.
package enum WhyAsked: Hashable, Sendable {
    /// It did, for this reason.
    case because(OutreachReason)
    /// It did not, as far as anybody knows.
    case nothing
}
