/// Why a text is not the JSON it should be, and where.
struct JSONSyntaxError: Error, Hashable, Sendable {
    /// Where the fault is.
    let position: TextPosition
    /// What was expected and what to do; repeats at most one character of the text, or a short key.
    let message: String
}
