package import Foundation
package import Ports

/// What the worker does from now on.
package struct WorkerConfiguration: Sendable {
    /// The bots that run.
    package let bots: [AssignedBot]
    /// The models that reply: the first is used, the rest are its fallbacks.
    package let chatModels: [any ChatModel]
    /// The zone assumed for people whose own is unknown.
    package let timeZone: TimeZone

    /// A configuration of these.
    package init(bots: [AssignedBot], chatModels: [any ChatModel], timeZone: TimeZone) {
        self.bots = bots
        self.chatModels = chatModels
        self.timeZone = timeZone
    }
}
