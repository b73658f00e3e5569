/// What the emulator has counted since it started.
package struct Statistics: Equatable, Sendable {
    /// Requests to the Bot API, by method.
    package internal(set) var requests: [String: Int] = [:]
    /// Error answers, by code.
    package internal(set) var refusals: [Int: Int] = [:]
    /// Faults that were injected, by name.
    package internal(set) var faults: [String: Int] = [:]
    /// Messages from people.
    package internal(set) var received = 0
    /// Messages that bots sent.
    package internal(set) var sent = 0
    /// Messages that bots sent, by chat; chats without any are left out.
    package internal(set) var sentByChat: [ChatReference: Int] = [:]
    /// Polls that are held at this moment.
    package internal(set) var heldPolls = 0
}
