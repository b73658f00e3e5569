/// What two told each other about what they are.
package enum Declaration: String, Codable, CaseIterable, Sendable {
    /// Both agreed to be closer than they are.
    case together
    /// The person ended it.
    case apart
}
