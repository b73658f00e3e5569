import Domain
import Engine
import Foundation
import Ports
import Synchronization
import TestSupport

/// A model that does what a test wants, one prompt after the other, and then echoes the last words.
final class ObedientModel: ChatModel {
    /// What to do with a prompt.
    enum Order: Sendable {
        case say(String)
        case fail(ModelFailure)
        /// Answers once the signal is sent; reports a cancellation that used tokens.
        case wait(Signal)
        /// The same with these words.
        case waitAndSay(Signal, String)
    }

    let name: String
    let pictureTypes: Set<String>
    /// What it was asked, without what stands in ``readingPrompts``.
    let prompts = Journal<ChatPrompt>()
    /// What it was asked about memories and closeness: to read talk, to bring memories into order, to tell who somebody
    /// is, to judge.
    let readingPrompts = Journal<ChatPrompt>()
    private let orders: Mutex<[Order]>
    /// The orders for prompts about memories, of each task its own; without one there is nothing to remember.
    private let readings = Mutex<[CommonTexts.Task: [Order]]>([:])

    init(_ name: String = "test/obedient", seesPictures: Bool = false, orders: [Order] = []) {
        self.name = name
        pictureTypes = seesPictures ? ["image/png"] : []
        self.orders = Mutex(orders)
    }

    func order(_ orders: Order...) {
        self.orders.withLock { $0 += orders }
    }

    /// Says what to do with prompts of a task about memories.
    func orderReading(_ orders: Order..., of task: CommonTexts.Task = .extraction) {
        readings.withLock { $0[task, default: []] += orders }
    }

    func reply(to prompt: ChatPrompt) async throws(ModelFailure) -> ModelReply {
        guard let task = prompt.taskAboutMemories else {
            let order = orders.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            prompts.write(prompt)
            return try await reply("re: \(Self.lastLine(of: prompt))", following: order)
        }
        let order = readings.withLock { $0[task]?.isEmpty ?? true ? nil : $0[task]?.removeFirst() }
        readingPrompts.write(prompt)
        return try await reply(Self.nothing(for: task), following: order)
    }

    private func reply(_ usual: String, following order: Order?) async throws(ModelFailure) -> ModelReply {
        switch order {
        case .say(let text): return ModelReply(text: text, usage: Self.usage)
        case .fail(let failure): throw failure
        case .wait(let signal):
            try await Self.wait(for: signal)
            return ModelReply(text: usual, usage: Self.usage)
        case .waitAndSay(let signal, let text):
            try await Self.wait(for: signal)
            return ModelReply(text: text, usage: Self.usage)
        case nil: return ModelReply(text: usual, usage: Self.usage)
        }
    }

    private static func wait(for signal: Signal) async throws(ModelFailure) {
        await signal.wait()
        guard !Task.isCancelled else { throw ModelFailure(.cancelled, usage: usage) }
    }

    /// An answer with which nothing changes, or as little as can be.
    private static func nothing(for task: CommonTexts.Task) -> String {
        switch task {
        case .consolidation: #"{"merged":[]}"#
        case .acquaintance: "Somebody they know."
        case .judge: #"{"verdict":"refuse","ground":"unclear","reason":"It does not show.","lines":[]}"#
        default: #"{"memories":[]}"#
        }
    }

    static let usage = TokenUsage(prompt: 10, completion: 2)
    static let down = ModelFailure(.permanent(reason: "down"))

    private static func lastLine(of prompt: ChatPrompt) -> String {
        prompt.messages.last?.text.split(separator: "\n").last.map(String.init) ?? ""
    }
}

extension ChatPrompt {
    /// The task about memories or closeness that it sets, in the words of ``TestPersonas``; `nil` when it sets none.
    var taskAboutMemories: CommonTexts.Task? {
        let tasks: [CommonTexts.Task] = [.extraction, .consolidation, .acquaintance, .judge]
        return tasks.first { system.hasPrefix($0.rawValue) }
    }
}

/// A model that makes vectors of the words it knows: texts with words of one group are near each other.
final class ObedientEmbedder: EmbeddingModel {
    let name: String
    /// What it was asked, call by call.
    let calls = Journal<[String]>()
    private let groups: [[String]]
    private let dimension: Int
    private let gate: Signal?
    private let failures: Mutex<[ModelFailure]>

    init(
        _ name: String = "test/embedder", groups: [[String]] = [], dimension: Int = 8, gate: Signal? = nil,
        failures: [ModelFailure] = []
    ) {
        self.name = name
        self.groups = groups
        self.dimension = dimension
        self.gate = gate
        self.failures = Mutex(failures)
    }

    func vectors(of texts: [String]) async throws(ModelFailure) -> Embedding {
        calls.write(texts)
        await gate?.wait()
        guard !Task.isCancelled else { throw ModelFailure(.cancelled) }
        if let failure = failures.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { throw failure }
        return Embedding(vectors: texts.compactMap(vector), usage: TokenUsage(prompt: texts.count, completion: 0))
    }

    private func vector(of text: String) -> TextVector? {
        var components = Array(repeating: Float(0), count: dimension)
        // No text has no meaning at all.
        components[dimension - 1] = 0.1
        let words = text.lowercased()
        for (place, group) in groups.enumerated() where group.contains(where: { words.contains($0) }) {
            components[place] = 1
        }
        return TextVector(model: name, components)
    }
}

/// The personas of the tests.
struct TestPersonas: PersonaSource {
    let languages = [Language.english]
    let cities = CityZones(["Asia/Tokyo": ["Tokyo"], "Europe/Berlin": ["Berlin"]])
    /// The scores at which all of them come closer; without any, nobody does.
    var thresholds: [Stage: Double] = [.goodFriends: 200, .flirting: 500, .partners: 800]
    /// Minutes between messages that nobody asked for; without any, nobody writes first.
    var cadence: Double?

    func commonTexts(in language: Language) -> CommonTexts? { language == .english ? Self.common : nil }

    func persona(_ preset: PresetName) -> Persona? {
        guard ["june", "july"].contains(preset.rawValue) else { return nil }
        let name = preset.rawValue.capitalized
        return Persona(
            preset: preset, displayName: name, language: .english,
            traits: Traits(
                cadence: Dictionary(
                    uniqueKeysWithValues: Stage.allCases.compactMap { stage in cadence.map { (stage, $0) } }),
                nicknames: [.goodFriends: ["pal", "mate"]], thresholds: thresholds),
            character: "\(name).", behavior: "Short.",
            dynamics: Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0, $0.rawValue) }),
            fallbackLines: [.modelDown: ["brb", "one sec"]], sampleLines: [],
            common: Self.common, version: "1")
    }

    private static let common = CommonTexts(
        guidelines: "Talk.", identity: "Be.", phrases: filled(CommonTexts.Phrase.allCases, \.slots),
        tasks: filled(CommonTexts.Task.allCases, \.slots), commands: filled(CommandText.allCases, \.slots))

    /// Each text is its key and its slots: `about {days} {name}`. Those that stand in every prompt are bare slots.
    private static func filled<Key: RawRepresentable<String> & Hashable>(
        _ keys: [Key], _ slots: (Key) -> Set<String>
    ) -> [Key: String] {
        Dictionary(
            uniqueKeysWithValues: keys.map { key in
                let values = slots(key).sorted().map { "{\($0)}" }
                let isBare = ["now", "late", "timestamp", "group_message", "captioned", "moment"].contains(key.rawValue)
                return (key, ((isBare ? [] : [key.rawValue]) + values).joined(separator: " "))
            })
    }
}
