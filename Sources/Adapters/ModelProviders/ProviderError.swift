/// An error as a provider describes it. Its message may quote the prompt and is not kept.
struct ProviderError: Decodable, Hashable {
    /// `type` and `code`, where they are short identifiers.
    let identifiers: [String]
    /// The code, where it is a number like a status.
    let status: Int?
    /// Which limit was hit, at OpenRouter.
    let limitSource: String?
    /// Whether a moderation refused the words.
    let isModeration: Bool

    private enum CodingKeys: String, CodingKey {
        case type, code, metadata
    }

    private struct Metadata: Decodable {
        let limitSource: String?
        let reasons: [String]?

        private enum CodingKeys: String, CodingKey {
            case reasons
            case limitSource = "limit_source"
        }
    }

    /// An error of which nothing is known.
    static let unknown = ProviderError(identifiers: [], status: nil, limitSource: nil, isModeration: false)

    init(from decoder: any Decoder) throws {
        // Some servers send a bare text, which tells nothing that may be kept.
        guard let fields = try? decoder.container(keyedBy: CodingKeys.self) else {
            self = .unknown
            return
        }
        let metadata = fields.lenient(Metadata.self, .metadata)
        let code = fields.lenient(String.self, .code)
        identifiers = [fields.lenient(String.self, .type), code].compactMap { $0 }.filter(Self.isIdentifier)
        status = fields.lenient(Int.self, .code) ?? code.flatMap(Int.init)
        limitSource = metadata?.limitSource
        isModeration = metadata?.reasons != nil
    }

    private init(identifiers: [String], status: Int?, limitSource: String?, isModeration: Bool) {
        self.identifiers = identifiers
        self.status = status
        self.limitSource = limitSource
        self.isModeration = isModeration
    }

    private static func isIdentifier(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { unit in
                switch unit {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
                default: false
                }
            }
    }
}

/// The body of an answer that is an error: the error within, or beside everything else.
struct ProviderErrorBody: Decodable {
    let error: ProviderError

    private enum CodingKeys: String, CodingKey {
        case error
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        error = try fields.lenient(ProviderError.self, .error) ?? ProviderError(from: decoder)
    }
}
