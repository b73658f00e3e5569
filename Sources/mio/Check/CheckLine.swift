/// One finding of the check.
struct CheckLine: Codable, Hashable, Sendable {
    /// What it is about: a place in a file, a bot, a model.
    let subject: String
    /// How it is meant.
    let level: CheckLevel
    /// What was found, and what to do if anything.
    let message: String

    /// It is as it should be.
    static func ok(_ subject: String, _ message: String) -> CheckLine {
        CheckLine(subject: subject, level: .ok, message: message)
    }

    /// It works, and may not do what the operator expects.
    static func warning(_ subject: String, _ message: String) -> CheckLine {
        CheckLine(subject: subject, level: .warning, message: message)
    }

    /// It does not work.
    static func error(_ subject: String, _ message: String) -> CheckLine {
        CheckLine(subject: subject, level: .error, message: message)
    }
}
