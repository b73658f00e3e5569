import Domain
import HTTPTransport

/// How one provider speaks the OpenAI dialect.
struct ModelProvider: Hashable, Sendable {
    /// The field that limits the length of a reply.
    enum LimitField: String, Sendable {
        case tokens = "max_tokens"
        case completionTokens = "max_completion_tokens"

        /// The one that a server may want instead.
        var other: LimitField { self == .tokens ? .completionTokens : .tokens }
    }

    /// Its name in settings.
    let name: String
    /// Where it lives; a server on this machine has its usual port.
    let baseURL: String
    /// The field that limits a reply.
    var limitField: LimitField = .tokens
    /// What keeps a model that can think from thinking. A server that refuses one of these goes without it.
    var thinkingOff: [String: ModelOption] = [:]
    /// Whether it needs no key and may load a model for minutes before it answers.
    var isLocal = false
    /// Whether a stream must be asked to report its usage.
    var wantsUsageOption = true
    /// The vocabulary by which tokens are estimated.
    var vocabulary = TokenEstimator.Family.o200k
    /// Whether all its present chat models can look at pictures.
    var seesPictures = false

    /// The kinds of pictures that its server can read: those that run on one's own machine know no WebP.
    var pictureTypes: Set<String> {
        isLocal ? ["image/jpeg", "image/png"] : ["image/jpeg", "image/png", "image/webp"]
    }

    /// How long a request may take: a local server may load its model for minutes before the first byte.
    var deadlines: HTTPRequest.Deadlines {
        HTTPRequest.Deadlines(
            connect: .seconds(5), firstByte: .seconds(isLocal ? 300 : 60), stall: .seconds(60), total: .seconds(600))
    }
}

// MARK: - The table

extension ModelProvider {
    /// The provider of that name.
    static func named(_ name: String) -> ModelProvider? { table[name] }

    /// The names of all providers.
    static var names: [String] { table.keys.sorted() }

    /// This provider's dialect at another address.
    ///
    /// Many servers call themselves OpenAI-compatible; what OpenAI alone understands is not sent to them. Some ignore
    /// the newer limit field without a word and never stop.
    func moved(to host: String) -> ModelProvider {
        var moved = self
        if name == "openai", host != "api.openai.com" {
            moved.limitField = .tokens
            moved.thinkingOff = [:]
            moved.vocabulary = .local
            moved.seesPictures = false
        }
        moved.isLocal = Self.isNear(host)
        return moved
    }

    /// Whether a host is this machine or stands in the same house: it may have to load a model first.
    private static func isNear(_ host: String) -> Bool {
        if !host.contains(".") || host.hasSuffix(".local") || host.hasSuffix(".internal") { return true }
        let numbers = host.split(separator: ".").compactMap { Int($0) }
        guard numbers.count == 4 else { return false }
        return numbers[0] == 127 || numbers[0] == 10 || (numbers[0], numbers[1]) == (192, 168)
            || (numbers[0] == 172 && (16...31).contains(numbers[1]))
    }

    private static let noEffort: [String: ModelOption] = ["reasoning_effort": .string("none")]
    /// Gemini's newer models cannot be kept from thinking, only from thinking long.
    private static let leastEffort: [String: ModelOption] = ["reasoning_effort": .string("low")]
    private static let noThinkingTemplate: [String: ModelOption] = [
        "chat_template_kwargs": .object(["enable_thinking": .bool(false)])
    ]

    private static let table = Dictionary(uniqueKeysWithValues: (cloud + local).map { ($0.name, $0) })

    private static let cloud: [ModelProvider] = [
        ModelProvider(
            name: "openai", baseURL: "https://api.openai.com/v1", limitField: .completionTokens, thinkingOff: noEffort,
            seesPictures: true),
        ModelProvider(
            name: "gemini", baseURL: "https://generativelanguage.googleapis.com/v1beta/openai",
            thinkingOff: leastEffort,
            seesPictures: true),
        ModelProvider(name: "openrouter", baseURL: "https://openrouter.ai/api/v1"),
        ModelProvider(
            name: "deepseek", baseURL: "https://api.deepseek.com",
            thinkingOff: ["thinking": .object(["type": .string("disabled")])], vocabulary: .deepSeek),
        ModelProvider(
            name: "groq", baseURL: "https://api.groq.com/openai/v1", limitField: .completionTokens, vocabulary: .local),
        ModelProvider(name: "kimi", baseURL: "https://api.moonshot.ai/v1", vocabulary: .deepSeek),
        ModelProvider(
            name: "qwen", baseURL: "https://dashscope.aliyuncs.com/compatible-mode/v1",
            thinkingOff: ["enable_thinking": .bool(false)], vocabulary: .qwen),
        ModelProvider(name: "xai", baseURL: "https://api.x.ai/v1"),
        ModelProvider(
            name: "mistral", baseURL: "https://api.mistral.ai/v1", wantsUsageOption: false, vocabulary: .tekken),
    ]

    private static let local: [ModelProvider] = [
        ModelProvider(
            name: "ollama", baseURL: "http://localhost:11434/v1", thinkingOff: noEffort, isLocal: true,
            vocabulary: .local),
        ModelProvider(
            name: "llamacpp", baseURL: "http://localhost:8080/v1", thinkingOff: noThinkingTemplate, isLocal: true,
            vocabulary: .local),
        ModelProvider(name: "lmstudio", baseURL: "http://localhost:1234/v1", isLocal: true, vocabulary: .local),
        ModelProvider(
            name: "vllm", baseURL: "http://localhost:8000/v1", thinkingOff: noThinkingTemplate, isLocal: true,
            vocabulary: .local),
        ModelProvider(name: "litellm", baseURL: "http://localhost:4000/v1", isLocal: true),
    ]
}
