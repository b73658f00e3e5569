/// Why settings do not make an endpoint. Holds neither keys nor URLs.
package enum ModelEndpointError: Error, Hashable {
    /// No provider has that name; these exist.
    case unknownProvider(known: [String])
    /// The model's name is empty.
    case missingModel
    /// The base URL is no `http` or `https` URL.
    case invalidBaseURL
    /// The provider wants a key.
    case missingKey
}
