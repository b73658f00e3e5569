import Domain

extension SettingsReader {
    /// The models of each role.
    mutating func models(of root: SettingsObject) -> [ModelRole: [ModelSettings]] {
        let field: SettingsField?
        switch credentials {
        case .required: field = required("models", of: root, "add a chat model")
        case .optional: field = root["models"]
        }
        guard let field, let roles = object(field, keys: SettingsKeys.roles) else { return [:] }
        if credentials == .required { _ = required("chat", of: roles, "people are answered by it") }
        var models: [ModelRole: [ModelSettings]] = [:]
        for role in ModelRole.allCases {
            models[role] = roles[role.rawValue].map { choices(in: $0) }
        }
        return models
    }

    private mutating func choices(in field: SettingsField) -> [ModelSettings] {
        guard let elements = list(field) else { return [] }
        if elements.isEmpty { refuse(field, "is empty; name a model or remove the key") }
        return elements.compactMap { model($0) }
    }

    private mutating func model(_ field: SettingsField) -> ModelSettings? {
        guard let object = object(field, keys: SettingsKeys.model) else { return nil }
        let provider = interface(of: object)
        let name = required("model", of: object, "write the model's name at its provider").flatMap { text($0) }
        let address = object["base_url"].flatMap { webAddress($0) }
        let key = apiKey(of: object)
        let temperature = object["temperature"].flatMap { degree($0) }
        let effort = object["reasoning_effort"].flatMap { text($0) }
        let limitField: MaxTokensField? = object["max_tokens_field"].flatMap { choice($0) }
        guard let provider, let name else { return nil }
        return ModelSettings(
            provider: provider, model: name.value, baseURL: address ?? provider.baseURL, apiKey: key,
            temperature: temperature, reasoningEffort: effort?.value, maxTokensField: limitField)
    }

    private mutating func interface(of object: SettingsObject) -> ModelProvider? {
        let words = ModelProvider.allCases.map(\.rawValue).joined(separator: ", ")
        return required("provider", of: object, "write one of: \(words)").flatMap { choice($0) }
    }

    /// The key; only a server of the operator's own may do without.
    private mutating func apiKey(of object: SettingsObject) -> Secret? {
        guard let field = object["api_key"] else {
            if object["base_url"] == nil, credentials == .required {
                refuse(object.field, "api_key is missing; the provider's own server demands one")
            }
            return nil
        }
        guard let key = secretText(field) else { return nil }
        // The key travels in a header, where anything else would end it.
        guard key.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 0x20 && $0.value != 0x7F }) else {
            refuse(field, "is no key: it holds blanks, line breaks or letters beyond ASCII")
            return nil
        }
        return Secret(key)
    }

    private mutating func degree(_ field: SettingsField) -> Double? {
        guard let number = number(field) else { return nil }
        guard let value = Double(number), (0...2).contains(value) else {
            refuse(field, "must be between 0 and 2")
            return nil
        }
        return value
    }
}
