import Domain
import Engine
import Foundation
import Logging
import Ports
import PresetLibrary
import SQLiteStorage
import ScriptedModel
import TestSupport
import Testing

/// What a conversation costs, with a real preset and everything that is asked of models counted.
@Suite(.timeLimit(.minutes(2))) struct CostTests {
    /// A scripted model that can look at pictures, and writes down what it was asked.
    private final class CountedModel: ChatModel {
        let name = "test/counted"
        let pictureTypes: Set = ["image/png"]
        let prompts = Journal<ChatPrompt>()
        /// Those that ask for a reply.
        let chats = Journal<ChatPrompt>()
        private let model: ScriptedModel
        private let guidelines: String

        init(_ presets: PresetLibrary) {
            model = ScriptedModel { presets.personas }
            guidelines = presets.commonTexts(in: .chinese)?.guidelines ?? ""
        }

        func reply(to prompt: ChatPrompt) async throws(ModelFailure) -> ModelReply {
            prompts.write(prompt)
            if prompt.system.hasPrefix(guidelines) { chats.write(prompt) }
            let reply = try await model.reply(to: prompt)
            let notes = prompt.hasPictures ? "\n[saw Something green on a table.]" : ""
            return ModelReply(text: reply.text + notes, usage: reply.usage)
        }
    }

    private static let presets = URL(filePath: #filePath).appending(path: "../../../presets").standardizedFileURL

    private static func words(_ number: Int) -> String {
        let things = ["下班路上买了个西瓜", "老板今天又改需求，烦", "你吃了没", "哈哈哈哈", "昨晚没睡好，脑子是糊的", "周末想去爬山，就怕下雨"]
        return things[number % things.count] + (number % 7 == 0 ? "？" : "")
    }

    @Test func `two hundred messages with ten pictures stay within their calls and tokens`() async throws {
        let library = try PresetLibrary(directory: Self.presets)
        let model = CountedModel(library)
        let clock = ManualClock()
        let store = try SQLiteStore.inMemory()
        let gateway = ScriptedGateway(bot: BotID(rawValue: 42))
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let services = Services(
            store: store, personas: library, timekeeper: clock.timekeeper, chance: Chance(FixedGenerator()),
            logger: logger, version: "1.2.3")
        let bot = AssignedBot(
            BotAssignment(
                bot: BotID(rawValue: 42), name: "keke", token: Secret("t"), preset: PresetName(rawValue: "keke"),
                mode: .evolving, pace: .instant),
            gateway: gateway)
        let configuration = WorkerConfiguration(
            bots: [bot], models: .init(chat: [model]), timeZone: try #require(TimeZone(identifier: "Asia/Shanghai")))
        for number in 0..<10 {
            gateway.keep(
                Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, UInt8(number)]), as: "p\(number)")
        }

        let conversation = ConversationID(bot: bot.assignment.bot, chat: ChatID(rawValue: 7))
        let stop = Signal()
        let (silence, _) = AsyncStream<WorkerConfiguration>.makeStream()
        try await withThrowingTaskGroup { group in
            group.addTask { await Worker(services: services).run(configuration, then: silence, until: stop) }
            for number in 0..<200 {
                var update = TestUpdate(Int64(number + 1), Self.words(number))
                if number % 20 == 19 { update.picture = "p\(number / 20)" }
                update.date = clock.date.timeIntervalSince1970
                let answered = model.chats.entries.count
                gateway.deliver([try update.received])
                _ = await model.chats.first(answered + 1)
                while try await !store.waiting(in: conversation).isEmpty { await Task.yield() }
                // A dozen messages an hour, and a night after every forty.
                clock.advance(by: number % 40 == 39 ? .seconds(14 * 3600) : .seconds(300))
            }
            stop.send()
            clock.advance(by: .seconds(60))
            group.cancelAll()
        }

        let prompts = model.prompts.entries
        let chats = model.chats.entries
        let tokens = prompts.reduce(0) { $0 + TokenEstimator().tokens(in: $1) }
        let pictures = Dictionary(grouping: prompts.flatMap { $0.messages.flatMap(\.pictures) }, by: \.bytes)
        let shares = zip(chats, chats.dropFirst()).map { Self.sharedPrefix($0, $1) }
        let share = shares.reduce(0, +) / Double(shares.count)
        let cost = """
            \(prompts.count) calls, \(prompts.count - chats.count) of them in the background; \
            \(tokens / 200) tokens a message; \(Int(share * 100)) % of a prompt as in the one before
            """
        #expect(Double(prompts.count) / 200 <= 1.3, "\(cost)")
        #expect(tokens / 200 <= 5000, "\(cost)")
        #expect(pictures.count == 10)
        #expect(pictures.values.allSatisfy { $0.count == 1 })
        #expect(share >= 0.6, "\(cost)")
        #expect(prompts.count > chats.count)
    }

    /// The share of a prompt's bytes that begin like the prompt before it.
    private static func sharedPrefix(_ before: ChatPrompt, _ after: ChatPrompt) -> Double {
        let (old, new) = (bytes(before), bytes(after))
        let same = zip(old, new).prefix { $0 == $1 }.count
        return Double(same) / Double(new.count)
    }

    private static func bytes(_ prompt: ChatPrompt) -> [UInt8] {
        Array((prompt.system + prompt.messages.map { "\u{1}\($0.role.rawValue)\u{2}\($0.text)" }.joined()).utf8)
    }
}
