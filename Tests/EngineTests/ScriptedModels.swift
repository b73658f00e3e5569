import Domain
import Engine
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
    }

    let name: String
    let pictureTypes: Set<String>
    let prompts = Journal<ChatPrompt>()
    private let orders: Mutex<[Order]>

    init(_ name: String = "test/obedient", seesPictures: Bool = false, orders: [Order] = []) {
        self.name = name
        pictureTypes = seesPictures ? ["image/png"] : []
        self.orders = Mutex(orders)
    }

    func order(_ orders: Order...) {
        self.orders.withLock { $0 += orders }
    }

    func reply(to prompt: ChatPrompt) async throws(ModelFailure) -> ModelReply {
        let order = orders.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        prompts.write(prompt)
        switch order {
        case .say(let text): return ModelReply(text: text, usage: Self.usage)
        case .fail(let failure): throw failure
        case .wait(let signal):
            await signal.wait()
            guard !Task.isCancelled else { throw ModelFailure(.cancelled, usage: Self.usage) }
        case nil: break
        }
        return ModelReply(text: "re: \(Self.lastLine(of: prompt))", usage: Self.usage)
    }

    static let usage = TokenUsage(prompt: 10, completion: 2)
    static let down = ModelFailure(.permanent(reason: "down"))

    private static func lastLine(of prompt: ChatPrompt) -> String {
        prompt.messages.last?.text.split(separator: "\n").last.map(String.init) ?? ""
    }
}

/// The personas of the tests.
struct TestPersonas: PersonaSource {
    let languages = [Language.english]

    func commonTexts(in language: Language) -> CommonTexts? { language == .english ? Self.common : nil }

    func persona(_ preset: PresetName) -> Persona? {
        guard preset.rawValue == "june" else { return nil }
        return Persona(
            preset: preset, displayName: "June", language: .english,
            traits: Traits(nicknames: [.goodFriends: ["pal", "mate"]]), character: "June.", behavior: "Short.",
            dynamics: Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0, $0.rawValue) }),
            fallbackLines: [.modelDown: ["brb", "one sec"]], sampleLines: [], supportsEvolving: true,
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
