import Domain

/// One model that a role may use.
struct ModelSettings: Hashable, Sendable {
    /// Whose interface it has.
    let provider: ModelProvider
    /// Its name at the provider.
    let model: String
    /// Where it answers: `http` or `https`, without a slash at the end.
    let baseURL: String
    /// The key; `nil` for servers that ask for none.
    let apiKey: Secret?
    /// The temperature to ask for; `nil` leaves it to the server, as newer models refuse any.
    let temperature: Double?
    /// How hard it thinks before it answers, in the provider's word; `nil` leaves it to the server.
    let reasoningEffort: String?
    /// Under which name the answer's length is limited; `nil` leaves the choice to the client.
    let maxTokensField: MaxTokensField?

    /// Provider and name, as messages call it.
    var name: String { "\(provider.rawValue)/\(model)" }
}
