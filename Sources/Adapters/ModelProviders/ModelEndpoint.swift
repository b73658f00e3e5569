package import Domain
import Foundation
import HTTPTransport

/// One model at one provider, as settings name it.
package struct ModelEndpoint: Hashable, Sendable {
    /// The model's name, as the provider calls it.
    package let model: String
    /// How the provider speaks.
    let provider: ModelProvider
    /// Where conversations are continued.
    let url: HTTPRequest.Secretive
    /// Where texts become vectors.
    let embeddingsURL: HTTPRequest.Secretive
    /// The key; `nil` for servers that ask for none.
    package let apiKey: Secret?
    /// Whether the model can look at pictures.
    package let seesPictures: Bool
    /// Fields that are sent as they stand; they win over ours.
    let options: [String: ModelOption]

    /// The names that `provider` may have.
    package static var providers: [String] { ModelProvider.names }

    /// A model at a provider.
    ///
    /// Without `baseURL` the provider's own is taken. It may be pasted with or without `/v1`, a slash at the end,
    /// `/chat/completions` or `/embeddings`. Each of `options` is sent as a field of the request: `temperature`, for
    /// one, which is not sent otherwise. Where nothing is said of `seesPictures`, it is so if all models of the
    /// provider do.
    package init(
        provider name: String, model: String, baseURL: String? = nil, apiKey: Secret? = nil,
        seesPictures: Bool? = nil, options: [String: ModelOption] = [:]
    ) throws(ModelEndpointError) {
        guard let provider = ModelProvider.named(name) else { throw .unknownProvider(known: ModelProvider.names) }
        guard !model.isEmpty else { throw .missingModel }
        guard baseURL != nil || provider.isLocal || apiKey != nil else { throw .missingKey }
        guard let addresses = Self.addresses(of: baseURL ?? provider.baseURL, like: provider.baseURL) else {
            throw .invalidBaseURL
        }
        self.model = model
        self.provider = baseURL == nil ? provider : provider.moved(to: addresses.host)
        url = HTTPRequest.Secretive(addresses.chat)
        embeddingsURL = HTTPRequest.Secretive(addresses.embeddings)
        self.apiKey = apiKey
        self.seesPictures = seesPictures ?? self.provider.seesPictures
        self.options = options
    }

    /// The vocabulary by which its tokens are estimated.
    package var vocabulary: TokenEstimator.Family { provider.vocabulary }

    /// Provider and model, as the ledger names them.
    package var name: String { "\(provider.name)/\(model)" }

    /// The headers of a request whose answer should be of that media type.
    func headers(accepting type: String) -> [(name: String, value: String)] {
        var headers = [(name: "Accept", value: type)]
        if let key = apiKey { headers.append(("Authorization", "Bearer \(key.revealed)")) }
        return headers
    }
}

// MARK: - Addresses

extension ModelEndpoint {
    private static let chatPath = "/chat/completions"
    private static let embeddingsPath = "/embeddings"

    /// The whole URLs for a pasted base, and their host. A base without a path gets that of `usual`.
    private static func addresses(
        of base: String, like usual: String
    ) -> (chat: String, embeddings: String, host: String)? {
        let pasted = base.trimmed
        guard var parts = URLComponents(string: pasted), let host = parts.host, !host.isEmpty,
            ["http", "https"].contains(parts.scheme?.lowercased())
        else { return nil }
        var folder = parts.percentEncodedPath
        while folder.hasSuffix("/") { folder.removeLast() }
        for path in [chatPath, embeddingsPath] where folder.hasSuffix(path) { folder.removeLast(path.count) }
        while folder.hasSuffix("/") { folder.removeLast() }
        if folder.isEmpty { folder = URLComponents(string: usual)?.percentEncodedPath ?? "" }
        parts.fragment = nil
        parts.percentEncodedPath = folder + chatPath
        let chat = parts.string
        parts.percentEncodedPath = folder + embeddingsPath
        guard let chat, let embeddings = parts.string else { return nil }
        return (chat, embeddings, host)
    }
}
