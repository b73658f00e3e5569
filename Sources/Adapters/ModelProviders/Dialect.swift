/// Which optional fields an endpoint takes, as far as its refusals have told.
struct Dialect: Hashable, Sendable {
    /// The field that limits a reply.
    private(set) var limitField: ModelProvider.LimitField
    /// Fields of ours that it takes, with their values.
    private(set) var extras: [String: ModelOption]

    /// The dialect that an endpoint should speak.
    init(_ endpoint: ModelEndpoint) {
        limitField = endpoint.provider.limitField
        extras = endpoint.provider.thinkingOff.filter { endpoint.options[$0.key] == nil }
        if endpoint.provider.wantsUsageOption {
            extras["stream_options"] = .object(["include_usage": .bool(true)])
        }
    }

    /// The dialect to try after the refusal `body`; `nil` when it names no field that could be done without.
    ///
    /// `first` is the dialect the call began with: the limit field is exchanged only once.
    func corrected(by body: String, since first: Dialect) -> Dialect? {
        var corrected = self
        let refused = extras.keys.filter { body.contains($0) }
        if !refused.isEmpty {
            for name in refused { corrected.extras[name] = nil }
        } else if limitField == first.limitField, Self.limitNames.contains(where: { body.contains($0) }) {
            corrected.limitField = limitField.other
        } else {
            return nil
        }
        return corrected
    }

    private static let limitNames = [
        ModelProvider.LimitField.tokens.rawValue, ModelProvider.LimitField.completionTokens.rawValue,
    ]
}
