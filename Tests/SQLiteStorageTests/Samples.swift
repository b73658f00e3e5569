import Domain
import Foundation
import Ports

let noon = Date(timeIntervalSince1970: 1_790_000_000)
let keke = BotID(rawValue: 100)
let chen = BotID(rawValue: 200)
let mei = Account(id: UserID(rawValue: 7), firstName: "Mei", languageCode: "zh")
let tom = Account(id: UserID(rawValue: 8), firstName: "Tom", lastName: "Ray", username: "tomray")
let club = Chat(id: ChatID(rawValue: -50), kind: .group, title: "Club")
let bigClub = Chat(id: ChatID(rawValue: -1_000_050), kind: .supergroup, title: "Club")

extension Account {
    /// The private chat with this account.
    var chat: Chat { Chat(id: ChatID(rawValue: id.rawValue), kind: .private) }
}

/// Somebody who writes to a bot somewhere.
struct Meeting {
    var bot = keke
    var account = mei
    var chat: Chat?
    var preset = "keke"
    var mode = RelationshipMode.evolving
    var arm: ArmName?

    var place: Chat { chat ?? account.chat }
    var conversation: ConversationID { ConversationID(bot: bot, chat: place.id) }
    var encounter: Encounter {
        Encounter(
            conversation: conversation, chat: place, account: account, preset: PresetName(rawValue: preset),
            mode: mode, arm: arm)
    }

    func update(_ id: Int64, _ text: String = "hello", raw: Data? = nil) -> ReceivedUpdate {
        let message = IncomingMessage(
            id: MessageID(rawValue: id), chat: place, sender: account, date: noon, content: .text(text))
        return ReceivedUpdate(id: UpdateID(rawValue: id), raw: raw ?? Data(text.utf8), event: .message(message))
    }

    func heard(_ text: String, id: Int64?, at date: Date = noon) -> HistoryMessage {
        HistoryMessage(
            speaker: .person(name: account.displayName), content: .text(text), date: date,
            messageID: id.map { MessageID(rawValue: $0) })
    }
}

extension HistoryMessage {
    /// The words alone.
    var words: String? { content.words }
}

// MARK: - Whole steps

extension InboxStore {
    /// Stores updates of which only the order matters; returns the sequences of the new ones.
    func receive(_ updates: ReceivedUpdate..., of bot: BotID = keke) async throws -> [InboxSequence] {
        let next = UpdateID(rawValue: (updates.last?.id.rawValue ?? 0) + 1)
        let sequences = try await ingest(updates, of: bot, nextOffset: next, at: noon)
        return updates.compactMap { sequences[$0.id] }
    }
}

extension TurnStore {
    /// The context as it stands now.
    func look(_ meeting: Meeting, limit: Int = 100) async throws -> TurnContext {
        try await context(for: meeting.encounter, historyLimit: limit, at: noon)
    }

    /// A turn that begins and commits now.
    @discardableResult func turn(
        _ meeting: Meeting, consuming consumed: [InboxSequence] = [], heard: [HistoryMessage] = [],
        saying bubbles: [String] = [], origin: HistoryMessage.Origin = .spoken,
        outcome: TurnCommit.Outcome = .answered, usage: [UsageRecord] = [], epoch: Int? = nil
    ) async throws -> [OutboxEntry] {
        let context = try await look(meeting)
        return try await commit(
            TurnCommit(
                conversation: meeting.conversation, relationship: context.relationship,
                epoch: epoch ?? context.epoch, consumed: consumed, heard: heard,
                bubbles: bubbles.map { OutgoingMessage(conversation: meeting.conversation, text: $0) },
                origin: origin, outcome: outcome, usage: usage, date: noon))
    }
}

/// A model call that was paid for.
func usage(of model: String = "house/small", by person: Int64 = 1) -> UsageRecord {
    UsageRecord(
        purpose: .chat, model: model, bot: keke, person: PersonID(rawValue: person),
        tokens: TokenUsage(prompt: 900, cached: 800, completion: 40), latency: .milliseconds(1234),
        outcome: .answered, date: noon)
}
