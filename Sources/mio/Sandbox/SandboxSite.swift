import BotAPIEmulator
import ChatPage
import Domain
import Foundation
import Ports

/// What the sandbox serves beside the Bot API: the messenger page, the clock, and what the companions know.
struct SandboxSite: Sendable {
    let program: Program
    let time: MovableTime
    let model: SandboxState.Model
    let bots: @Sendable () -> [SandboxState.Bot]
    private let world = UUID().uuidString

    init(
        program: Program, time: MovableTime, model: SandboxState.Model,
        bots: @escaping @Sendable () -> [SandboxState.Bot]
    ) {
        self.program = program
        self.time = time
        self.model = model
        self.bots = bots
    }

    /// Answers a request; `nil` when there is nothing of that name.
    func answer(_ request: OtherRequest) async -> OtherAnswer? {
        switch (request.method, request.path) {
        case ("GET", "/sandbox/state"): json(state)
        case ("POST", "/sandbox/time"): advance(request)
        case ("GET", "/insight/conversation"): await insight(request)
        case ("GET", let path): ChatPage.file(at: path).map { OtherAnswer(mediaType: $0.mediaType, body: $0.bytes) }
        default: nil
        }
    }

    private var state: SandboxState {
        SandboxState(
            version: Version.number, model: model, world: world, now: time.now(), offsetSeconds: time.lead, bots: bots()
        )
    }

    private func advance(_ request: OtherRequest) -> OtherAnswer {
        struct Order: Decodable {
            let advanceSeconds: TimeInterval
        }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        // Whatever is wrong with the request, the answer says what would be right.
        guard let order = try? decoder.decode(Order.self, from: Data(request.body)), order.advanceSeconds > 0 else {
            return refusal("advance_seconds must be a number above zero")
        }
        time.advance(by: order.advanceSeconds)
        return json(state)
    }

    private func insight(_ request: OtherRequest) async -> OtherAnswer {
        guard let bot = request.query["bot"].flatMap({ Int64($0) }),
            let chat = request.query["chat"].flatMap({ Int64($0) })
        else { return refusal("bot and chat must be numbers") }
        let conversation = ConversationID(bot: BotID(rawValue: bot), chat: ChatID(rawValue: chat))
        do throws(StoreError) {
            return json(try await program.report(on: conversation))
        } catch {
            return json(["error": "\(error)"], status: 500)
        }
    }

    private func refusal(_ reason: String) -> OtherAnswer {
        json(["error": reason], status: 400)
    }

    private func json(_ value: some Encodable, status: Int = 200) -> OtherAnswer {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.dateEncodingStrategy = .iso8601
        // Numbers, dates and texts of our own: nothing in them fails to encode.
        let body = (try? encoder.encode(value)) ?? Data()
        return OtherAnswer(status: status, mediaType: "application/json", body: Array(body))
    }
}
