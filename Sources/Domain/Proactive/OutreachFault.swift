/// What is wrong with a message that nobody asked for.
package enum OutreachFault: String, Codable, CaseIterable, Sendable {
    /// It says what was said within a day.
    case repeats
    /// It blames the person for being silent, or asks why they did not answer.
    case guilt
    /// It asks something where it should not.
    case question
    /// It is empty, or no message.
    case empty
}
