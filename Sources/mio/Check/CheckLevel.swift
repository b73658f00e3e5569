/// How a finding of the check is meant.
enum CheckLevel: String, Codable, CaseIterable, Sendable {
    /// It is as it should be.
    case ok
    /// It works, and may not do what the operator expects.
    case warning
    /// It does not work.
    case error
}
