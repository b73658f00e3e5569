/// Whether a relationship changes by what happens in it.
package enum RelationshipMode: String, Codable, CaseIterable, Sendable {
    /// It keeps the stage it was given.
    case `static`
    /// It grows and cools.
    case evolving
}
