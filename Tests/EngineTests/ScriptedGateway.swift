import Domain
import Engine
import Foundation
import Ports
import Synchronization
import TestSupport

/// A line to Telegram that says what a test wants and writes down what it was asked.
final class ScriptedGateway: BotGateway {
    /// A poll as it was asked.
    struct Poll: Equatable {
        let offset: Int64?
        let limit: Int
        let isFresh: Bool
    }

    let polls = Journal<Poll>()
    let sent = Journal<OutgoingMessage>()
    let attempts = Journal<OutgoingMessage>()
    let deletedWebhooks = Journal<Void>()
    let answeredCallbacks = Journal<String>()
    let notes = Journal<String>()
    let edits = Journal<Edit>()
    let files = Journal<Data>()
    let downloads = Journal<String>()
    let profiles = Journal<BotProfile>()

    /// A message whose words were replaced.
    struct Edit: Equatable {
        let message: MessageID
        let text: String
        let keyboard: InlineKeyboard?
    }

    private struct State {
        var answers: [Result<[ReceivedUpdate], GatewayError>] = []
        var refusals: [GatewayError] = []
        var identity: Result<BotIdentity, GatewayError>
        var pictures: [String: Data] = [:]
        var news = Signal()
    }

    private let state: Mutex<State>

    /// What the ids of the messages that it sends begin with.
    private let firstID: Int64

    init(bot: BotID, username: String = "june_bot", name: String = "June", firstID: Int64 = 1000) {
        self.firstID = firstID
        let identity = BotIdentity(id: bot, username: username, name: name, readsAllGroupMessages: false)
        state = Mutex(State(identity: .success(identity)))
    }

    /// Lets the next poll end with these updates.
    func deliver(_ updates: [ReceivedUpdate]) {
        enqueue(.success(updates))
    }

    /// Lets the next poll fail.
    func failPoll(_ error: GatewayError) {
        enqueue(.failure(error))
    }

    /// Lets the next sends fail, one after the other.
    func refuseSends(_ errors: [GatewayError]) {
        state.withLock { $0.refusals += errors }
    }

    func setIdentity(_ result: Result<BotIdentity, GatewayError>) {
        state.withLock { $0.identity = result }
    }

    private func enqueue(_ answer: Result<[ReceivedUpdate], GatewayError>) {
        let news = state.withLock { state in
            state.answers.append(answer)
            defer { state.news = Signal() }
            return state.news
        }
        news.send()
    }

    func updates(
        from offset: UpdateID?, limit: Int, wait: Duration, freshConnection: Bool
    ) async throws(GatewayError) -> [ReceivedUpdate] {
        polls.write(Poll(offset: offset?.rawValue, limit: limit, isFresh: freshConnection))
        while true {
            let (answer, news) = state.withLock { state in
                (state.answers.isEmpty ? nil : state.answers.removeFirst(), state.news)
            }
            if let answer { return try answer.get() }
            await news.wait()
            if Task.isCancelled { throw .cancelled }
        }
    }

    func event(from raw: Data) -> IncomingEvent? {
        TestUpdate(raw)?.event
    }

    func identity() async throws(GatewayError) -> BotIdentity {
        try state.withLock(\.identity).get()
    }

    func deleteWebhook() async throws(GatewayError) {
        deletedWebhooks.write(())
    }

    func send(_ message: OutgoingMessage) async throws(GatewayError) -> SentMessage {
        let refusal = state.withLock { $0.refusals.isEmpty ? nil : $0.refusals.removeFirst() }
        attempts.write(message)
        if let refusal { throw refusal }
        sent.write(message)
        return SentMessage(id: MessageID(rawValue: firstID + Int64(sent.entries.count)))
    }

    func showTyping(in chat: ChatID) async throws(GatewayError) {}

    func answerCallback(_ id: String, note: String?) async throws(GatewayError) {
        answeredCallbacks.write(id)
        if let note { notes.write(note) }
    }

    func edit(
        _ message: MessageID, in chat: ChatID, to text: String, keyboard: InlineKeyboard?
    ) async throws(GatewayError) {
        edits.write(Edit(message: message, text: text, keyboard: keyboard))
    }

    func send(
        _ file: Data, named name: String, caption: String, to chat: ChatID
    ) async throws(GatewayError) -> SentMessage {
        files.write(file)
        return SentMessage(id: nil)
    }

    /// Lets a file be fetched.
    func keep(_ picture: Data, as id: String) {
        state.withLock { $0.pictures[id] = picture }
    }

    func download(_ file: MediaFile, limit: Int) async throws(GatewayError) -> Data {
        downloads.write(file.id)
        guard let picture = state.withLock({ $0.pictures[file.id] }) else { throw .refused(reason: "no such file") }
        return picture
    }

    func apply(_ profile: BotProfile) async throws(GatewayError) {
        profiles.write(profile)
    }
}
