extension DecodingError {
    /// Where in the document, from its outermost object on.
    var path: [any CodingKey] {
        switch self {
        case .keyNotFound(let key, let context): context.codingPath + [key]
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            context.codingPath
        @unknown default: []
        }
    }

    /// What is wrong there.
    var reason: String {
        switch self {
        case .keyNotFound: "is missing"
        case .typeMismatch(let type, _): "is no \(type)"
        case .valueNotFound: "has no value"
        case .dataCorrupted(let context): context.debugDescription
        @unknown default: "\(self)"
        }
    }
}
