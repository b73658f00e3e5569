/// The name under which a server expects the limit of an answer's length.
enum MaxTokensField: String, CaseIterable, Sendable {
    /// The old name, which local servers know.
    case maxTokens = "max_tokens"
    /// The new name, which OpenAI's thinking models demand.
    case maxCompletionTokens = "max_completion_tokens"
}
