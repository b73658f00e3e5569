import Domain
import ModelProviders

extension SettingsReader {
    /// The models of each role.
    mutating func models(of root: SettingsObject) -> [ModelRole: [ModelEndpoint]] {
        let field: SettingsField?
        switch credentials {
        case .required: field = required("models", of: root, "add a chat model")
        case .optional: field = root["models"]
        }
        guard let field, let roles = object(field, keys: SettingsKeys.roles) else { return [:] }
        if credentials == .required { _ = required("chat", of: roles, "people are answered by it") }
        var models: [ModelRole: [ModelEndpoint]] = [:]
        for role in ModelRole.allCases {
            models[role] = roles[role.rawValue].map { choices(in: $0) }
        }
        return models
    }

    private mutating func choices(in field: SettingsField) -> [ModelEndpoint] {
        guard let elements = list(field) else { return [] }
        if elements.isEmpty { refuse(field, "is empty; name a model or remove the key") }
        return elements.compactMap { model($0) }
    }

    private mutating func model(_ field: SettingsField) -> ModelEndpoint? {
        guard let object = object(field, keys: SettingsKeys.model) else { return nil }
        let provider = provider(of: object)
        let name = required("model", of: object, "write the model's name at its provider").flatMap { text($0) }
        let address = object["base_url"].flatMap { webAddress($0) }
        let key = apiKey(of: object)
        let seesPictures = object["vision"].flatMap { bool($0) }
        let options = options(of: object)
        guard let provider, let name else { return nil }
        do throws(ModelEndpointError) {
            return try ModelEndpoint(
                provider: provider, model: name.value, baseURL: address, apiKey: key,
                seesPictures: seesPictures, options: options)
        } catch {
            refuse(error, of: object)
            return nil
        }
    }

    private mutating func provider(of object: SettingsObject) -> String? {
        let words = ModelEndpoint.providers.joined(separator: ", ")
        let field = required("provider", of: object, "write one of: \(words)")
        guard let field, let text = text(field) else { return nil }
        if ModelEndpoint.providers.contains(text.value) { return text.value }
        refuse(field, "\(text) is not possible; write one of: \(words)")
        return nil
    }

    private mutating func options(of object: SettingsObject) -> [String: ModelOption] {
        var options: [String: ModelOption] = [:]
        if let degree = object["temperature"].flatMap({ degree($0) }) { options["temperature"] = .number(degree) }
        if let effort = object["reasoning_effort"].flatMap({ text($0) }) {
            options["reasoning_effort"] = .string(effort.value)
        }
        return options
    }

    private mutating func refuse(_ error: ModelEndpointError, of object: SettingsObject) {
        switch error {
        case .missingKey where credentials == .optional || object["api_key"] != nil:
            // A key that may be missing, or one whose own problem is noted already.
            break
        case .missingKey: refuse(object.field, "api_key is missing; the provider's own server demands one")
        case .invalidBaseURL:
            refuse(object["base_url"] ?? object.field, "must be an address such as https://host:port/path")
        case .missingModel: refuse(object["model"] ?? object.field, "is empty")
        case .unknownProvider: refuse(object["provider"] ?? object.field, "names no provider")
        }
    }

    private mutating func apiKey(of object: SettingsObject) -> Secret? {
        guard let field = object["api_key"], let key = secretText(field) else { return nil }
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
