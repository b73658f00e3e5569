import Domain

/// Usage as a provider reports it, in any of the usual spellings.
struct ReportedUsage: Decodable {
    let prompt: Int
    let completion: Int
    let cached: Int

    private enum CodingKeys: String, CodingKey {
        case prompt = "prompt_tokens"
        case completion = "completion_tokens"
        case total = "total_tokens"
        case details = "prompt_tokens_details"
        case cacheHit = "prompt_cache_hit_tokens"
        case cached = "cached_tokens"
    }

    private struct Details: Decodable {
        let cached: Double?

        private enum CodingKeys: String, CodingKey {
            case cached = "cached_tokens"
        }

        init(from decoder: any Decoder) throws {
            cached = try decoder.container(keyedBy: CodingKeys.self).lenient(Double.self, .cached)
        }
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func count(_ key: CodingKeys) -> Int? { fields.lenient(Double.self, key).flatMap(Self.whole) }
        let prompt = count(.prompt) ?? 0
        let details = fields.lenient(Details.self, .details)?.cached.flatMap(Self.whole)
        self.prompt = prompt
        // Some count thinking only in the total.
        completion = max(count(.completion) ?? 0, (count(.total) ?? 0) - prompt)
        cached = details ?? count(.cacheHit) ?? count(.cached) ?? 0
    }

    private init(prompt: Int, completion: Int, cached: Int) {
        self.prompt = prompt
        self.completion = completion
        self.cached = cached
    }

    /// The same with cached tokens that were told elsewhere, unless it tells them itself.
    func with(cached other: Int?) -> ReportedUsage {
        ReportedUsage(prompt: prompt, completion: completion, cached: cached > 0 ? cached : other ?? 0)
    }

    /// The tokens; `nil` when the report is empty, as some servers send it.
    var tokens: TokenUsage? {
        guard prompt > 0 || completion > 0 else { return nil }
        return TokenUsage(prompt: prompt, cached: min(max(0, cached), prompt), completion: completion)
    }

    private static func whole(_ number: Double) -> Int? {
        (0...1e12).contains(number) ? Int(number) : nil
    }
}
