/// Whose interface a model has.
enum ModelProvider: String, CaseIterable, Sendable {
    /// OpenAI, and every server that speaks its chat dialect.
    case openai
    /// Google's Gemini, through its endpoint in the same dialect.
    case gemini

    /// Where the provider itself answers.
    var baseURL: String {
        switch self {
        case .openai: "https://api.openai.com/v1"
        case .gemini: "https://generativelanguage.googleapis.com/v1beta/openai"
        }
    }
}
