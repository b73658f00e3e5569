import BotAPIEmulator
import Domain
import Engine
import Foundation

/// What somebody needs who visits a running sandbox.
struct Visit: Sendable {
    /// Where everything is served.
    let url: String
    /// The world of the bots.
    let emulator: BotAPIEmulator
    /// The person at the keyboard.
    let person: AccountID
    /// The bots, in the order of the settings.
    let bots: [SandboxState.Bot]
    /// Human time, to be moved.
    let time: MovableTime
    /// The zone assumed for people whose own is unknown.
    let timeZone: TimeZone
    /// What an operator may do beside the worker.
    let commands: OperatorCommands
    /// What onlookers may know of a conversation.
    let report: @Sendable (ConversationID) async throws -> ConversationReport
    /// Whether the worker has done everything in the background that is due.
    let isCaughtUp: @Sendable () async throws -> Bool
    /// Whether the scripted model plays.
    let isScripted: Bool
    /// Sent when the worker ends.
    let isOver: Signal
}
